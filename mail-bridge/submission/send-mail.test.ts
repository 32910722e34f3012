/** A mail is handed over once, whatever breaks between the steps. */
import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '#core/contracts/ids.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { accountMigrations } from '../accounts/accounts.migrations.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import type { MailboxBackend } from '../backends/mailbox-backend.ts';
import { submissionRefused, submissionUncertain } from '../backends/submission.errors.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import { sendMail } from './send-mail.ts';
import { submissionMigrations } from './submission.migrations.ts';

const MAIL = {
  raw: Buffer.from('Message-ID: <one@example.org>\r\n\r\nText.\r\n'),
  rfcMessageId: 'one@example.org',
  envelope: { from: 'alice@example.org', to: ['bob@example.org'] },
};

/** A server that counts what it took; `fail` breaks the next step of that name. */
async function start() {
  const database = await createTestDatabase([...mailMigrations, ...accountMigrations, ...submissionMigrations]);
  const state = {
    taken: 0,
    sent: [] as string[],
    fail: null as { at: 'before' | 'after' | 'file'; error: Error } | null,
  };
  const failing = (at: string) => {
    const { fail } = state;
    if (fail?.at !== at) return;
    state.fail = null;
    throw fail.error;
  };
  const backend: Pick<MailboxBackend, 'submit' | 'fileSent' | 'readSent'> = {
    submit() {
      failing('before');
      state.taken++;
      failing('after');
      return Promise.resolve([]);
    },
    fileSent(_raw, id) {
      failing('file');
      if (!state.sent.includes(id)) state.sent.push(id);
      return Promise.resolve('Sent');
    },
    readSent: (id) => Promise.resolve(state.sent.includes(id) ? MAIL.raw : null),
  };
  const account = { id: newId(), tenantId: newId(), userId: newId(), mailboxId: newId() } as AccountRow;
  const deps = { database, secrets: null as never, rules: readEgressRules([]) };
  const effectId = newId();
  return {
    state,
    send: () => sendMail(deps, backend as MailboxBackend, { effectId, account, mail: MAIL, now: new Date() }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

const broken = new Error('the process has ended');

test('the same effect again sends nothing again and finds its copy', async () => {
  await using at = await start();
  expect((await at.send()).copy).toEqual(MAIL.raw);
  expect((await at.send()).copy).toEqual(MAIL.raw);
  expect(at.state).toMatchObject({ taken: 1, sent: ['one@example.org'] });
});

test('what broke off before the answer came is in doubt and not sent a second time', async () => {
  await using at = await start();
  at.state.fail = { at: 'after', error: submissionUncertain() };
  await expect(at.send()).rejects.toMatchObject({ code: 'submission.uncertain' });
  await expect(at.send()).rejects.toMatchObject({ code: 'submission.uncertain', uncertain: true });
  expect(at.state.taken).toBe(1);
});

test('a process that ends while it hands over leaves a doubt, unless the mail stands in Sent', async () => {
  await using at = await start();
  at.state.fail = { at: 'after', error: broken };
  await expect(at.send()).rejects.toBe(broken);
  await expect(at.send()).rejects.toMatchObject({ code: 'submission.uncertain' });
  // the server had filed it
  at.state.sent.push('one@example.org');
  expect((await at.send()).copy).toEqual(MAIL.raw);
  expect(at.state.taken).toBe(1);
});

test('what the server refused may be sent again: nothing has happened', async () => {
  await using at = await start();
  at.state.fail = { at: 'before', error: submissionRefused() };
  await expect(at.send()).rejects.toMatchObject({ code: 'submission.refused' });
  expect((await at.send()).copy).toEqual(MAIL.raw);
  expect(at.state.taken).toBe(1);
});

test('a copy that could not be filed is filed by the next try, without sending again', async () => {
  await using at = await start();
  at.state.fail = { at: 'file', error: broken };
  await expect(at.send()).rejects.toBe(broken);
  expect((await at.send()).copy).toEqual(MAIL.raw);
  expect(at.state).toMatchObject({ taken: 1, sent: ['one@example.org'] });
});
