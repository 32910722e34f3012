import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

export function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState
        icon={<IconMapOff size={24} />}
        title="There is no such page"
        action={
          <Button component={Link} to="/" variant="default">
            To the overview
          </Button>
        }
      >
        The address may be old, or what it showed was deleted.
      </EmptyState>
    </Page>
  );
}
