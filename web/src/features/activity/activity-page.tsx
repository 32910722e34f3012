import './activity.css';
import { Badge, Tabs } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useAction } from '../../app/queries.ts';
import { Page } from '../../ui/page.tsx';
import { ApprovalList } from './components/approval-list.tsx';
import { DeadLetterList } from './components/dead-letter-list.tsx';
import { EffectJournal } from './components/effect-journal.tsx';

const TABS = ['journal', 'approvals', 'dead-letters'];

function Count({ value }: { value: number }) {
  return value > 0 ? (
    <Badge size="xs" circle color="orange">
      {value}
    </Badge>
  ) : null;
}

export function ActivityPage() {
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('tab') ?? '';
  const tab = TABS.includes(wanted) ? wanted : 'journal';
  const approvals = useAction('activity.list-effects', { status: 'awaiting-approval', limit: 50 });
  const deadLetters = useAction('dead-letter.list', {});
  return (
    <Page title="Activity" subtitle="Everything the hub did, and the way back">
      <Tabs value={tab} onChange={(value) => setParameters({ tab: value ?? 'journal' })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="journal">Journal</Tabs.Tab>
          <Tabs.Tab value="approvals" rightSection={<Count value={approvals.data?.items.length ?? 0} />}>
            Approvals
          </Tabs.Tab>
          <Tabs.Tab value="dead-letters" rightSection={<Count value={deadLetters.data?.total ?? 0} />}>
            Dead letters
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="journal">
          <EffectJournal />
        </Tabs.Panel>
        <Tabs.Panel value="approvals">
          <ApprovalList query={approvals} />
        </Tabs.Panel>
        <Tabs.Panel value="dead-letters">
          <DeadLetterList />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
