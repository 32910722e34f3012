/**
 * Mail that is acknowledged and not stored yet. Its bytes and its envelope stand in the journal of the blob store; what a death
 * leaves there is stored after the next start. A mail that cannot be stored becomes an event (`parked.ts`), whose consumer tries
 * again and gives up into the dead letters; while not even that can be written, everything waits here and is tried again.
 */
import { inTenant } from '#core/db/in-tenant.ts';
import { faultPoint } from '#core/faults.ts';
import { nameId } from '#core/name-id.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { SpooledBlob, Spool } from '#core/ports/blob-store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import type { Verdict } from '../smtp/rspamd.ts';
import { findKnown } from '../store/accept-batch.ts';
import type { MailTables } from '../store/mail.tables.ts';
import { readNote, writeNote, type DeliveryNote } from './delivery-note.ts';
import type { Arrival, Take } from './delivery.ts';
import { createPacing, createPatience, type Pacing } from './pacing.ts';
import { park } from './parked.ts';
import type { Work } from './writer.ts';

export interface SpoolState {
  messages: number;
  bytes: number;
  /** milliseconds that the oldest has waited; 0 = nothing waits */
  oldestMs: number;
  /** why nothing can be stored at present; null = it can */
  failure: string | null;
}

export const NO_SPOOL: SpoolState = { messages: 0, bytes: 0, oldestMs: 0, failure: null };

export interface SpoolQueue {
  take: Take;
  recover(): Promise<void>;
  /** the mails to be stored next; none while a burst comes in, unless it is urgent */
  next(limit: { mails: number; bytes: number; urgent: boolean }): Work[];
  /** something waits, and may be tried now */
  isDue(): boolean;
  /** mails that are not yet on disk */
  writing(): number;
  state(): SpoolState;
  /** more comes in than can be worked off */
  isBurst(): boolean;
}

export interface SpoolDeps {
  spool: Spool;
  database: Database;
  eventLog: EventLog;
  clock: Clock;
  logger: Logger;
  telemetry?: Telemetry | undefined;
  parse(raw: Uint8Array, trace: string, verdict: Verdict | null): ParsedMessage;
  /** there is something to be stored */
  wake(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const CHUNK = 500;

interface Held {
  since: number;
  work: Work;
}

/** Mail that is equally urgent, oldest first. */
interface Lane {
  queue: Held[];
  pacing: Pacing;
}

export function createSpoolQueue(deps: SpoolDeps): SpoolQueue {
  const { spool, database, clock, logger, telemetry, wake } = deps;
  const fresh: Lane = { queue: [], pacing: createPacing() };
  const old: Lane = { queue: [], pacing: createPatience() };
  /** since when what is acknowledged and not stored waits, by bytes; oldest first */
  const open = new Set<{ since: number; bytes: number }>();
  let bytes = 0;
  let writing = 0;
  let trouble: { failures: number; until: number; reason: string } | null = null;
  let recovering: Promise<void> | null = null;

  /** The works of a blob, one for each mailbox: it is released with the last. */
  function enqueue(lane: Lane, blob: SpooledBlob, note: DeliveryNote, since: number): void {
    const entry = { since, bytes: blob.bytes.byteLength };
    open.add(entry);
    bytes += entry.bytes;
    let left = note.mailboxes.length;
    const done = () => {
      if (--left > 0) return;
      faultPoint('spool.before-release');
      blob.release();
      open.delete(entry);
      bytes -= entry.bytes;
      trouble = null;
    };
    let parsed: ParsedMessage | undefined;
    for (const mailbox of note.mailboxes) {
      const { source, receivedAt, acceptedAt, seen, trace, verdict } = note;
      const work: Work = {
        mailbox,
        raw: blob.bytes,
        source,
        receivedAt,
        acceptedAt,
        seen,
        trace,
        parsed: () => (parsed ??= deps.parse(blob.bytes, trace, verdict)),
        placed: () => blob.placed(),
        stored: done,
        async failed(error) {
          try {
            // what is set aside has its bytes in their place
            await blob.placed();
            await park(deps, { ...note, mailbox, checksum: blob.checksum });
            logger.warn({ err: error, checksum: blob.checksum }, 'acknowledged mail set aside, it is tried again');
            done();
          } catch (failure) {
            lane.queue.unshift({ since, work });
            pause(failure);
          }
        },
      };
      lane.queue.push({ since, work });
    }
    wake();
  }

  /** Not even the failure can be written down: the database is away. Everything waits, the journal keeps it. */
  function pause(failure: unknown): void {
    const now = performance.now();
    if (trouble && trouble.until > now) return;
    const failures = (trouble?.failures ?? 0) + 1;
    const ms = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    trouble = { failures, until: now + ms, reason: failure instanceof Error ? failure.message : String(failure) };
    logger.error({ err: failure, waiting: open.size, retryMs: ms }, 'acknowledged mail cannot be stored at present');
    setTimeout(wakeWhenDue, ms).unref();
  }

  /** A timer counts from the beginning of the turn that sets it, so it may come before its time: woken too early nobody would try again. */
  function wakeWhenDue(): void {
    const left = (trouble?.until ?? 0) - performance.now();
    if (left > 0) setTimeout(wakeWhenDue, Math.ceil(left)).unref();
    else wake();
  }

  async function takeFor(tenantId: string, { raw, patient, ...arrival }: Arrival): Promise<Map<string, string>> {
    const now = clock.now();
    const { mailboxes, source, receivedAt = now, seen = false, trace = '', verdict = null } = arrival;
    const since = performance.now();
    const envelope = { source, receivedAt, acceptedAt: now, seen, trace, verdict };
    writing++;
    const blob = await spool.append(tenantId, raw, writeNote(envelope, mailboxes)).finally(() => writing--);
    const lane = patient ? old : fresh;
    lane.pacing.arrived(1);
    telemetry?.hop('accept', performance.now() - since);
    enqueue(lane, blob, { ...envelope, mailboxes: [...mailboxes] }, since);
    return new Map(mailboxes.map(({ id }) => [id, nameId('message', id, blob.checksum)]));
  }

  const isDue = () =>
    fresh.queue.length + old.queue.length > 0 && (trouble === null || performance.now() >= trouble.until);

  async function recover(): Promise<void> {
    const left = (await spool.recover()).flatMap((blob) => {
      try {
        return [{ blob, note: readNote(blob.note) }];
      } catch (error) {
        // it stays in its journal: a version that understands it may come
        logger.error({ err: error, checksum: blob.checksum }, 'note of an acknowledged mail cannot be read');
        return [];
      }
    });
    const idsOf = ({ blob, note }: (typeof left)[number]) =>
      note.mailboxes.map(({ id }) => nameId('message', id, blob.checksum));
    let stored = 0;
    for (const [tenantId, mails] of Map.groupBy(left, ({ blob }) => blob.tenantId)) {
      for (let from = 0; from < mails.length; from += CHUNK) {
        const some = mails.slice(from, from + CHUNK);
        const known = await inTenant<MailTables, Map<string, string>>(database, tenantId, (tx) =>
          findKnown(tx, some.flatMap(idsOf)),
        );
        for (const mail of some) {
          if (!idsOf(mail).every((id) => known.has(id))) enqueue(fresh, mail.blob, mail.note, performance.now());
          else {
            mail.blob.release();
            stored++;
          }
        }
      }
    }
    if (left.length > 0)
      logger.info({ mails: left.length - stored, stored }, 'acknowledged mail is stored after a stop');
  }

  return {
    writing: () => writing,
    isBurst: () => fresh.pacing.isBurst() || old.pacing.isBurst(),
    state() {
      const oldest = open.values().next().value;
      return {
        messages: open.size,
        bytes,
        oldestMs: oldest ? performance.now() - oldest.since : 0,
        failure: trouble?.reason ?? null,
      };
    },
    isDue,
    next({ mails, bytes: room, urgent }) {
      const lane = [fresh, old].find(({ queue }) => queue.length > 0);
      if (!lane || !isDue() || (!urgent && lane.pacing.holds(lane.queue[0]!.since))) return [];
      let size = 0;
      let count = 0;
      const { queue } = lane;
      while (count < queue.length && count < mails && (count === 0 || size < room))
        size += queue[count++]!.work.raw.byteLength;
      lane.pacing.given();
      faultPoint('spool.before-store');
      return queue.splice(0, count).map(({ work }) => work);
    },
    async take(arrival) {
      const byTenant = Map.groupBy(arrival.mailboxes, ({ tenantId }) => tenantId);
      const outcomes = new Map<string, PromiseSettledResult<Map<string, string>>>();
      await Promise.all(
        [...byTenant].map(async ([tenantId, mailboxes]) => {
          const [outcome] = await Promise.allSettled([takeFor(tenantId, { ...arrival, mailboxes })]);
          outcomes.set(tenantId, outcome);
        }),
      );
      return arrival.mailboxes.map(({ id, tenantId }) => {
        const outcome = outcomes.get(tenantId)!;
        return outcome.status === 'rejected'
          ? outcome
          : { status: 'fulfilled', value: { messageId: outcome.value.get(id)! } };
      });
    },
    recover: () =>
      (recovering ??= recover().catch((error: unknown) => {
        recovering = null;
        throw error;
      })),
  };
}
