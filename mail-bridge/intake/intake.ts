/**
 * The one way in. Deliveries that arrive while a batch is being written share the next transaction (group commit), so a
 * busy hour costs few commits and a single mail waits for nobody.
 *
 * `take` acknowledges as soon as a mail cannot be lost: where the bytes go to a disk of our own, that is when bytes and
 * envelope stand in the journal of the blob store, and rows, thread and event are written right after (`spool.ts`). Elsewhere, and with
 * `accept` always, it is when these are durable in the database.
 */
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import type { Acceptance } from '../store/accept-batch.ts';
import { judged, type Verdict } from '../smtp/rspamd.ts';
import { createAdmission } from './admission.ts';
import type { Admission, AdmissionLimits } from './admission.ts';
import type { Delivery, Take } from './delivery.ts';
import { createSpoolQueue, NO_SPOOL, type SpoolState } from './spool.ts';
import { createWriter, type Work, type WriterDeps } from './writer.ts';

export type { Delivery } from './delivery.ts';

export interface Intake {
  /** Resolves when blob, row, thread and event are durable. */
  accept(delivery: Delivery): Promise<Acceptance>;
  take: Take;
  parse(raw: Uint8Array, trace: string): ParsedMessage;
  /** the same with what rspamd found; null = it was not asked */
  judge(raw: Uint8Array, trace: string, verdict: Verdict | null): ParsedMessage;
  /** Resolves when nothing is waiting or being written, or what waits cannot be written now. */
  settled(): Promise<void>;
  /** Stores what an earlier process has acknowledged and not stored. */
  recover(): Promise<void>;
  /** Stores on for so long; what is not stored by then stays for the next start. */
  close(patienceMs: number): Promise<void>;
  /** whether mail is acknowledged before it is stored */
  spools: boolean;
  /** what is acknowledged and not stored */
  spooled(): SpoolState;
  /** Resolves when no burst comes in, or shortly: for work on mail, which can wait. */
  whenCalm(signal: AbortSignal): Promise<void>;
  /** whether more may come; those who push ask it, those who are pulled from wait for it */
  admission: Admission;
}

export interface IntakeDeps extends Omit<WriterDeps, 'onStored'> {
  database: Database;
  eventLog: EventLog;
  blobs: BlobStore;
  clock: Clock;
  logger: Logger;
  liveFeed?: LiveFeed | undefined;
  telemetry?: Telemetry | undefined;
  parse(raw: Uint8Array): ParsedMessage;
  limits?: Pick<AdmissionLimits, 'backlog' | 'bytes'>;
  /** events that wait for the slowest consumer group */
  backlog?: (() => Promise<number>) | undefined;
}

/** Mails that wait to be written; each is given once for each recipient. */
const MAX_QUEUED = 1000;
const MAX_SPOOLED = 20_000;
const BATCH = 250;
const BATCH_BYTES = 32 * 1024 * 1024;
const LOOK_MS = 20;
/** Longest time that one batch of a consumer waits for a burst to end. */
const CALM_MS = 500;

export function createIntake(deps: IntakeDeps): Intake {
  const { database, blobs, logger, telemetry } = deps;
  const awaited: Work[] = [];
  let running: Promise<void> | null = null;
  let storing: Promise<void> = Promise.resolve();
  /** callers of `settled`: nothing is put off for a burst */
  let urgent = 0;
  let closed = false;
  // several processes would each have a journal, and a restart of one must not wait for its disk
  const spoolOfDisk = database.singleProcess === true ? blobs.spool : undefined;
  const spool = spoolOfDisk && createSpoolQueue({ ...deps, spool: spoolOfDisk, parse: judge, wake });
  const admission = createAdmission({
    limits: { backlog: Infinity, bytes: Infinity, ...deps.limits, queue: MAX_QUEUED, spool: MAX_SPOOLED },
    queued: () => awaited.length + (spool?.writing() ?? 0),
    spooled: () => spool?.state() ?? NO_SPOOL,
    backlog: deps.backlog,
  });
  const writer = createWriter({ ...deps, onStored: admission.stored });

  function parse(raw: Uint8Array, trace: string): ParsedMessage {
    if (trace === '') return deps.parse(raw);
    const parsed = deps.parse(Buffer.concat([Buffer.from(trace), raw]));
    return { ...parsed, checksum: createHash('sha256').update(raw).digest('hex'), size: raw.byteLength };
  }

  function judge(raw: Uint8Array, trace: string, verdict: Verdict | null): ParsedMessage {
    const parsed = parse(raw, trace);
    return verdict ? judged(parsed, verdict) : parsed;
  }

  const isWaiting = () => !closed && (awaited.length > 0 || (spool?.isDue() ?? false));

  function wake(): void {
    running ??= drain().catch((error: unknown) => {
      running = null;
      logger.error({ err: error }, 'intake stopped');
      for (const work of awaited.splice(0)) void work.failed(error);
    });
  }

  /** Those whose sender still waits go first. */
  function nextBatch(): Work[] {
    let bytes = 0;
    let count = 0;
    while (count < awaited.length && count < BATCH && (count === 0 || bytes < BATCH_BYTES))
      bytes += awaited[count++]!.raw.byteLength;
    const batch = awaited.splice(0, count);
    return spool && batch.length < BATCH && bytes < BATCH_BYTES
      ? [...batch, ...spool.next({ mails: BATCH - batch.length, bytes: BATCH_BYTES - bytes, urgent: urgent > 0 })]
      : batch;
  }

  async function drain(): Promise<void> {
    await nextTurn();
    while (isWaiting()) {
      const batch = nextBatch();
      if (batch.length === 0) {
        // a burst comes in
        await delay(LOOK_MS);
        continue;
      }
      const prepared = await writer.prepare(batch);
      await storing;
      // the next batch is parsed and its bytes go to disk meanwhile
      storing = writer.write(prepared);
    }
    running = null;
  }

  function accept(delivery: Delivery): Promise<Acceptance> {
    const { mailbox, raw, source, receivedAt = null, seen = false, trace = '', parsed } = delivery;
    const since = performance.now();
    return new Promise<Acceptance>((resolve, reject) => {
      awaited.push({
        mailbox,
        raw,
        source,
        receivedAt,
        acceptedAt: null,
        seen,
        trace,
        parsed: () => parsed ?? parse(raw, trace),
        placed: () => blobs.put(mailbox.tenantId, raw),
        stored(acceptance) {
          telemetry?.hop('accept', performance.now() - since);
          resolve(acceptance);
        },
        failed: reject,
      });
      wake();
    });
  }

  async function settled(): Promise<void> {
    urgent++;
    try {
      // one at a time: a delivery may come in while the last batch is written
      for (let at = running; at; at = running) await at;
      await storing;
      if (running) await settled();
    } finally {
      urgent--;
    }
  }

  return {
    admission,
    parse,
    judge,
    accept,
    settled,
    take({ mailboxes, verdict = null, ...given }) {
      if (spool) return spool.take({ mailboxes, verdict, ...given });
      const read = verdict || mailboxes.length > 1;
      const parsed = read ? { parsed: judge(given.raw, given.trace ?? '', verdict) } : {};
      return Promise.allSettled(mailboxes.map((mailbox) => accept({ ...given, ...parsed, mailbox })));
    },
    spools: spool !== undefined,
    spooled: () => spool?.state() ?? NO_SPOOL,
    async recover() {
      await spool?.recover();
    },
    async whenCalm(signal) {
      for (let waited = 0; waited < CALM_MS && spool?.isBurst() && !signal.aborted; waited += LOOK_MS)
        await delay(LOOK_MS);
    },
    async close(patienceMs) {
      const timer = new AbortController();
      await Promise.race([settled(), delay(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
      timer.abort();
      closed = true;
      await settled();
    },
  };
}
