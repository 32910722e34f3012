import { useState } from 'react';
import { Badge, Button, Code, Group, Modal, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconLogin2, IconMailbox, IconRefresh } from '@tabler/icons-react';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';
import { nameOfKind, nameOfTls } from './account-fields.ts';
import { Heartbeat, OutgoingServer } from './mail-flow.tsx';

const REFRESH_MS = 5000;
/** while a mailbox is being read or is away, somebody looks on */
const REFRESH_SOON_MS = 1000;

const STATE: Record<MailAccount['state'], { label: string; color: string }> = {
  connecting: { label: 'Connecting', color: 'blue' },
  syncing: { label: 'Reading', color: 'blue' },
  live: { label: 'Live', color: 'pine' },
  waiting: { label: 'Will try again', color: 'orange' },
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function RemoveAccount({ account }: { account: MailAccount }) {
  const [asked, setAsked] = useState(false);
  const remove = useActionMutation('mail-account.remove', {
    onSuccess: () => {
      setAsked(false);
      notifications.show({ message: `${account.username} on ${account.host} was disconnected.` });
    },
  });
  const name = `${account.username} on ${account.host}`;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={`Remove ${name}`}
        onClick={() => setAsked(true)}
      >
        Remove
      </Button>
      <Modal opened={asked} onClose={() => setAsked(false)} title={`Remove ${name}?`} centered>
        <Text size="sm">
          Mailflex forgets the password and reads no more mail from there. Mail that was read stays, and nothing changes
          on the server.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsked(false)}>
            Keep it
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: account.id })}>
            Remove
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return 'less than a minute left';
  const minutes = Math.round(seconds / 60);
  return minutes < 120
    ? `about ${counted(minutes, 'minute', 'minutes')} left`
    : `about ${Math.round(minutes / 60)} hours left`;
}

function AccountProgress({ progress: { done, total, secondsLeft } }: Pick<MailAccount, 'progress'>) {
  if (done >= total) return null;
  return (
    <div className="account-progress">
      <Progress value={(done / total) * 100} size="sm" aria-label="Mail read so far" />
      <Text size="xs" c="dimmed">
        {done} of {total} mails read
        {secondsLeft !== null && `, ${timeLeft(secondsLeft)}`}
      </Text>
    </div>
  );
}

function writesOf({ writeFolders }: MailAccount): string {
  if (writeFolders === null) return 'marks and moves in every folder';
  return writeFolders.length === 0 ? 'only reads' : `writes ${writeFolders.join(', ')}`;
}

const needsSignIn = ({ login, reason }: MailAccount): boolean =>
  login === 'oauth' && ['mail_account.sign_in_needed', 'connection.login_refused'].includes(reason?.code ?? '');

function SignInAgain({ account }: { account: MailAccount }) {
  const start = useActionMutation('mail-account.start-sign-in', {
    onSuccess: ({ output }) => window.location.assign(output.url),
  });
  const { id, host, username } = account;
  return (
    <Button
      size="compact-xs"
      leftSection={<IconLogin2 size={13} />}
      loading={start.isPending}
      onClick={() => start.mutate({ accountId: id, host, username, origin: window.location.origin })}
    >
      Sign in again
    </Button>
  );
}

function AccountRow({ account }: { account: MailAccount }) {
  const dates = useDates();
  const { label, color } = STATE[account.state];
  const sync = useActionMutation('mail-account.sync-now', {
    onSuccess: () => void notifications.show({ message: `Looking for new mail on ${account.host}.` }),
  });
  return (
    <li className="row account-row">
      <div className="row-main">
        <div className="row-title">
          {account.username}{' '}
          <Badge size="sm" radius="sm" variant="light" color={color}>
            {label}
          </Badge>
        </div>
        <div className="row-meta">
          <span>
            {nameOfKind(account.kind)} · {account.host}:{account.port} · {nameOfTls(account.tls)}
          </span>
          {account.address !== account.username && <span>for {account.address}</span>}
        </div>
        <div className="row-meta">
          <span>reads {account.folders.join(', ')}</span>
          <span>{writesOf(account)}</span>
        </div>
        <div className="row-meta">
          <span>{counted(account.messageCount, 'mail', 'mails')}</span>
          {account.pendingWrites > 0 && (
            <span>{counted(account.pendingWrites, 'change waits', 'changes wait')} to be written</span>
          )}
          <span>
            {account.lastSeenAt === null ? 'not reached yet' : `last answer ${dates.full(account.lastSeenAt)}`}
          </span>
        </div>
        <AccountProgress progress={account.progress} />
        {account.reason !== null && (
          <div className="account-reason">
            <IconAlertTriangle size={15} aria-hidden />
            <span>
              {account.reason.message} <Code>{account.reason.code}</Code>
            </span>
          </div>
        )}
      </div>
      <Group gap={6} className="account-buttons">
        {needsSignIn(account) && <SignInAgain account={account} />}
        <Heartbeat account={account} />
        {account.kind === 'imap' && <OutgoingServer account={account} />}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRefresh size={13} />}
          loading={sync.isPending}
          aria-label={`Sync ${account.username} on ${account.host} now`}
          onClick={() => sync.mutate({ id: account.id })}
        >
          Sync now
        </Button>
        <RemoveAccount account={account} />
      </Group>
    </li>
  );
}

/** The connected accounts, asked for again every few seconds while they are in sight. */
export function AccountList() {
  const accounts = useAction(
    'mail-account.list',
    {},
    {
      refetchInterval: (answer) =>
        answer?.items.every(({ state }) => state === 'live') ? REFRESH_MS : REFRESH_SOON_MS,
    },
  );
  return (
    <QueryStates query={accounts}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState compact icon={<IconMailbox size={24} />} title="No mailbox connected">
            Give your address below, and Mailflex reads the mail that lies there.
          </EmptyState>
        ) : (
          <ul className="card learned">
            {items.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        )
      }
    </QueryStates>
  );
}
