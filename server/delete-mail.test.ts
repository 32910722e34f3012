import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#core/db/in-tenant.ts';
import { sql } from 'kysely';
import { startTestApp, type TestApp } from './testing.ts';

let server: TestApp;
let cookie: string;
beforeAll(async () => {
  server = await startTestApp();
  cookie = await server.signIn();
});
afterAll(() => server[Symbol.asyncDispose]());

const act = (name: string, input: unknown = {}) => server.send('POST', `/api/actions/${name}`, input, { cookie });

function mailOf(id: string, text: string, extra: string[] = []): Buffer {
  const lines = ['From: Ines Falk <ines@example.org>', 'To: me@localhost', `Subject: About ${id}`];
  const date = 'Date: Fri, 20 Nov 2026 10:00:00 +0000';
  return Buffer.from([...lines, date, `Message-ID: <${id}@example.org>`, ...extra, '', text, ''].join('\r\n'));
}

async function deliver(...raws: Buffer[]): Promise<string[]> {
  const owner = (await server.app.identity.users.owner())!;
  const mailbox = (await server.app.mailBridge.findMailbox(owner.email))!;
  const accepted = await server.app.mailBridge.deliver(mailbox.id, raws, 'import');
  await server.app.idle(AbortSignal.timeout(20_000));
  return accepted.map(({ messageId }) => messageId);
}

/** What the tables hold of a word, by table. */
async function traces(word: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  await asSystem(server.app.database, async (tx) => {
    for (const table of ['messages', 'threads', 'events', 'message_understandings', 'chat_turns', 'mail_search']) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} t where t::text ilike ${`%${word}%`}`.execute(tx);
      if (rows[0]!.count > 0) found[table] = rows[0]!.count;
    }
  });
  return found;
}

test('a deleted message leaves nothing: no row, no index, no understanding, no event, no quotation, no bytes', async () => {
  const raw = mailOf('wombat', 'Could you send me the wombat census by Friday?');
  const [id] = await deliver(raw);
  await act('chat.send', { text: 'wombat census' });
  const { tenantId } = (await server.app.identity.users.owner())!;
  expect(Object.keys(await traces('wombat')).length).toBeGreaterThan(3);

  const reply = await act('mail.delete', { messageIds: [id] });
  expect(reply.body.output).toEqual({ messageIds: [id] });
  expect((await act('mail.get-message', { messageId: id })).body.error.code).toBe('mail.message_not_found');
  const proof = async () => (await act('search.prove-deleted', { messageIds: [id] })).body.output;
  await expect.poll(proof, { timeout: 10_000 }).toEqual({ messages: 0, fragments: 0, attachments: 0, vectors: 0 });
  const checksum = server.app.mailBridge.parse(raw).checksum;
  await expect.poll(() => server.app.blobs.has(tenantId, checksum), { timeout: 10_000 }).toBe(false);
  // what the person asked in the chat is the person's own
  expect(await traces('wombat')).toEqual({ chat_turns: 1 });
  expect((await act('search.mail', { query: 'wombat' })).body.output.items).toEqual([]);

  await act('activity.undo', { messageId: id });
  expect((await act('mail.get-message', { messageId: id })).status).toBe(404);
});

test('the same bytes that come again stay deleted; the rest of the thread stays', async () => {
  const first = mailOf('emu', 'The emu report is ready.');
  const second = mailOf('emu-2', 'And the table.', ['References: <emu@example.org>', 'In-Reply-To: <emu@example.org>']);
  const [one, two] = await deliver(first, second);
  await act('mail.delete', { messageIds: [one] });
  expect(await deliver(first)).toEqual([one]);
  expect((await act('mail.get-message', { messageId: one })).status).toBe(404);
  const { threadId } = (await act('mail.get-message', { messageId: two })).body.output;
  const thread = (await act('mail.get-thread', { threadId })).body.output;
  expect(thread).toMatchObject({ subject: 'About emu-2', messages: [{ id: two }] });
});

test('bytes that another mailbox of the same person holds are kept', async () => {
  const raw = mailOf('shared', 'The same for both.');
  const [one] = await deliver(raw);
  const owner = (await server.app.identity.users.owner())!;
  const { id: other } = (await act('mail.create-mailbox', { address: 'second@example.org' })).body.output;
  const [accepted] = await server.app.mailBridge.deliver(other, [raw], 'import');
  await act('mail.delete', { messageIds: [one] });
  const proof = async () => (await act('search.prove-deleted', { messageIds: [one] })).body.output.messages;
  await expect.poll(proof, { timeout: 10_000 }).toBe(0);
  expect(await server.app.mailStore.raw(owner.tenantId, accepted!.messageId)).toEqual(raw);
});

test('nobody deletes the mail of another person, and no workflow deletes any', async () => {
  const [id] = await deliver(mailOf('mine', 'Mine alone.'));
  const actor = (await server.app.identity.users.owner())!;
  const call = { name: 'mail.delete', input: { messageIds: [id] }, correlationId: crypto.randomUUID() };
  const other = {
    kind: 'user' as const,
    id: 'x',
    tenantId: actor.tenantId,
    userId: crypto.randomUUID(),
    scopes: ['*'],
  };
  const run = (who: object) =>
    server.app.runner.run({ ...call, effectId: crypto.randomUUID(), actor: { ...other, ...who } });
  await expect(run({})).rejects.toMatchObject({ code: 'mail.message_not_found' });
  for (const kind of ['workflow', 'assistant'])
    await expect(run({ kind, userId: actor.userId })).rejects.toMatchObject({
      code: expect.stringContaining('people'),
    });
  expect((await act('mail.get-message', { messageId: id })).status).toBe(200);
});

test('a deletion whose job was lost in a crash is carried out by the next one', async () => {
  const [lost, other] = await deliver(mailOf('lost', 'Numbat one.'), mailOf('other', 'Numbat two.'));
  const { tenantId, userId } = (await server.app.identity.users.owner())!;
  await asSystem(server.app.database, async (tx) => {
    // as the action leaves it when the program ends right after the commit
    await sql`insert into deleted_messages (id, tenant_id, user_id, thread_id, checksum, deleted_at)
      select id, ${tenantId}::uuid, ${userId}::uuid, thread_id, checksum, now() from messages where id = ${lost}::uuid`.execute(
      tx,
    );
    await sql`delete from messages where id = ${lost}::uuid`.execute(tx);
  });
  await act('mail.delete', { messageIds: [other] });
  const proof = async () => (await act('search.prove-deleted', { messageIds: [lost] })).body.output.fragments;
  await expect.poll(proof, { timeout: 10_000 }).toBe(0);
});
