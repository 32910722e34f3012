import { expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import { compose } from '#server/compose.ts';
import { loadConfig } from '#server/config.ts';
import { createLogger } from '#server/logger.ts';
import { eventually, runMailflex, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { unreadableEvent } from '#test/harness/unreadable-event.ts';

const GROUPS = ['copilot.understand', 'groupware.learn-contacts', 'mail-bridge.assistant', 'rag.index'];

interface Letter {
  id: string;
  topic: string;
  group: string;
  eventId: string;
  attempts: number;
  error: { code: string; message: string };
  payload: EventEnvelope;
}

function rawMail(index: number): Buffer {
  const lines = ['From: Owen Hart <owen@example.net>', 'To: me@localhost', `Subject: Report ${index}`];
  const id = `Message-ID: <healthy-${index}@example.net>`;
  const date = `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`;
  return Buffer.from([...lines, id, date, '', `Could you send me report ${index} by Friday?`, ''].join('\r\n'));
}

/** A data directory whose log holds three healthy mails and, between them, an event that no consumer can read. */
async function prepare(data: string): Promise<string> {
  const { config } = loadConfig({ MAILFLEX_DATA: data });
  await using app = await compose(config, { roles: ['web'], logger: createLogger({ level: 'error', format: 'json' }) });
  await app.start({ listen: false });
  const owner = (await app.identity.users.owner())!;
  const mailbox = (await app.mailBridge.findMailbox(owner.email))!;
  await app.mailBridge.deliver(mailbox.id, [rawMail(1)], 'import');
  const poison = unreadableEvent(owner);
  await asSystem(app.database, (tx) => app.eventLog.append(tx, 'mail.inbound', [poison]));
  await app.mailBridge.deliver(mailbox.id, [rawMail(2), rawMail(3)], 'import');
  return poison.id;
}

test('an event that nobody can read holds up no mail; it ends among the dead letters, from where it is replayed or dropped', async () => {
  await using folder = await temporaryFolder();
  const poisonId = await prepare(folder.path);
  await using server = await startMailflex(folder.path, [], { MAILFLEX_EVENT_RETRY_MS: '20' });
  const { call } = await signIn(server);
  const dlq = async (...args: string[]) => {
    const { status, stdout, stderr } = await runMailflex(['dlq', ...args, '--data', folder.path]);
    expect(status, stderr).toBe(0);
    return stdout.trim() === '' ? null : (JSON.parse(stdout) as unknown);
  };
  const letters = () => dlq('list', '--json') as Promise<Letter[]>;

  const { items: tasks } = await eventually(
    () => call<{ items: Task[] }>('task.list', { limit: 200 }),
    ({ items }) => items.length >= 3,
    30_000,
  );
  expect(tasks).toHaveLength(3);
  expect(new Set(tasks.map(({ title }) => /report (\d)/i.exec(title)?.[1]))).toEqual(new Set(['1', '2', '3']));

  const all = await eventually(letters, (list) => list.length >= GROUPS.length, 30_000);
  expect(all.map(({ group }) => group).sort()).toEqual(GROUPS);
  for (const letter of all) {
    expect(letter).toMatchObject({ topic: 'dlq.mail.inbound', eventId: poisonId, attempts: 5 });
    expect(letter.error.code).not.toBe('');
    expect(letter.error.message).not.toBe('');
  }
  const first = all[0]!;
  const plain = await runMailflex(['dlq', 'list', '--data', folder.path]);
  expect(plain.stdout).toContain(`${first.id}  `);
  expect(plain.stdout).toContain(`5x  ${first.error.code}: `);
  const shown = (await dlq('show', first.id)) as Letter;
  expect(shown).toMatchObject({ id: first.id, payload: { id: poisonId, data: { messageId: 'this is no id' } } });

  expect(await dlq('replay', first.id)).toEqual({ count: 1 });
  // it fails again, so it is there again, with attempts of its own
  const again = await eventually(
    letters,
    (list) => list.some(({ group, id }) => group === first.group && id !== first.id),
    30_000,
  );
  expect(again.find(({ group }) => group === first.group)).toMatchObject({ attempts: 5, eventId: poisonId });

  expect(await dlq('drop', again[0]!.id)).toEqual({ count: 1 });
  expect((await letters()).map(({ id }) => id)).not.toContain(again[0]!.id);
  expect(await dlq('drop', '--all')).toEqual({ count: GROUPS.length - 1 });
  expect(await letters()).toEqual([]);
  const missing = await runMailflex(['dlq', 'show', first.id, '--data', folder.path]);
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('no such dead letter');
});
