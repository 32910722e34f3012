import { Button, Code, Group, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { QueryStates } from '../../../ui/states.tsx';

export function ConnectHelp({ email }: { email: string }) {
  const client = useQueryClient();
  const status = useAction('system.status', {});
  const mailboxes = useAction('mail.list-mailboxes', {});
  const sample = useActionMutation('sample.import', {
    onSuccess: ({ output }) => {
      notifications.show({ message: `${output.messages} sample mails are on their way.` });
      void client.invalidateQueries();
    },
  });
  return (
    <QueryStates query={status}>
      {({ smtp, lmtp }) => (
        <>
          <List size="sm" spacing="xs">
            {smtp && (
              <List.Item>
                SMTP: let a mail program or server deliver to <Code>{`${smtp.host}:${smtp.port}`}</Code>, recipient{' '}
                <Code>{email}</Code>
              </List.Item>
            )}
            {lmtp && (
              <List.Item>
                LMTP, for Postfix and other servers: <Code>{`${lmtp.host}:${lmtp.port}`}</Code>
              </List.Item>
            )}
            <List.Item>
              Mail you already have (mbox, Maildir, .eml): <Code>{`mailflex import PATH --to ${email}`}</Code>
            </List.Item>
            <List.Item>
              Programs: every action of these pages is in the API, described at{' '}
              <a href="/api/openapi.json" target="_blank" rel="noopener">
                /api/openapi.json
              </a>
            </List.Item>
          </List>
          <Text size="sm" mt="md" fw={600}>
            Mailboxes
          </Text>
          {mailboxes.data?.items.map((mailbox) => (
            <Text key={mailbox.id} size="sm">
              {mailbox.address} · {mailbox.messageCount} mails
            </Text>
          ))}
          <Group mt="md">
            <Button size="xs" variant="default" loading={sample.isPending} onClick={() => sample.mutate({})}>
              Load the sample mailbox
            </Button>
          </Group>
        </>
      )}
    </QueryStates>
  );
}
