import { Button, Code, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { IconInbox, IconMailbox, IconSparkles } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../ui/states.tsx';
import { useAction, useActionMutation } from './queries.ts';
import { useUser } from './session.tsx';

/** A hub without mail: how to get some. */
export function FirstSteps() {
  const client = useQueryClient();
  const user = useUser();
  const status = useAction('system.status', {});
  const sample = useActionMutation('sample.import', {
    onSuccess: ({ output }) => {
      notifications.show({
        title: 'Sample mailbox',
        message: `${output.messages} mails are on their way through the hub.`,
      });
      void client.invalidateQueries();
    },
  });
  const { smtp, lmtp } = status.data ?? { smtp: null, lmtp: null };
  return (
    <EmptyState
      icon={<IconInbox size={24} />}
      title="No mail yet"
      action={
        <Stack align="center" gap="md" mt="xs">
          <Button leftSection={<IconSparkles size={16} />} loading={sample.isPending} onClick={() => sample.mutate({})}>
            Load the sample mailbox
          </Button>
          <Button component={Link} to="/settings/accounts" variant="default" leftSection={<IconMailbox size={16} />}>
            Connect a mailbox
          </Button>
          {(smtp ?? lmtp) !== null && (
            <Text size="sm" c="dimmed" maw={400}>
              Or let your mail server deliver to <Code>{user.email}</Code>
              {smtp && (
                <>
                  {' '}
                  over SMTP at <Code>{`${smtp.host}:${smtp.port}`}</Code>
                </>
              )}
              {lmtp && (
                <>
                  {smtp && ','} over LMTP at <Code>{`${lmtp.host}:${lmtp.port}`}</Code>
                </>
              )}
              , or import what you have: <Code>mailflex import FILE --to {user.email}</Code>
            </Text>
          )}
        </Stack>
      }
    >
      See what Mailflex does with a mailbox that was made up for this: requests, invitations, invoices, journeys.
    </EmptyState>
  );
}
