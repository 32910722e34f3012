import './settings.css';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page, Section } from '../../ui/page.tsx';
import { AccuracyTable } from './components/accuracy-table.tsx';
import { LearnedRules } from './components/learned-rules.tsx';

export function LearnedPage() {
  return (
    <Page
      title="What Mailflex has learned"
      subtitle="From what you kept, corrected and took back"
      actions={
        <Button component={Link} to="/settings/replay" size="xs" variant="default">
          What would change
        </Button>
      }
    >
      <Section title="Rules">
        <LearnedRules />
      </Section>
      <Section title="How often the copilot is right on your mail">
        <AccuracyTable />
      </Section>
    </Page>
  );
}
