/** What a story waits for: in Mailflex, and on the server as another client sees it. */
import type { Task } from '#core/contracts/groupware.ts';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { otherClient } from '#test/harness/mail-servers.ts';
import type { MailServer } from '#test/harness/mail-servers.ts';
import { allPages, eventually } from '#test/harness/mailflex.ts';
import type { signIn } from '#test/harness/mailflex.ts';

export type Caller = Awaited<ReturnType<typeof signIn>>['call'];
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
export const lower = (text: string) => text.toLowerCase();
export const hasTask = (flags: ReadonlySet<string>) =>
  [...flags].some((flag) => flag.toLowerCase() === '$mailflextask');

export function mail(subject: string, text: string): string {
  return [
    'From: Owen <owen@example.net>',
    `To: ${OWNER}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.toLowerCase()}@example.net>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    '',
    'Hi Alice,',
    '',
    text,
    '',
    'Owen',
    '',
  ].join('\r\n');
}

export const tasksAre = (call: Caller, titles: RegExp[]) =>
  eventually(
    async () => (await call<Page<Task>>('task.list')).items.map(({ title }) => title),
    (found) => found.length === titles.length && titles.every((title) => found.some((one) => title.test(one))),
    60_000,
  );

export const accountIs = async (call: Caller, holds: (account: MailAccount) => boolean): Promise<MailAccount> =>
  (
    await eventually(
      async () => (await call<{ items: MailAccount[] }>('mail-account.list')).items,
      ([account]) => account !== undefined && holds(account),
      90_000,
    )
  )[0]!;

export const keywordsAre = (server: MailServer, wanted: Record<string, boolean>) =>
  eventually(
    async () =>
      Object.fromEntries(
        (await messagesIn(server, 'INBOX')).map(({ source, flags }) => [
          /^Subject: (.*)\r$/m.exec(source)![1]!,
          hasTask(flags),
        ]),
      ),
    (found) =>
      Object.keys(found).length === Object.keys(wanted).length &&
      Object.entries(wanted).every(([subject, marked]) => found[subject] === marked),
    60_000,
  );

export async function messagesIn(
  server: MailServer,
  path: string,
  user = 'alice',
): Promise<{ source: string; flags: Set<string> }[]> {
  await using client = await otherClient(server, user);
  const { exists } = await client.mailboxOpen(path, { readOnly: true });
  if (exists === 0) return [];
  const found = await client.fetchAll('1:*', { source: true, flags: true });
  // the server may tell of a change of flags in between, as if it belonged to the answer
  return found.flatMap(({ source, flags }) => (source && flags ? [{ source: source.toString(), flags }] : []));
}

export async function messageIds(call: Caller): Promise<string[]> {
  const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
  return threads.flatMap((thread) => thread.messageIds);
}
