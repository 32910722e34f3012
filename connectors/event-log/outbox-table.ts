import type { EventEnvelope, Topic } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createDeadLetters } from './dead-letters.ts';
import { appendEvents, CHANNEL, countEventsAfter, countRetries, readEvents } from './event-table.ts';
import { createGroupPosition } from './group-position.ts';
import { startMember, type TableMember } from './member.ts';
import { createRetries } from './retries.ts';

export interface OutboxOptions {
  database: Database;
  logger?: Logger | undefined;
  /** delay before the second attempt; doubles from there. Default 2000 */
  retryBaseMs?: number;
  /** default 1000 */
  pollMs?: number;
  /** a member that does not renew for so long has lost its group to another. Default 30000 */
  leaseMs?: number;
  /** default 3000 */
  graceMs?: number;
}

/** The event log as tables of the database (`core/db/core.migrations`): consumers read the outbox itself. */
export function createOutboxEventLog(options: OutboxOptions): EventLog & AsyncDisposable {
  const { database, logger, retryBaseMs = 2_000, pollMs = 1_000, leaseMs = 30_000, graceMs = 3_000 } = options;
  const members = new Map<TableMember, Topic>();
  const acrossProcesses = !database.singleProcess && database.listen !== undefined;
  let listening: Promise<AsyncDisposable> | undefined;

  const deadLetters = createDeadLetters({ database, onReplay: wakeRetries });

  function wake(topic?: string): void {
    for (const [member, ofTopic] of members) if (!topic || topic === ofTopic) member.wake();
  }

  function wakeRetries(): void {
    for (const member of members.keys()) member.wakeRetries();
  }

  async function append(tx: Tx<unknown>, topic: Topic, events: readonly EventEnvelope[]): Promise<void> {
    if (events.length === 0) return;
    await appendEvents(tx, topic, events, { notify: acrossProcesses });
    afterCommit(tx, () => wake(topic));
  }

  async function subscribe(consumer: Consumer, { signal }: { signal?: AbortSignal } = {}): Promise<AsyncDisposable> {
    signal?.throwIfAborted();
    if (acrossProcesses) await (listening ??= database.listen?.(CHANNEL, wake));
    const { topic, group, attempts = 5 } = consumer;
    const member = startMember({
      consumer,
      position: createGroupPosition({ database, topic, group, owner: newId(), leaseMs }),
      retries: createRetries({ database, topic, group, attempts, baseMs: retryBaseMs }),
      onGivenUp: (event) => deadLetters.tell(event, group),
      logger,
      timing: {
        pollMs,
        pauseMs: pollMs,
        graceMs,
        renewMs: database.singleProcess ? Infinity : leaseMs / 3,
      },
    });
    members.set(member, topic);
    async function stop(): Promise<void> {
      signal?.removeEventListener('abort', stopQuietly);
      await member[Symbol.asyncDispose]();
      members.delete(member);
      // a member of the same group that stands by takes over at once
      wake(topic);
    }
    const stopQuietly = () => void stop().catch(() => {});
    signal?.addEventListener('abort', stopQuietly, { once: true });
    return { [Symbol.asyncDispose]: stop };
  }

  return {
    append,
    subscribe,
    read: (topic, options) => readEvents(database, topic, options),
    async lag(topic, group) {
      // in this order: an event on its way from here to there is counted twice rather than not at all
      const waiting = await countEventsAfter(database, topic, group);
      return waiting + (await countRetries(database, topic, group));
    },
    deadLetters,
    async [Symbol.asyncDispose]() {
      await Promise.all([...members.keys()].map((member) => member[Symbol.asyncDispose]()));
      members.clear();
      await (await listening)?.[Symbol.asyncDispose]();
    },
  };
}
