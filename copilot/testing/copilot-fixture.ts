import { createTestDatabase } from '#connectors/database/testing.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { mailReceived } from '#core/contracts/mail.ts';
import type { Correspondence } from '#core/contracts/sender-standing.ts';
import { readConfig } from '#core/config.ts';
import type { ActionCall, ActionRunner } from '#core/ports/action-runner.ts';
import { systemClock } from '#core/ports/clock.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import type { Passage } from '#core/ports/retriever.ts';
import { copilotConfig } from '../copilot.config.ts';
import { createCopilot } from '../index.ts';
import { copilotMigrations } from '../store/copilot.migrations.ts';
import type { UnderstandInput } from '../understanding/index.ts';

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

/** A copilot on a real database, with a mailbox of the given mails, and everything it does to the outside recorded. */
export async function copilotWith(
  mails: readonly UnderstandInput[],
  env: Record<string, string> = {},
  passages: Passage[] = [],
  correspondences: (mails: readonly StoredMail[]) => Map<string, Correspondence> = () => new Map(),
) {
  const database = await createTestDatabase(copilotMigrations);
  const actor: Actor = { kind: 'user', id: newId(), tenantId: newId(), userId: newId(), scopes: ['*'] };
  const published: EventEnvelope[] = [];
  const calls: ActionCall[] = [];
  const stored = mails.map(({ message, receivedAt }): StoredMail => ({
    messageId: newId(),
    mailboxId: newId(),
    threadId: newId(),
    tenantId: actor.tenantId,
    userId: actor.userId,
    receivedAt: new Date(receivedAt),
    source: 'smtp',
    parsed: message,
  }));
  const profile = {
    tenantId: actor.tenantId,
    userId: actor.userId,
    aliases: [],
    locale: 'en',
    name: 'Robin Vale',
    email: 'robin@vale.example',
    tz: 'Europe/Berlin',
  };
  const runner: ActionRunner = {
    list: () => [],
    run(call) {
      calls.push(call);
      return Promise.resolve({ effectId: call.effectId, status: 'confirmed', output: { items: [] } });
    },
    runIn: (_, call) => runner.run(call),
  };
  const copilot = createCopilot({
    database,
    eventLog: {
      append: (_, _topic, events) => Promise.resolve(void published.push(...events)),
    } satisfies Partial<EventLog> as unknown as EventLog,
    mailStore: {
      get: (_, ids) => Promise.resolve(stored.filter(({ messageId }) => ids.includes(messageId))),
      thread: () => Promise.resolve([]),
      attachment: () => Promise.reject(new Error('not needed')),
      raw: () => Promise.reject(new Error('not needed')),
    },
    correspondents: { of: () => Promise.resolve(correspondences(stored)) },
    directory: { profile: () => Promise.resolve(profile), findByAddress: () => Promise.resolve(profile) },
    retriever: { retrieve: () => Promise.resolve(passages) },
    actionRunner: () => runner,
    liveFeed: { publish() {}, subscribe: () => ({ [Symbol.dispose]() {} }) },
    logger: silent,
    clock: systemClock,
    // no thread to wait for; it has a test of its own
    config: readConfig(copilotConfig, { MAILFLEX_UNDERSTANDING_THREAD: 'false', ...env }),
  });
  const inbound = stored.map(({ messageId, mailboxId, threadId, parsed, receivedAt }) =>
    createEvent(mailReceived, {
      source: 'mailflex/mail-bridge',
      subject: messageId,
      tenantId: actor.tenantId,
      userId: actor.userId,
      actorId: 'smtp',
      correlationId: messageId,
      partitionKey: `${actor.tenantId}:${threadId}`,
      data: {
        messageId,
        mailboxId,
        threadId,
        checksum: parsed.checksum,
        rfcMessageId: parsed.messageId,
        subject: parsed.subject,
        from: parsed.from,
        to: parsed.to,
        cc: parsed.cc,
        date: parsed.date,
        receivedAt: receivedAt.toISOString(),
        size: parsed.size,
        automatic: parsed.automatic.kind,
        source: 'smtp',
      },
    }),
  );
  return {
    copilot,
    actor,
    published,
    calls,
    stored,
    inbound,
    /** one of its actions, for the user, as the action runner would run it */
    async act<Output = never>(name: string, input: unknown, effectId = newId(), as = actor): Promise<Output> {
      const action = copilot.actions!.find((candidate) => candidate.name === name)!;
      const context = {
        actor: as,
        effectId,
        correlationId: effectId,
        provenance: null,
        now: new Date(),
        signal: AbortSignal.timeout(20_000),
        notify() {},
      };
      const given: unknown = action.input.parse(input);
      const output = action.runIn
        ? await inTenant(database, actor.tenantId, (tx) => action.runIn!(tx, context, given))
        : await action.run!(context, given);
      return action.output.parse(output) as Output;
    },
    deliver: (events: readonly EventEnvelope[] = inbound) =>
      copilot.consumers![0]!.handle(events, AbortSignal.timeout(60_000)),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
