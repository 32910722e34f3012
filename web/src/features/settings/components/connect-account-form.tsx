import { useState } from 'react';
import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import type { UserProfile } from '#core/contracts/user.ts';
import type { OutputOf } from '../../../app/api.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { accountOf, emptyFields, isChosen, isComplete, serverOf, withCandidate, withField } from './account-fields.ts';
import type { AccountFields } from './account-fields.ts';
import { AccountRefusal, AccountTestResult } from './account-test-result.tsx';
import { FolderChoice } from './folder-choice.tsx';
import { FoundServers } from './found-servers.tsx';
import { LoginFields } from './login-fields.tsx';
import { ServerFields } from './server-fields.tsx';

/** The provider for people with the address that was looked up, on this mail server. */
const signInFor = (found: OutputOf<'mail-account.discover'> | undefined, host: string): string | null =>
  found?.signIns.find(({ hosts }) => hosts.includes(host.trim().toLowerCase()))?.name ?? null;

/** An address first; what follows from it is shown step by step, and every step can be done by hand. */
export function ConnectAccountForm({ user, resumed }: { user: UserProfile; resumed: AccountFields | null }) {
  const [fields, setFields] = useState(() => resumed ?? emptyFields(user.email));
  const [byHand, setByHand] = useState(false);
  const find = useActionMutation('mail-account.discover', {
    onSuccess({ output }) {
      const [first] = output.candidates;
      setByHand(first === undefined);
      setFields((before) => (first ? withCandidate(before, first) : { ...before, username: before.address }));
    },
    onError: () => true,
  });
  const test = useActionMutation('mail-account.test', { onError: () => true });
  const outgoing = useActionMutation('mail-account.set-submission', { onError: () => true });
  const connect = useActionMutation('mail-account.connect', {
    areas: ['mail'],
    onSuccess({ output }) {
      if (fields.submission) outgoing.mutate({ accountId: output.id, server: fields.submission });
      startOver();
      notifications.show({ message: `${output.username} on ${output.host} is connected. Its mail is being read.` });
    },
    onError: () => true,
  });
  function startOver(): void {
    setFields(emptyFields(user.email));
    setByHand(false);
    find.reset();
    test.reset();
  }
  const change = (changed: Partial<AccountFields>) => {
    setFields((before) => withField(before, changed));
    connect.reset();
  };
  /** What was found with other values says nothing about these. */
  const changeServer = (changed: Partial<AccountFields>) => {
    change(changed);
    test.reset();
  };
  const busy = find.isPending || test.isPending || connect.isPending;
  const found = find.data?.output;
  const candidate = found?.candidates.find((one) => isChosen(fields, one));
  const known = found !== undefined || byHand || resumed !== null;
  const tested = test.data?.output.ok === true ? test.data.output : null;
  const refusal = connect.error ?? test.error ?? find.error;
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        connect.reset();
        if (!known) find.mutate({ address: fields.address });
        else if (tested) connect.mutate(accountOf(fields));
        else test.mutate(serverOf(fields));
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <Autocomplete
            flex={1}
            label="Mail address"
            type="email"
            required
            disabled={busy}
            data={[...new Set([user.email, ...user.aliases])]}
            value={fields.address}
            onChange={(address) => change({ address })}
          />
          <Button
            variant={known ? 'default' : 'filled'}
            leftSection={<IconSearch size={16} />}
            loading={find.isPending}
            disabled={!fields.address.includes('@') || busy}
            onClick={() => {
              test.reset();
              find.mutate({ address: fields.address });
            }}
          >
            Find settings
          </Button>
        </Group>
        {found && !byHand && (
          <FoundServers
            found={found}
            chosen={candidate}
            disabled={busy}
            onChoose={(chosen) => {
              setFields((before) => withCandidate(before, chosen));
              test.reset();
            }}
          />
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          className="account-by-hand"
          disabled={busy}
          onClick={() => setByHand(!byHand)}
        >
          {byHand ? 'Hide the server settings' : 'Enter the server by hand'}
        </Button>
        {byHand && <ServerFields fields={fields} disabled={busy} onChange={changeServer} />}
        {known && (
          <LoginFields
            fields={fields}
            candidate={candidate}
            signIn={signInFor(found, fields.host)}
            disabled={busy}
            onChange={changeServer}
          />
        )}
        {refusal ? (
          <AccountRefusal title={connect.error ? 'It was not connected' : 'That did not work'} reason={refusal} />
        ) : (
          test.data && <AccountTestResult result={test.data.output} />
        )}
        {tested && <FolderChoice fields={fields} folders={tested.folders} disabled={busy} onChange={change} />}
        {known && (
          <Group justify="flex-end">
            <Button
              variant={tested ? 'default' : 'filled'}
              loading={test.isPending}
              disabled={!isComplete(fields) || busy}
              onClick={() => {
                connect.reset();
                test.mutate(serverOf(fields));
              }}
            >
              Test
            </Button>
            {tested && (
              <Button type="submit" loading={connect.isPending} disabled={fields.folders.length === 0 || busy}>
                Connect
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}
