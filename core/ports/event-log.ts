import type { Tx } from './database.ts';
import type { EventEnvelope, Topic } from '../contracts/event.ts';
import type { Engine } from './engine.ts';

/**
 * A durable, replayable log of events. Appending happens inside the caller's transaction (the outbox): the event is
 * there exactly when the rows are. Consumers are at-least-once; order holds within a partition key.
 */
export interface EventLog {
  /** An event whose id is already in the log is left out silently, so repeating the work is harmless. */
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  append(tx: Tx<any>, topic: Topic, events: readonly EventEnvelope[]): Promise<void>;

  /**
   * Starts a member of a consumer group. Resolves once it is running. Disposing stops it after the batch in hand.
   * A group that is new starts with the oldest event; of several members of a group
   * one works and the others stand by (tables), or they divide the partition keys among them (Kafka).
   * A batch that throws is taken apart and given again event by event; an event that keeps throwing is set aside and
   * tried `attempts` times in all (the joint delivery counts) with exponential backoff and jitter, then goes to `dlq.<topic>`; it delays nobody else.
   */
  subscribe(consumer: Consumer, options?: { signal?: AbortSignal }): Promise<AsyncDisposable>;

  /** Reads without consuming, oldest first: for replay and for inspection. */
  read(
    topic: Topic,
    options: { tenantId?: string; since?: Date; afterOffset?: bigint; limit: number },
  ): Promise<StoredEvent[]>;

  /** Events not yet handled by a group, events set aside for another attempt included. */
  lag(topic: Topic, group: string): Promise<number>;

  deadLetters: DeadLetters;

  /** what carries the events, where that is not the database */
  readonly engine?: Engine;
}

export interface StoredEvent {
  offset: bigint;
  event: EventEnvelope;
}

export interface Consumer {
  topic: Topic;
  /** `<folder>.<what>`: `copilot.understand` */
  group: string;
  /** at most so many events in one call; default 50 */
  batchSize?: number;
  /**
   * While events keep coming, those of so many milliseconds are given together: for work that nobody waits for, a batch of
   * which costs much the same whatever its size. The first after a rest comes at once. Default 0; a log may do without
   */
  gatherMs?: number;
  /** attempts before the dead-letter topic; default 5 */
  attempts?: number;
  /**
   * A batch may hold events of several tenants: group them by `tenantid` before opening transactions. An event that was
   * set aside comes alone, perhaps while another batch is in hand, and later than younger events of its key.
   * Must be idempotent: use `claimEvents(tx, group, ids)` of core/db/inbox in the same
   * transaction as its effects. `signal` is aborted when a shutdown has waited long enough.
   */
  handle(events: readonly EventEnvelope[], signal: AbortSignal): Promise<void>;
  /**
   * Told of the next batch while one is in hand: time to read and to work out what has no effects. Mostly `handle` comes with the
   * same events, but need not. Must not throw; a log may do without.
   */
  prepare?(events: readonly EventEnvelope[], signal: AbortSignal): void;
}

/** All that is given has to hold. */
export interface DeadLetterFilter {
  tenantId?: string;
  /** whose event it is */
  userId?: string;
  /** with or without `dlq.` */
  topic?: string;
  group?: string;
  /** of the error */
  code?: string;
  /** given up then or later */
  from?: Date;
  /** given up before */
  to?: Date;
  ids?: readonly string[];
}

/** What was given up on for the same reason. */
export interface DeadLetterKind {
  /** `dlq.mail.inbound` */
  topic: string;
  group: string;
  /** of the error */
  code: string;
  count: number;
}

export interface DeadLetterRecord {
  id: string;
  tenantId: string;
  /** `dlq.mail.inbound` */
  topic: string;
  group: string;
  eventId: string;
  attempts: number;
  error: { code: string; message: string; details?: Record<string, unknown> | undefined };
  payload: EventEnvelope;
  failedAt: Date;
}

export interface DeadLetters {
  /** the newest, at most `limit`; default 10,000 */
  list(filter: DeadLetterFilter, limit?: number): Promise<DeadLetterRecord[]>;
  summarize(filter: DeadLetterFilter): Promise<DeadLetterKind[]>;
  /** Told when this process has given up on an event, after that is stored. */
  onGivenUp(listener: (event: EventEnvelope, group: string) => void): Disposable;
  /**
   * Gives the events to their consumer group again, with fresh attempts; not those that are given up meanwhile. In batches: a
   * crash leaves each event either a dead letter or given again. Returns how many.
   */
  replay(filter: DeadLetterFilter): Promise<number>;
  drop(filter: DeadLetterFilter): Promise<number>;
  /** how many there are of all tenants, by dead-letter topic; topics without any are left out */
  counts(): Promise<{ topic: string; count: number }[]>;
}
