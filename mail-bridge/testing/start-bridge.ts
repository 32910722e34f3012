/** A mail bridge on a database in memory and blobs in a folder of its own, for the tests of this folder. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileBlobStore } from '#connectors/blob-store/files.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { readConfig } from '#core/config.ts';
import type { ActionContext } from '#core/action.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { accountMigrations } from '../accounts/accounts.migrations.ts';
import { placeMigrations } from '../places/places.migrations.ts';
import { correspondentMigrations } from '../correspondents/correspondents.migrations.ts';
import { assistantMigrations } from '../assistant/assistant.migrations.ts';
import { heartbeatMigrations } from '../heartbeat/heartbeat.migrations.ts';
import { mailMigrations } from '../store/mail.migrations.ts';
import { submissionMigrations } from '../submission/submission.migrations.ts';
import { createMailBridge, mailBridgeConfig } from '../index.ts';
import type { MailBridge, MailboxRef } from '../index.ts';
import { silent } from './silent-logger.ts';

export interface TestBridge extends AsyncDisposable {
  bridge: MailBridge;
  mailbox: MailboxRef;
  actor: Actor;
  events: EventEnvelope[];
  blobs: BlobStore;
  database: Database;
  /** makes the next appends to the event log fail, so that their transactions roll back */
  failAppends(times: number): void;
  /** transactions that appended events */
  appends(): number;
  call(action: string, input: unknown, as?: Actor): Promise<unknown>;
  undo(action: string, input: unknown, output: unknown): Promise<void>;
}

export async function startBridge(
  env: Record<string, string> = {},
  wrapBlobs: (blobs: BlobStore) => BlobStore = (blobs) => blobs,
): Promise<TestBridge> {
  const config = readConfig(mailBridgeConfig, { MAILFLEX_SMTP_PORT: '0', MAILFLEX_LMTP_PORT: '0', ...env });
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-bridge-'));
  const blobs = wrapBlobs(createFileBlobStore({ directory: folder, sync: false }));
  const events: EventEnvelope[] = [];
  let failures = 0;
  let appends = 0;
  const eventLog: Pick<EventLog, 'append'> = {
    async append(_tx, _topic, added) {
      appends++;
      if (failures > 0) {
        failures--;
        throw new Error('the event log is full');
      }
      const known = new Set(events.map((event) => event.id));
      events.push(...added.filter((event) => !known.has(event.id)));
    },
  };
  const actor: Actor = { kind: 'user', id: newId(), tenantId: newId(), userId: newId(), scopes: ['*'] };
  const clock = { now: () => new Date() };
  const database = await createTestDatabase([
    ...mailMigrations,
    ...accountMigrations,
    ...submissionMigrations,
    ...placeMigrations,
    ...correspondentMigrations,
    ...assistantMigrations,
    ...heartbeatMigrations,
  ]);
  const bridge = createMailBridge({
    database,
    eventLog: eventLog as EventLog,
    blobs,
    directory: {
      profile: () => Promise.reject(new Error('not asked here')),
      findByAddress: (address) =>
        Promise.resolve(
          address === 'alias@example.org'
            ? {
                userId: actor.userId,
                tenantId: actor.tenantId,
                name: 'Nora',
                email: 'nora@example.org',
                aliases: [address],
                tz: 'Europe/Berlin',
                locale: 'en',
              }
            : null,
        ),
    },
    logger: silent,
    jobQueue: { add: () => Promise.resolve(), schedule: () => Promise.resolve() } as unknown as JobQueue,
    actionRunner: () => {
      throw new Error('not asked here');
    },
    forget: () => Promise.resolve(),
    clock,
    config,
    data: folder,
  });
  const mailbox = await bridge.createMailbox({
    tenantId: actor.tenantId,
    userId: actor.userId,
    address: 'nora@example.org',
    name: 'Nora',
  });
  const definitionOf = (name: string) => {
    const definition = bridge.actions?.find((action) => action.name === name);
    if (!definition) throw new Error(`no action ${name}`);
    return definition;
  };
  const contextFor = (as: Actor): ActionContext => ({
    actor: as,
    effectId: newId(),
    correlationId: newId(),
    provenance: null,
    now: new Date(),
    signal: AbortSignal.timeout(10_000),
    notify: () => undefined,
  });
  return {
    bridge,
    mailbox,
    actor,
    events,
    blobs,
    database,
    failAppends: (times) => {
      failures = times;
    },
    appends: () => appends,
    async call(name, input, as = actor) {
      const definition = definitionOf(name);
      const parsed: unknown = definition.input.parse(input);
      const context = contextFor(as);
      if (definition.run) return definition.output.parse(await definition.run(context, parsed));
      return inTenant(database, as.tenantId, async (tx) => {
        const output: unknown = definition.output.parse(await definition.runIn!(tx, context, parsed));
        if (definition.verify && !(await definition.verify(tx, context, parsed, output)))
          throw new Error(`${name} did not read back`);
        return output;
      });
    },
    undo: async (name, input, output) =>
      inTenant(database, actor.tenantId, (tx) => definitionOf(name).undo!(tx, contextFor(actor), input, output)),
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function mail(fields: Record<string, string>, body = 'Hello.'): Buffer {
  const headers = {
    From: 'Owen <owen@example.net>',
    To: 'nora@example.org',
    Subject: 'Hello',
    Date: 'Tue, 06 Oct 2026 10:12:03 +0200',
    ...fields,
  };
  return Buffer.from(
    `${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n${body}\r\n`,
  );
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
