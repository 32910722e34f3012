import { createEvent, readEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { intentDetected, type IntentDetected, type Understanding } from '#core/contracts/intent.ts';
import { mailReceived, type MailReceived } from '#core/contracts/mail.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import { createInAdvance } from './engine/in-advance.ts';
import type { Understander } from './engine/understander.ts';
import { saveHeld } from './held/held.repository.ts';
import { isHeld, isMuted } from './learning/decide.ts';
import { memoryKeysOf } from './learning/memory-keys.ts';
import { recall } from './learning/recall.ts';
import type { CopilotTables } from './store/copilot.tables.ts';
import { saveUnderstandings, type UnderstandingRow } from './store/understanding.repository.ts';
import { userOf } from './reader.ts';
import { standingsOf } from './sender-standings.ts';
import type { SenderStanding } from '#core/contracts/sender-standing.ts';

export const UNDERSTAND_GROUP = 'copilot.understand';

export interface UnderstandDeps {
  database: Database;
  eventLog: EventLog;
  mailStore: MailStore;
  correspondents: Correspondents;
  directory: Directory;
  understander: Understander;
  liveFeed: LiveFeed;
  clock: Clock;
  /** mails asked for at the same time */
  concurrency: number;
  /** whether the next batch is understood while one is stored */
  inAdvance: boolean;
}

interface Understood {
  event: EventEnvelope<MailReceived>;
  mail: StoredMail;
  result: Understanding;
}

/** `mail.inbound` → one row of understanding and one `assistant.intent` event for each intent, in one transaction. */
export function createUnderstandConsumer(deps: UnderstandDeps): Consumer {
  const inAdvance = createInAdvance((events, signal) => understandBatch(deps, events, signal));
  return {
    topic: 'mail.inbound',
    group: UNDERSTAND_GROUP,
    batchSize: 100,
    async handle(events, signal) {
      for (const own of byTenant(events)) await storeBatch(deps, own[0]!.tenantid, await inAdvance.take(own, signal));
    },
    ...(deps.inAdvance ? { prepare: (events, signal) => inAdvance.begin(byTenant(events), signal) } : {}),
  };
}

async function understandBatch(
  deps: UnderstandDeps,
  events: readonly EventEnvelope[],
  signal: AbortSignal,
): Promise<Understood[]> {
  const received = receivedIn(events);
  const mails = new Map(
    (
      await deps.mailStore.get(
        events[0]!.tenantid,
        received.map(({ data }) => data.messageId),
      )
    ).map((mail) => [mail.messageId, mail]),
  );
  // Deleted since: nothing is owed. Or not there yet, in a database that was restored beside a newer log: its event comes again.
  const present = received.filter(({ data }) => mails.has(data.messageId));
  const standings = await standingsOf(deps, events[0]!.tenantid, [...mails.values()]);
  return inParallel(present, deps.concurrency, async (event) => {
    const mail = mails.get(event.data.messageId)!;
    return { event, mail, result: await understandMail(deps, mail, standings.get(mail.messageId), signal) };
  });
}

function receivedIn(events: readonly EventEnvelope[]): EventEnvelope<MailReceived>[] {
  return (
    events
      .filter(({ type }) => type === mailReceived.type)
      .map((event) => readEvent(mailReceived, event))
      // what the user wrote asks nothing of the user, and what is said to the assistant is answered in the conversation
      .filter(({ data }) => data.source !== 'own' && data.source !== 'assistant')
  );
}

async function storeBatch(deps: UnderstandDeps, tenantId: string, understood: readonly Understood[]): Promise<void> {
  await inTenant<CopilotTables, void>(deps.database, tenantId, async (tx) => {
    // what is not there is not claimed: it would be passed over when it is
    const fresh = await claimEvents(
      tx,
      UNDERSTAND_GROUP,
      understood.map(({ event }) => event.id),
    );
    const mine = await recall(
      tx,
      understood.filter(({ event }) => fresh.has(event.id)),
    );
    const now = deps.clock.now();
    await saveUnderstandings(
      tx,
      mine.map(({ mail, result }) => toRow(tenantId, mail, result, now)),
    );
    const told = mine.flatMap(({ event, mail, result }) => intentEvents(event, mail, result));
    await deps.eventLog.append(
      tx,
      'assistant.intent',
      told.filter(({ data }) => !isHeld(data.intent)),
    );
    await saveHeld(
      tx,
      mine.map(({ mail }) => mail.messageId),
      told.filter(({ data }) => isHeld(data.intent)),
    );
  });
  for (const { mail } of understood) {
    deps.liveFeed.publish(tenantId, mail.userId, { kind: 'understanding', id: mail.messageId });
  }
}

async function understandMail(
  deps: UnderstandDeps,
  mail: StoredMail,
  standing: SenderStanding | undefined,
  signal: AbortSignal,
): Promise<Understanding> {
  const profile = await deps.directory.profile(mail.tenantId, mail.userId);
  const input = { message: mail.parsed, receivedAt: mail.receivedAt.toISOString(), user: userOf(profile), standing };
  return deps.understander.understand(input, { tenantId: mail.tenantId, userId: mail.userId }, signal);
}

export const intentIdOf = (messageId: string, index: number): string => nameId('intent', messageId, String(index));

export function toRow(tenantId: string, mail: StoredMail, result: Understanding, now: Date): UnderstandingRow {
  return {
    messageId: mail.messageId,
    threadId: mail.threadId,
    tenantId,
    userId: mail.userId,
    receivedAt: mail.receivedAt,
    triage: result.triage,
    language: result.language,
    findings: result.findings,
    sender: mail.parsed.from?.address.toLowerCase() ?? null,
    keys: memoryKeysOf(mail.parsed, result.intents),
    engine: result.engine,
    understoodAt: now.toISOString(),
    intents: result.intents.map((intent, index) => ({ ...intent, id: intentIdOf(mail.messageId, index) })),
  };
}

function intentEvents(cause: EventEnvelope, mail: StoredMail, result: Understanding): EventEnvelope<IntentDetected>[] {
  return result.intents.flatMap((intent, index) => {
    // not wanted, as the user has shown: kept with its mail, and nothing follows from it
    if (isMuted(intent)) return [];
    const intentId = intentIdOf(mail.messageId, index);
    return createEvent(intentDetected, {
      id: nameId('event', intentId, result.engine.version),
      source: 'mailflex/copilot',
      subject: intentId,
      tenantId: cause.tenantid,
      userId: mail.userId,
      actorId: 'assistant:copilot',
      correlationId: cause.correlationid,
      causationId: cause.id,
      partitionKey: cause.partitionkey,
      data: {
        intentId,
        index,
        messageId: mail.messageId,
        mailboxId: mail.mailboxId,
        threadId: mail.threadId,
        triage: result.triage,
        intent,
        source: mail.source,
        receivedAt: mail.receivedAt.toISOString(),
        provenance: {
          messageId: mail.messageId,
          threadId: mail.threadId,
          rfcMessageId: mail.parsed.messageId,
          subject: mail.parsed.subject,
          from: mail.parsed.from,
          evidence: intent.evidence,
          confidence: intent.confidence,
          engine: `${result.engine.name} ${result.engine.version}`,
          intentId,
        },
      },
    });
  });
}

function byTenant(events: readonly EventEnvelope[]): EventEnvelope[][] {
  return [...Map.groupBy(events, (event) => event.tenantid).values()];
}

/** Keeps the order of the results; at most `limit` run at once. The first failure fails all. */
async function inParallel<In, Out>(
  items: readonly In[],
  limit: number,
  work: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
