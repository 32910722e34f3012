import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileBlobStore } from '#connectors/blob-store/files.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { createOutboxEventLog } from '#connectors/event-log/outbox-table.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import { parseMessage } from '../mime/index.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import type { MailTables } from '../store/mail.tables.ts';
import { insertMailbox } from '../store/mailbox.repository.ts';
import { mail } from '../testing/start-bridge.ts';
import { silent } from '../testing/silent-logger.ts';
import { createIntake, type Intake } from './intake.ts';
import { createParkedConsumer, isParked } from './parked.ts';
import { createSpoolEngine } from './spool-engine.ts';

const mailbox = { id: newId(), tenantId: newId(), userId: newId(), address: 'nora@example.org', name: 'Nora' };
const clock = { now: () => new Date() };
/** on a busy machine several tries may fail before the database is back, with growing pauses */
const PATIENCE_MS = 40_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });
let directory: string;
let database: Database & AsyncDisposable;
/** what is wrong with the installation at present */
let broken: { database: boolean; parser: boolean };
const probe = () => createSpoolEngine(intake.spooled).probe(AbortSignal.timeout(1000));
let eventLog: ReturnType<typeof createOutboxEventLog>;
let intake: Intake;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailflex-spool-'));
  database = await createTestDatabase(mailMigrations);
  await inTenant<MailTables, boolean>(database, mailbox.tenantId, (tx) => insertMailbox(tx, mailbox, new Date()));
  eventLog = createOutboxEventLog({ database, retryBaseMs: 1 });
  broken = { database: false, parser: false };
  intake = start();
});
afterEach(async () => {
  await intake.close(1000);
  await eventLog[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

function start(): Intake {
  const away = new Proxy(database, {
    get(target, name) {
      if (name === 'kysely' && broken.database) throw new Error('the database is away');
      return Reflect.get(target, name) as unknown;
    },
  });
  return createIntake({
    database: away,
    eventLog,
    blobs: createFileBlobStore({ directory }),
    clock,
    logger: silent,
    limits: { backlog: 1000, bytes: 10_000 },
    parse(raw) {
      if (broken.parser) throw new Error('cannot be parsed');
      return parseMessage(raw, { trustedAuthservIds: [] });
    },
  });
}

/** A death: what the journals hold belongs to a process that is gone. */
async function startAgain(): Promise<void> {
  const folder = join(directory, '.journal');
  const dead = spawnSync(process.execPath, ['-e', '0']).pid;
  for (const name of await readdir(folder))
    await rename(join(folder, name), join(folder, `${hostname()}.${dead}.1.${name.slice(-36)}`));
  intake = start();
  await intake.recover();
}

const take = (subject: string, of: Partial<Parameters<Intake['take']>[0]> = {}) =>
  intake.take({ mailboxes: [mailbox], raw: mail({ Subject: subject }), source: 'lmtp', ...of });
const stored = () =>
  inTenant<MailTables, { subject: string; source: string; trace: string; seen: boolean }[]>(
    database,
    mailbox.tenantId,
    (tx) => tx.selectFrom('messages').select(['subject', 'source', 'trace', 'seen']).orderBy('subject').execute(),
  );
const subjects = async () => (await stored()).map(({ subject }) => subject);
const events = async () => (await eventLog.read('mail.inbound', { limit: 100 })).length;

test('mail is acknowledged when it stands in the journal, and stored right after', async () => {
  const [outcome] = await take('Hello', { trace: 'Received: from x\r\n', seen: true });
  expect(outcome).toMatchObject({ status: 'fulfilled', value: { messageId: expect.stringMatching(/^[\da-f-]{36}$/) } });
  await vi.waitFor(async () => expect(await events()).toBe(1), PATIENCE_MS);
  expect(await stored()).toEqual([{ subject: 'Hello', source: 'lmtp', trace: 'Received: from x\r\n', seen: true }]);
  expect(intake.spooled()).toMatchObject({ messages: 0, bytes: 0 });
});

test('mail for several mailboxes is parsed once and stored for each', async () => {
  const second = { ...mailbox, id: newId(), address: 'second@example.org' };
  await inTenant<MailTables, boolean>(database, mailbox.tenantId, (tx) => insertMailbox(tx, second, new Date()));
  const outcomes = await take('For two', { mailboxes: [mailbox, second] });
  expect(new Set(outcomes.map((one) => (one.status === 'fulfilled' ? one.value.messageId : null))).size).toBe(2);
  await intake.settled();
  expect(await subjects()).toEqual(['For two', 'For two']);
});

test('what a death left in the journal is stored by the next start, once', async () => {
  broken.database = true;
  await take('One');
  await take('Two');
  expect(await stored()).toEqual([]);
  broken.database = false;
  await startAgain();
  await intake.settled();
  expect(await subjects()).toEqual(['One', 'Two']);
  // dead again, before its journal was removed
  await startAgain();
  await take('One');
  await intake.settled();
  expect(await subjects()).toEqual(['One', 'Two']);
  expect(await events()).toBe(2);
});

test('while the database is away mail is kept, health says so, and it is stored when the database is back', async () => {
  await probe();
  broken.database = true;
  await take('Patient');
  await vi.waitFor(() => expect(intake.spooled().failure).toBe('the database is away'), PATIENCE_MS);
  await expect(probe()).rejects.toThrow(/^1 acknowledged mails wait .*the database is away$/);
  await intake.settled();
  expect(intake.spooled().messages).toBe(1);
  broken.database = false;
  await vi.waitFor(async () => expect(await subjects()).toEqual(['Patient']), PATIENCE_MS);
  await probe();
});

test('senders are asked to come back when too much waits to be stored', async () => {
  broken.database = true;
  for (let index = 0; index < 5; index++)
    await take(`Large ${index}`, { raw: mail({ Subject: `Large ${index}` }, 'x'.repeat(2000)) });
  expect(intake.admission.refusal()).toBe('spool');
  expect(intake.admission.hold(1)).toBe(false);
  broken.database = false;
  await vi.waitFor(async () => expect(await stored()).toHaveLength(5), PATIENCE_MS);
  await intake.settled();
  expect(intake.admission.refusal()).toBeNull();
});

test('mail that cannot be stored is set aside, given up into the dead letters with its envelope, and stored when given again', async () => {
  const consumer = createParkedConsumer({
    blobs: createFileBlobStore({ directory }),
    accept: intake.accept,
    judge: intake.judge,
  });
  broken.parser = true;
  await take('Poison', { trace: 'Received: from x\r\n' });
  await intake.settled();
  expect(intake.spooled().messages).toBe(0);
  await using _subscription = await eventLog.subscribe(consumer);
  const letters = () => eventLog.deadLetters.list({ topic: 'dlq.mail.delivery' });
  await vi.waitFor(async () => expect(await letters()).toHaveLength(1), PATIENCE_MS);
  const [letter] = await letters();
  expect(letter).toMatchObject({
    attempts: 5,
    error: { message: 'cannot be parsed' },
    payload: { data: { mailbox, source: 'lmtp', trace: 'Received: from x\r\n', seen: false } },
  });
  const { checksum } = letter!.payload.data as { checksum: string };
  expect(await isParked(eventLog, mailbox.tenantId, checksum)).toBe(true);
  expect(await isParked(eventLog, mailbox.tenantId, 'a'.repeat(64))).toBe(false);

  broken.parser = false;
  await eventLog.deadLetters.replay({ topic: 'dlq.mail.delivery' });
  await vi.waitFor(async () => expect(await subjects()).toEqual(['Poison']), PATIENCE_MS);
});

test('a stop does not wait for a database that is away: the next start stores the mail', async () => {
  broken.database = true;
  await take('Later');
  await intake.close(50);
  broken.database = false;
  await startAgain();
  await intake.settled();
  expect(await subjects()).toEqual(['Later']);
});
