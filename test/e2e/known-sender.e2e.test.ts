import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { eventually, runMailflex, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

const WITHIN = 20_000;
/** What the user has sent: a copy of it, as it lies in an archive. */
const SENT = `From: Me <me@localhost>\r
To: Dana Weber <dana@weber.example>\r
Subject: Order 4417\r
Message-ID: <order-4417@localhost>\r
Date: Mon, 05 Oct 2026 09:00:00 +0200\r
\r
Hello Dana,\r
\r
we take forty of them.\r
`;
const NEW_ACCOUNT =
  'Hello,\n\nour bank details have changed. Please pay the 1,840 EUR of invoice 4417 to our new account DE89 3704 0044 0532 0130 00 by Friday.\n\nDana\n';
const REPORT = 'Hello,\n\ncould you send me the signed order by Friday?\n\nDana\n';
const SHE = 'Dana Weber <dana@weber.example>';
const PRIVATE = 'Dana Weber <dana.weber@private.example>';
const ANSWER = '<order-4417@localhost>';
const PROOF = { 'Authentication-Results': 'mx.localhost; dmarc=pass header.from=weber.example' };

test('the same mail from a stranger and from somebody the user writes to', async () => {
  await using folder = await temporaryFolder();
  const sent = join(folder.path, 'sent.eml');
  await writeFile(sent, SENT);
  const data = join(folder.path, 'data');
  const imported = await runMailflex(['import', sent, '--to', 'me@localhost', '--data', data]);
  expect(imported.status, imported.stderr).toBe(0);

  await using server = await startMailflex(data, [], { MAILFLEX_TRUSTED_AUTHSERV_IDS: 'mx.localhost' });
  const { call } = await signIn(server);
  const smtp = createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });

  async function understood(mail: {
    from: string;
    subject: string;
    text: string;
    inReplyTo?: string;
    headers?: Record<string, string>;
  }): Promise<MessageUnderstanding & { codes: string[] }> {
    await smtp.sendMail({ to: 'me@localhost', ...mail });
    const { items } = await eventually(
      () => call<{ items: ThreadSummary[] }>('mail.list-threads', {}),
      (list) => list.items.some(({ latest }) => latest.subject === mail.subject),
      WITHIN,
    );
    const { id } = items.find(({ latest }) => latest.subject === mail.subject)!.latest;
    const found = await eventually(
      () => call<{ items: MessageUnderstanding[] }>('assistant.get-understandings', { messageIds: [id] }),
      (answer) => answer.items.length > 0,
      WITHIN,
    );
    await eventually(
      () => call<{ pending: Record<string, number> }>('system.status'),
      ({ pending }) => Object.values(pending).every((count) => count === 0),
      WITHIN,
    );
    return { ...found.items[0]!, codes: found.items[0]!.findings.map(({ code }) => code) };
  }
  const tasks = async () =>
    (await call<{ items: Task[] }>('task.list', { status: 'all' })).items.map(({ title }) => title);

  const stranger = await understood({ from: 'Ines Falk <ines@falk.example>', subject: 'One', text: NEW_ACCOUNT });
  expect(stranger.codes).toContain('bank-details-from-stranger');

  const known = await understood({ from: SHE, subject: 'Re: Order 4417', text: NEW_ACCOUNT, inReplyTo: ANSWER });
  expect(known.codes).toContain('changed-bank-details');
  expect(known.codes).not.toContain('phishing');
  expect(known.intents.length).toBeGreaterThan(0);
  expect(known.intents.every(({ held }) => held?.includes('another account'))).toBe(true);

  const proven = await understood({ from: SHE, subject: 'Three', text: NEW_ACCOUNT, headers: PROOF });
  expect(proven.codes).toContain('changed-bank-details');

  // from here on the address has been proven: whoever leaves the proof away is not she
  const forged = await understood({ from: SHE, subject: 'Four', text: NEW_ACCOUNT, inReplyTo: ANSWER });
  expect(forged.codes).toContain('not-authenticated-as-before');

  const name = await understood({ from: PRIVATE, subject: 'Five', text: NEW_ACCOUNT });
  expect(name.codes).toContain('known-name-new-address');
  expect(name.codes).toContain('phishing');
  expect(name.intents).toEqual([]);

  // whatever was held back or called a fraud, nothing has come of it
  expect(await tasks()).toEqual([]);

  // the user has rung her: that one intent goes its way
  const { id: intentId } = known.intents.find(({ type }) => type === 'payment' || type === 'task')!;
  await call('assistant.release-intent', { messageId: known.messageId, intentId });
  expect(await eventually(tasks, (list) => list.length === 1, WITHIN)).toHaveLength(1);

  const work = await understood({ from: SHE, subject: 'Six', text: REPORT, headers: PROOF });
  expect(work.findings).toEqual([]);
  expect(await eventually(tasks, (list) => list.length === 2, WITHIN)).toHaveLength(2);

  // read again later, each mail still has the standing of its own time
  const replay = await call('assistant.replay-dry-run', {});
  expect(replay).toMatchObject({ complete: true, added: [], removed: [], changed: [] });
});
