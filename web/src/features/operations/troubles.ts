import type { OutputOf } from '../../app/api.ts';

type Overview = OutputOf<'system.get-operations'>;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What somebody should look at, in one sentence each; the same for all processes is said once. */
export function troublesOf({ processes, mailboxes, deadLetters }: Overview): string[] {
  const troubles = new Set<string>();
  for (const { engines } of processes) {
    for (const { name, carries, state, reason } of engines) {
      if (state === 'down') troubles.add(`${name} (${carries}) does not answer${reason ? `: ${reason}` : ''}`);
    }
  }
  for (const { name, ok, phase } of processes) {
    if (!ok && phase === 'running') troubles.add(`${name} cannot do its work`);
  }
  const silent = mailboxes.filter((mailbox) => mailbox.silent || mailbox.state === 'waiting').length;
  if (silent > 0) troubles.add(`${counted(silent, 'mailbox is', 'mailboxes are')} not live`);
  const late = mailboxes.filter(({ heartbeat }) => heartbeat !== null && heartbeat.state !== 'ok').length;
  if (late > 0) troubles.add(`the heartbeat of ${counted(late, 'mailbox', 'mailboxes')} is late or lost`);
  const given = deadLetters.reduce((sum, { count }) => sum + count, 0);
  if (given > 0) troubles.add(`${counted(given, 'dead letter waits', 'dead letters wait')} for a decision`);
  return [...troubles];
}
