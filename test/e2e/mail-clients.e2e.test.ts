/** What Mailflex writes is what other mail clients show, and what other mail servers deliver is what Mailflex takes. */
import { describe, expect, test } from 'vitest';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { hasServer, needs, otherClient, startExim, startMailServer } from '#test/harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { submit } from '#test/harness/submit.ts';
import { tasksAre } from './mailbox-views.ts';

const ENV = { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' };

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => {
  test('a heartbeat passes every stage, is measured, and leaves nothing behind', async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer('dovecot');
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call, cookie } = await signIn(mailflex);
    const { id: accountId } = await connectMailbox(call, server);
    await call('mail-account.set-heartbeat', { accountId, everyMinutes: 60 });
    const beat = await eventually(
      () => call<{ state: string | null; hops: { stage: string }[] }>('mail-account.get-heartbeat', { accountId }),
      ({ state }) => state !== null,
      90_000,
    );
    expect(beat.state).toBe('ok');
    expect(beat.hops.map(({ stage }) => stage).toSorted()).toEqual(['accepted', 'indexed', 'understood']);
    const metrics = await (await fetch(`${mailflex.origin}/metrics`, { headers: { cookie } })).text();
    expect(metrics).toMatch(/^mailflex_mailbox_heartbeat_up\{.*\} 1$/m);
    expect((await call<{ items: ThreadSummary[] }>('mail.list-threads')).items).toEqual([]);
    await using client = await otherClient(server, 'alice');
    expect((await client.mailboxOpen('INBOX')).exists).toBe(0);
    await eventually(
      () => call<{ messages: number }>('search.status'),
      ({ messages }) => messages === 0,
      30_000,
    );
  });

  test('exim keeps the mail while Mailflex is away and delivers it over LMTP when it is back, once', async () => {
    await using folder = await temporaryFolder();
    const first = await startMailflex(folder.path, [], ENV);
    const env = { ...ENV, MAILFLEX_LMTP_PORT: String(first.lmtpPort) };
    await using exim = await startExim({ lmtp: first.lmtpPort, domain: null });
    await submit(exim.smtp, letter('Invoice', 'Could you send me the invoice by Friday?'));
    await tasksAre((await signIn(first)).call, [/invoice/i]);
    await first[Symbol.asyncDispose]();

    await submit(exim.smtp, letter('Contract', 'Could you send me the contract by Friday?'));
    await eventually(exim.queued, (count) => count === 1, 20_000);
    await using mailflex = await startMailflex(folder.path, [], env);
    const { call } = await signIn(mailflex);
    await tasksAre(call, [/invoice/i, /contract/i]);
    await eventually(exim.queued, (count) => count === 0, 20_000);
    expect((await call<{ items: ThreadSummary[] }>('mail.list-threads')).items).toHaveLength(2);
  });
});

const letter = (subject: string, text: string) => ({
  from: 'owen@example.net',
  to: OWNER,
  raw: [
    'From: Owen <owen@example.net>',
    `To: ${OWNER}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.toLowerCase()}@example.net>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    '',
    `Hi Alice,\r\n\r\n${text}\r\n\r\nOwen\r\n`,
  ].join('\r\n'),
});
