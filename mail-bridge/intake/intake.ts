/**
 * The one way in. Deliveries that arrive while a batch is being written share the next transaction (group commit), so a
 * busy hour costs few commits and a single mail waits for nobody. A delivery resolves when blob, row, thread and event
 * are durable; a mail that makes a batch fail is found by writing that batch one by one.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { faultPoint } from '#core/faults.ts';
import { nameId } from '#core/name-id.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import { acceptBatch } from '../store/accept-batch.ts';
import type { AcceptedMail, Acceptance } from '../store/accept-batch.ts';
import { createAdmission } from './admission.ts';
import type { Admission, AdmissionLimits } from './admission.ts';
import type { MailTables } from '../store/mail.tables.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';

export interface Delivery {
  mailbox: MailboxRef;
  /** as the sender gave it; its SHA-256 makes the message id */
  raw: Uint8Array;
  source: IngestSource;
  /** default: now */
  receivedAt?: Date;
  seen?: boolean;
  /** header lines that we add (RFC 5321 section 4.4), CRLF at the end of each */
  trace?: string;
  /** parse result of the same bytes and trace, when the caller has it */
  parsed?: ParsedMessage;
}

export interface Intake {
  accept(delivery: Delivery): Promise<Acceptance>;
  parse(raw: Uint8Array, trace: string): ParsedMessage;
  /** resolves when nothing is waiting or being written */
  settled(): Promise<void>;
  /** whether more may come; those who push ask it, those who are pulled from wait for it */
  admission: Admission;
}

export interface IntakeDeps {
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
  /** what the mail itself says about where it belongs: a conversation with the assistant, a heartbeat; null = nothing */
  sourceOf?: ((delivery: Delivery, parsed: ParsedMessage) => IngestSource | null) | undefined;
}

/** Mails that wait to be written; each is given once for each recipient. */
const MAX_QUEUED = 1000;
const BATCH = 250;
const BATCH_BYTES = 32 * 1024 * 1024;
const PARSE_SLICE_MS = 25;

interface Waiting extends Delivery {
  since: number;
  resolve(acceptance: Acceptance): void;
  reject(error: unknown): void;
}

interface Prepared {
  waiting: Waiting;
  mail: AcceptedMail;
}

export function createIntake(deps: IntakeDeps): Intake {
  const { database, eventLog, blobs, clock, logger, liveFeed, telemetry } = deps;
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let storing: Promise<void> = Promise.resolve();
  const admission = createAdmission({
    limits: { backlog: Infinity, bytes: Infinity, ...deps.limits, queue: MAX_QUEUED },
    queued: () => queue.length,
    backlog: deps.backlog,
  });

  function parse(raw: Uint8Array, trace: string): ParsedMessage {
    if (trace === '') return deps.parse(raw);
    const parsed = deps.parse(Buffer.concat([Buffer.from(trace), raw]));
    return { ...parsed, checksum: createHash('sha256').update(raw).digest('hex'), size: raw.byteLength };
  }

  function nextBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    while (count < queue.length && count < BATCH && (count === 0 || bytes < BATCH_BYTES))
      bytes += queue[count++]!.raw.byteLength;
    return queue.splice(0, count);
  }

  async function drain(): Promise<void> {
    await nextTurn();
    while (queue.length > 0) {
      const batch = nextBatch();
      const prepared = await prepare(batch);
      await storing;
      // the next batch is parsed and its bytes go to disk meanwhile
      storing = storeAll(prepared);
    }
    running = null;
  }

  async function storeAll(prepared: readonly Prepared[]): Promise<void> {
    const byTenant = Map.groupBy(prepared, ({ mail }) => mail.tenantId);
    for (const [tenantId, mails] of byTenant) await store(tenantId, mails);
  }

  /** Parses, and puts the raw bytes on disk meanwhile. A mail whose bytes cannot be stored fails alone. */
  async function prepare(batch: readonly Waiting[]): Promise<Prepared[]> {
    faultPoint('bridge.before-blob');
    const puts = batch.map((waiting) =>
      blobs.put(waiting.mailbox.tenantId, waiting.raw).then(
        () => null,
        (error: unknown) => ({ error }),
      ),
    );
    const parsed: { mail: AcceptedMail; waiting: Waiting }[] = [];
    let sliceStart = performance.now();
    for (const waiting of batch) {
      const before = performance.now();
      const message = waiting.parsed ?? parse(waiting.raw, waiting.trace ?? '');
      const after = performance.now();
      parsed.push({
        waiting,
        mail: mailOf(
          { ...waiting, source: deps.sourceOf?.(waiting, message) ?? waiting.source },
          message,
          after - before,
          clock.now(),
        ),
      });
      if (after - sliceStart > PARSE_SLICE_MS) {
        await nextTurn();
        sliceStart = performance.now();
      }
    }
    const outcomes = await Promise.all(puts);
    faultPoint('bridge.after-blob');
    return parsed.filter(({ waiting }, index) => {
      const outcome = outcomes[index];
      if (outcome) waiting.reject(outcome.error);
      return !outcome;
    });
  }

  async function store(tenantId: string, mails: readonly Prepared[]): Promise<void> {
    try {
      const accepted = await inTenant<MailTables, Map<string, Acceptance>>(database, tenantId, async (tx) => {
        const rows = mails.map(({ mail }) => mail);
        const acceptances = await acceptBatch(tx, rows, { eventLog, now: clock.now() });
        faultPoint('bridge.before-commit');
        return acceptances;
      });
      faultPoint('bridge.after-commit');
      const told = new Set<string>();
      for (const { mail, waiting } of mails) {
        const acceptance = accepted.get(mail.messageId)!;
        telemetry?.hop('accept', performance.now() - waiting.since);
        waiting.resolve(told.has(mail.messageId) ? { ...acceptance, duplicate: true } : acceptance);
        if (!acceptance.duplicate && !told.has(mail.messageId))
          liveFeed?.publish(tenantId, mail.userId, { kind: 'mail', id: mail.messageId });
        told.add(mail.messageId);
      }
      admission.stored(told.size);
    } catch (error) {
      if (mails.length === 1) {
        logger.error({ err: error, tenantId, messageId: mails[0]!.mail.messageId }, 'mail could not be stored');
        mails[0]!.waiting.reject(error);
        return;
      }
      logger.warn({ err: error, tenantId, mails: mails.length }, 'batch failed; storing its mails one by one');
      for (const mail of mails) await store(tenantId, [mail]);
    }
  }

  return {
    admission,
    parse,
    accept(delivery) {
      return new Promise<Acceptance>((resolve, reject) => {
        queue.push({ ...delivery, since: performance.now(), resolve, reject });
        running ??= drain().catch((error: unknown) => {
          running = null;
          logger.error({ err: error }, 'intake stopped');
          for (const waiting of queue.splice(0)) waiting.reject(error);
        });
      });
    },
    async settled() {
      // one at a time: a delivery may come in while the last batch is written
      for (let at = running; at; at = running) await at;
      await storing;
      if (running) await this.settled();
    },
  };
}

function mailOf(waiting: Waiting, parsed: ParsedMessage, parseMs: number, now: Date): AcceptedMail {
  const { mailbox } = waiting;
  return {
    messageId: nameId('message', mailbox.id, parsed.checksum),
    tenantId: mailbox.tenantId,
    userId: mailbox.userId,
    mailboxId: mailbox.id,
    checksum: parsed.checksum,
    size: waiting.raw.byteLength,
    parsed,
    trace: waiting.trace ?? '',
    source: waiting.source,
    receivedAt: waiting.receivedAt ?? now,
    seen: waiting.seen ?? false,
    parseMs,
  };
}
