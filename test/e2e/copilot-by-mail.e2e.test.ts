/** Any mail client is a client of the copilot: a mail asks, a mail answers, and a forged one gets nothing. */
import { describe, expect, test } from 'vitest';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { hasServer, needs, otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { submit } from '#test/harness/submit.ts';

const ENV = {
  MAILFLEX_OWNER_EMAIL: OWNER,
  MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  MAILFLEX_TRUSTED_AUTHSERV_IDS: 'mx.example.org',
};
const GENUINE = [
  'Authentication-Results: mx.example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org',
];

test('a question by mail is answered by mail, with its sources, in one conversation; a forged one is not', async () => {
  await using folder = await temporaryFolder();
  await using mailflex = await startMailflex(folder.path, [], ENV);
  const { call } = await signIn(mailflex);
  const send = (raw: string, from = OWNER) => submit(mailflex.smtpPort, { from, to: 'alice+copilot@example.org', raw });
  await submit(mailflex.smtpPort, {
    from: 'owen@example.net',
    to: OWNER,
    raw: mail('facts', 'Owen <owen@example.net>', OWNER, 'The printer quoted 420 euros for the brochure.'),
  });
  await eventually(
    () => call<{ messages: number }>('search.status'),
    ({ messages }) => messages === 1,
    30_000,
  );

  await send(mail('forged', OWNER, 'alice+copilot@example.org', 'What did the printer quote for the brochure?'));
  await eventually(
    () => Promise.resolve(mailflex.log()),
    (log) => log.includes('not-authenticated'),
    30_000,
  );
  await send(
    mail('asked', OWNER, 'alice+copilot@example.org', 'What did the printer quote for the brochure?', GENUINE),
  );
  const answers = async (threadSubject: string) => {
    const { items } = await call<{ items: ThreadSummary[] }>('mail.list-threads');
    const thread = items.find(({ subject }) => subject === threadSubject);
    if (!thread) return [];
    const { messages } = await call<{ messages: { from: { address: string }; text: { body: string } }[] }>(
      'mail.get-thread',
      { threadId: thread.id },
    );
    return messages.filter(({ from }) => from.address === 'alice+copilot@example.org');
  };
  const [first] = await eventually(
    () => answers('asked'),
    (found) => found.length === 1,
    30_000,
  );
  expect(first!.text.body).toContain('420 euros');
  expect(first!.text.body).toContain('From your mail:');

  await send(
    mail('again', OWNER, 'alice+copilot@example.org', 'And who quoted it?', [
      ...GENUINE,
      'In-Reply-To: <asked@example.net>',
      'References: <asked@example.net>',
    ]),
  );
  await eventually(
    () => answers('asked'),
    (found) => found.length === 2,
    30_000,
  );
  expect((await call<{ items: unknown[] }>('chat.list-conversations')).items).toHaveLength(1);
  expect(await answers('forged')).toEqual([]);
  expect((await call<{ items: unknown[] }>('task.list')).items).toEqual([]);
});

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => {
  test('the answer lies in the mailbox on the mail’s own server, marked as automatic, once', async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer('dovecot');
    await using client = await otherClient(server, 'alice');
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call } = await signIn(mailflex);
    await connectMailbox(call, server);
    await client.append('INBOX', mail('question', OWNER, 'alice+copilot@example.org', 'What is due today?', GENUINE));
    const sources = async () => {
      await using other = await otherClient(server, 'alice');
      await other.mailboxOpen('INBOX');
      return (await other.fetchAll('1:*', { source: true })).map(({ source }) => source!.toString());
    };
    const [, answer] = await eventually(sources, (found) => found.length === 2, 40_000);
    expect(answer).toMatch(/^From: Mailflex Copilot <alice\+copilot@example\.org>\r$/m);
    expect(answer).toMatch(/^In-Reply-To: <question@example\.net>\r$/m);
    expect(answer).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    // the answer came back to Mailflex, and was not answered itself
    await eventually(
      async () =>
        (await call<{ items: ThreadSummary[] }>('mail.list-threads')).items.map((item) => item.messageIds.length),
      (sizes) => sizes.length === 1 && sizes[0] === 2,
      40_000,
    );
    expect(await sources()).toHaveLength(2);
  });
});

function mail(id: string, from: string, to: string, text: string, headers: readonly string[] = []): string {
  return [
    ...headers,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${id}`,
    `Message-ID: <${id}@example.net>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    '',
    text,
    '',
  ].join('\r\n');
}
