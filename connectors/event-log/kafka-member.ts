import type { EachBatchPayload, Kafka, KafkaMessage, Consumer as KafkaConsumer } from 'kafkajs';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { faultPoint } from '#core/faults.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createDelivery } from './delivery.ts';
import type { GroupPosition } from './group-position.ts';
import { pause, repeat } from './loop.ts';
import { DEFAULT_BATCH, type Member, type MemberTiming } from './member.ts';
import type { Retries } from './retries.ts';
import { createWakeUp } from './wake-up.ts';

const SESSION_MS = 10_000;
const HEARTBEAT_MS = 1_500;
/** a group that joins for longer joins beside the rest of the start */
const JOIN_MS = 10_000;
const PARTITIONS_AT_ONCE = 3;

export interface KafkaMemberDeps {
  kafka: Kafka;
  topic: string;
  groupId: string;
  consumer: Consumer;
  retries: Retries;
  onGivenUp(event: EventEnvelope): void;
  /** only its lease is used: one member of the group gives the events set aside again */
  lease: GroupPosition;
  decode(messages: readonly KafkaMessage[]): Promise<EventEnvelope[]>;
  logger: Logger | undefined;
  timing: MemberTiming;
}

/** One member of a Kafka consumer group. An offset is committed after the handler has done what lies before it. */
export async function startKafkaMember(deps: KafkaMemberDeps): Promise<Member> {
  const { kafka, topic, groupId, consumer, retries, onGivenUp, lease, timing } = deps;
  const logger = deps.logger?.child({ topic: consumer.topic, group: consumer.group });
  const due = createWakeUp();
  const abort = new AbortController();
  const stop = new AbortController();
  const delivery = createDelivery({ consumer, retries, onGivenUp, logger, signal: abort.signal });
  const size = consumer.batchSize ?? DEFAULT_BATCH;

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat } = payload;
    for (let from = 0; from < batch.messages.length; from += size) {
      if (stop.signal.aborted || !payload.isRunning() || payload.isStale()) return;
      const messages = batch.messages.slice(from, from + size);
      const beat = setInterval(() => void heartbeat().catch(() => {}), HEARTBEAT_MS);
      try {
        const events = await deps.decode(messages);
        if (events.length > 0 && (await delivery.give(events))) due.wake();
      } catch (error) {
        // not resolved: the same messages come again
        if (abort.signal.aborted) return;
        logger?.error({ error: toErrorBody(error) }, 'consumer failed, trying again');
        return await pause(timing.pauseMs, stop.signal);
      } finally {
        clearInterval(beat);
      }
      const last = messages.at(-1)!.offset;
      payload.resolveOffset(last);
      const offset = String(BigInt(last) + 1n);
      await payload.commitOffsetsIfNecessary({
        topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }],
      });
      faultPoint('consumer.after-offset');
      await heartbeat();
    }
  }

  async function join(joined: () => void): Promise<KafkaConsumer> {
    const member = kafka.consumer({
      groupId,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 200, maxRetryTime: 2_000, restartOnFailure: async () => !stop.signal.aborted },
    });
    member.on(member.events.GROUP_JOIN, joined);
    member.on(member.events.CRASH, ({ payload }) => {
      // kafkajs gives up on errors it does not know; we never do
      if (!payload.restart && !stop.signal.aborted) void rejoin();
    });
    await member.connect();
    await member.subscribe({ topics: [topic], fromBeginning: true });
    await member.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch,
    });
    return member;
  }

  async function rejoin(): Promise<void> {
    await pause(timing.pauseMs, stop.signal);
    if (stop.signal.aborted) return;
    logger?.warn({}, 'consumer ended, joining again');
    await current.disconnect().catch(() => {});
    try {
      current = await join(() => {});
    } catch (error) {
      logger?.error({ error: toErrorBody(error) }, 'consumer could not join');
      void rejoin();
    }
  }

  let leased = false;
  async function workOnRetries(): Promise<void> {
    leased = leased ? await lease.renew() : (await lease.claim()) !== undefined;
    if (!leased) return due.sleep(timing.pollMs);
    const waitMs = await delivery.giveDue(stop.signal);
    if (waitMs > 0) await due.sleep(Math.min(timing.pollMs, waitMs));
  }

  // a retry may take longer than a lease
  const renewal = Number.isFinite(timing.renewMs)
    ? setInterval(() => leased && void lease.renew().catch(() => {}), timing.renewMs).unref()
    : undefined;

  const joined = Promise.withResolvers<void>();
  let current = await join(joined.resolve);
  const retrying = repeat({
    work: workOnRetries,
    stop: stop.signal,
    pauseMs: timing.pauseMs,
    onError: (error) => logger?.error({ error: toErrorBody(error) }, 'consumer failed, trying again'),
  });
  await Promise.race([joined.promise, pause(JOIN_MS, stop.signal)]);

  async function close(): Promise<void> {
    stop.abort();
    due.wake();
    const grace = setTimeout(() => abort.abort(), timing.graceMs);
    await Promise.all([current.disconnect(), retrying]);
    clearTimeout(grace);
    clearInterval(renewal);
    abort.abort();
    if (leased) await lease.release();
  }
  let closed: Promise<void> | undefined;
  return { wake: due.wake, [Symbol.asyncDispose]: () => (closed ??= close()) };
}
