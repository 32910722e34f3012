import { Text } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { StateDot, type StateKind } from './state-dot.tsx';

type Mailbox = OutputOf<'system.get-operations'>['mailboxes'][number];

function kindOf({ state, silent, heartbeat }: Mailbox): StateKind {
  if (silent || state === 'waiting' || heartbeat?.state === 'failed') return 'bad';
  if (heartbeat?.state === 'late') return 'unsure';
  return state === 'live' ? 'good' : 'unsure';
}

/** All mailboxes of the installation; by name only the viewer's own, since addresses of others are theirs. */
export function MailboxList({ mailboxes }: { mailboxes: readonly Mailbox[] }) {
  const dates = useDates();
  const own = useAction('mail-account.list', {});
  const nameOf = (accountId: string): string => {
    const account = own.data?.items.find(({ id }) => id === accountId);
    return account ? `${account.username} on ${account.host}` : `Account ${accountId.slice(0, 8)}`;
  };
  if (mailboxes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No mailbox on another server is connected.
      </Text>
    );
  }
  return (
    <ul className="mailboxes">
      {mailboxes.map((mailbox) => (
        <li key={mailbox.accountId} className="engine">
          <StateDot state={kindOf(mailbox)} />
          <span>
            <b>{nameOf(mailbox.accountId)}</b> <span className="faint">{mailbox.kind.toUpperCase()}</span>
            <br />
            <span className="faint">
              {mailbox.silent ? `silent (${mailbox.state})` : mailbox.state}
              {mailbox.reason && `, ${mailbox.reason}`} ·{' '}
              {mailbox.lastSeenAt ? `seen ${dates.full(mailbox.lastSeenAt)}` : 'never seen'}
              {mailbox.pendingWrites > 0 && ` · ${mailbox.pendingWrites} changes to write`}
            </span>
            {mailbox.heartbeat && (
              <>
                <br />
                <span className={mailbox.heartbeat.state === 'ok' ? 'faint' : 'engine-reason'}>
                  heartbeat {mailbox.heartbeat.state}
                  {mailbox.heartbeat.hops.length > 0 &&
                    `: ${mailbox.heartbeat.hops.map(({ stage, ms }) => `${stage} ${(ms / 1_000).toFixed(1)} s`).join(', ')}`}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
