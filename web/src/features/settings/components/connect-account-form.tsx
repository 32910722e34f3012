import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { UserProfile } from '#core/contracts/user.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { accountOf, defaultPort, emptyFields, kindChoices, serverOf, tlsChoices, withField } from './account-fields.ts';
import type { AccountFields } from './account-fields.ts';
import { AccountRefusal, AccountTestResult } from './account-test-result.tsx';

const pathsOf = (folders: readonly { path: string; role: string | null }[]): string[] =>
  folders.map(({ path, role }) => (role === 'inbox' ? 'INBOX' : path));

export function ConnectAccountForm({ user }: { user: UserProfile }) {
  const [fields, setFields] = useState(() => emptyFields(user.email));
  const test = useActionMutation('mail-account.test', { onError: () => true });
  const connect = useActionMutation('mail-account.connect', {
    areas: ['mail'],
    onSuccess({ output }) {
      setFields(emptyFields(user.email));
      test.reset();
      notifications.show({ message: `${output.username} on ${output.host} is connected. Its mail is being read.` });
    },
    onError: () => true,
  });
  const change = (changed: Partial<AccountFields>) => {
    setFields((before) => withField(before, changed));
    connect.reset();
  };
  /** What was found with other values says nothing about these. */
  const changeServer = (changed: Partial<AccountFields>) => {
    change(changed);
    test.reset();
  };
  const { kind, tls } = fields;
  const busy = test.isPending || connect.isPending;
  const complete = fields.host.trim() !== '' && fields.username.trim() !== '' && fields.password !== '';
  const refusal = connect.error ?? test.error;
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        connect.mutate(accountOf(fields));
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Kind of server"
          data={kindChoices}
          value={kind}
          disabled={busy}
          onChange={(value) => changeServer({ kind: value === 'jmap' ? 'jmap' : 'imap' })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput
            label="Host"
            placeholder={kind === 'imap' ? 'imap.example.com' : 'jmap.example.com'}
            required
            disabled={busy}
            autoCapitalize="none"
            spellCheck={false}
            value={fields.host}
            onChange={(event) => changeServer({ host: event.currentTarget.value })}
          />
          <Group gap="sm" grow wrap="nowrap" align="flex-start">
            <Select
              label="Encryption"
              allowDeselect={false}
              disabled={busy}
              data={tlsChoices(kind)}
              value={tls}
              onChange={(value) => changeServer({ tls: value === 'starttls' || value === 'none' ? value : 'implicit' })}
            />
            <NumberInput
              label="Port"
              placeholder={String(defaultPort(kind, tls))}
              min={1}
              max={65_535}
              allowDecimal={false}
              hideControls
              disabled={busy}
              value={fields.port}
              onChange={(value) => changeServer({ port: typeof value === 'number' ? value : '' })}
            />
          </Group>
          <TextInput
            label="User name"
            required
            disabled={busy}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={fields.username}
            onChange={(event) => changeServer({ username: event.currentTarget.value })}
          />
          <PasswordInput
            label="Password"
            required
            disabled={busy}
            autoComplete="new-password"
            value={fields.password}
            onChange={(event) => changeServer({ password: event.currentTarget.value })}
          />
          <Autocomplete
            label="Whose mail it is"
            type="email"
            required
            disabled={busy}
            data={[...new Set([user.email, ...user.aliases])]}
            value={fields.address}
            onChange={(address) => change({ address })}
          />
          <TagsInput
            label="Folders"
            description={test.data ? undefined : 'Enter adds one; a test lists those that are there'}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            disabled={busy}
            data={pathsOf(test.data?.output.folders ?? [])}
            value={fields.folders}
            onChange={(folders) => change({ folders })}
          />
        </SimpleGrid>
        <Checkbox
          label="Mark a mail there with $MailflexTask when a task was made of it"
          disabled={busy}
          checked={fields.markTasks}
          onChange={(event) => change({ markTasks: event.currentTarget.checked })}
        />
        {refusal ? (
          <AccountRefusal title={connect.error ? 'It was not connected' : 'It could not be tested'} reason={refusal} />
        ) : (
          test.data && <AccountTestResult result={test.data.output} />
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            loading={test.isPending}
            disabled={!complete || connect.isPending}
            onClick={() => {
              connect.reset();
              test.mutate(serverOf(fields));
            }}
          >
            Test
          </Button>
          <Button type="submit" loading={connect.isPending} disabled={!complete || test.isPending}>
            Connect
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
