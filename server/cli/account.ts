import { Command } from 'commander';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { table } from './table.ts';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  user?: string;
  json?: true;
}

interface Candidate {
  kind: string;
  host: string;
  port: number;
  tls: string;
  logins: string[];
  reason: string;
}

/** Mailboxes on other servers: what the page Settings, Mail accounts shows. */
export function accountCommand(): Command {
  const account = new Command('account').description('Mailboxes on other servers that Mailflex reads.');
  const sub = (name: string, description: string) =>
    account
      .command(name)
      .description(description)
      .option('--user <address>', 'whose (default: the owner)')
      .option('--json', 'prints JSON')
      .addOption(dataOption());

  sub('list', 'Lists them with their state and progress.').action(async (flags: Flags) => void (await list(flags)));
  sub('status', 'Why each of them is not live; exit status 1 when one is not.').action(async (flags: Flags) => {
    const items = await list(flags);
    const troubled = items.filter(({ state }) => state === 'waiting');
    for (const { username, host, reason } of troubled)
      process.stderr.write(`${username} on ${host}: ${reason?.message ?? 'not reached'} (${reason?.code ?? '-'})\n`);
    if (troubled.length > 0) process.exitCode = 1;
  });
  sub('discover', 'Finds the servers that may hold the mail of an address.')
    .argument('<address>')
    .action(async (address: string, flags: Flags) => {
      const found = (await act(flags, 'mail-account.discover', { address })) as { candidates: Candidate[] };
      if (flags.json) return printJson(found);
      const rows = found.candidates.map(({ kind, host, port, tls, logins, reason }) => [
        kind,
        `${host}:${port}`,
        tls,
        logins.join(' or ') || 'no way to sign in',
        reason,
      ]);
      if (rows.length === 0) process.stderr.write('Nothing was found.\n');
      else process.stdout.write(table(rows));
    });
  sub('sync', 'Looks for new mail at once, in all of them.').action(async (flags: Flags) => {
    const { items } = (await act(flags, 'mail-account.list', {})) as { items: MailAccount[] };
    for (const { id } of items) await act(flags, 'mail-account.sync-now', { id });
  });
  return account;
}

function act({ user, ...flags }: Flags, name: string, input: object): Promise<unknown> {
  return withOperator({ flags }, (operator) => operator.call('act', { name, input, ...(user ? { user } : {}) }));
}

async function list(flags: Flags): Promise<MailAccount[]> {
  const { items } = (await act(flags, 'mail-account.list', {})) as { items: MailAccount[] };
  if (flags.json) printJson({ items });
  else if (items.length === 0) process.stderr.write('No mailbox is connected.\n');
  else process.stdout.write(table([HEADINGS, ...items.map(rowOf)]));
  return items;
}

const HEADINGS = ['account', 'server', 'state', 'mails', 'progress', 'last answer'];

function rowOf({
  username,
  kind,
  host,
  port,
  state,
  messageCount,
  progress,
  lastSeenAt,
  reason,
}: MailAccount): string[] {
  const { done, total, secondsLeft } = progress;
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`;
  return [
    username,
    `${kind} ${host}:${port}`,
    state === 'waiting' ? `waiting (${reason?.code ?? '-'})` : state,
    String(messageCount),
    total > done ? `${done} of ${total}${left}` : '-',
    lastSeenAt ?? 'never',
  ];
}
