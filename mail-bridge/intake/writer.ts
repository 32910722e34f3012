/** Writes mails: parsed, their bytes in place, then rows, threads and events of a batch in one transaction for each tenant. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { faultPoint } from '#core/faults.ts';
import { nameId } from '#core/name-id.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { acceptBatch, type AcceptedMail, type Acceptance } from '../store/accept-batch.ts';
import type { MailTables } from '../store/mail.tables.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';

/** A mail that is to be written for one mailbox. */
export interface Work {
  mailbox: MailboxRef;
  raw: Uint8Array;
  source: IngestSource;
  /** null: now */
  receivedAt: Date | null;
  /** null: when it is stored */
  acceptedAt: Date | null;
  seen: boolean;
  trace: string;
  parsed(): ParsedMessage;
  /** resolves when rows may refer to the bytes */
  placed(): Promise<unknown>;
  stored(acceptance: Acceptance): void;
  failed(error: unknown): void | Promise<void>;
}

export interface WriterDeps {
  database: Database;
  eventLog: EventLog;
  clock: Clock;
  logger: Logger;
  liveFeed?: LiveFeed | undefined;
  /** what the mail itself says about where it belongs: a conversation with the assistant, a heartbeat; null = nothing */
  sourceOf?: ((mail: Pick<Work, 'mailbox' | 'source'>, parsed: ParsedMessage) => IngestSource | null) | undefined;
  /** mails that became events */
  onStored(mails: number): void;
}

export interface Prepared {
  work: Work;
  mail: AcceptedMail;
}

export interface Writer {
  /** Parses, and puts the raw bytes on disk meanwhile. A mail whose bytes cannot be stored fails alone. */
  prepare(batch: readonly Work[]): Promise<Prepared[]>;
  /** A mail that makes a batch fail is found by writing that batch one by one. Each is told how it went. */
  write(prepared: readonly Prepared[]): Promise<void>;
}

const PARSE_SLICE_MS = 25;

export function createWriter(deps: WriterDeps): Writer {
  const { database, eventLog, clock, logger, liveFeed } = deps;

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
      for (const { mail, work } of mails) {
        const acceptance = accepted.get(mail.messageId)!;
        work.stored(told.has(mail.messageId) ? { ...acceptance, duplicate: true } : acceptance);
        if (!acceptance.duplicate && !told.has(mail.messageId))
          liveFeed?.publish(tenantId, mail.userId, { kind: 'mail', id: mail.messageId });
        told.add(mail.messageId);
      }
      deps.onStored(told.size);
    } catch (error) {
      if (mails.length === 1) {
        logger.error({ err: error, tenantId, messageId: mails[0]!.mail.messageId }, 'mail could not be stored');
        await mails[0]!.work.failed(error);
        return;
      }
      logger.warn({ err: error, tenantId, mails: mails.length }, 'batch failed; storing its mails one by one');
      for (const mail of mails) await store(tenantId, [mail]);
    }
  }

  function read(work: Work): AcceptedMail | { error: unknown } {
    try {
      const before = performance.now();
      const message = work.parsed();
      const parseMs = performance.now() - before;
      return mailOf(work, message, {
        source: deps.sourceOf?.(work, message) ?? work.source,
        parseMs,
        now: clock.now(),
      });
    } catch (error) {
      return { error };
    }
  }

  return {
    async prepare(batch) {
      faultPoint('bridge.before-blob');
      const puts = batch.map((work) =>
        work.placed().then(
          () => null,
          (error: unknown) => ({ error }),
        ),
      );
      const parsed: (AcceptedMail | { error: unknown })[] = [];
      let sliceStart = performance.now();
      for (const work of batch) {
        parsed.push(read(work));
        if (performance.now() - sliceStart > PARSE_SLICE_MS) {
          await nextTurn();
          sliceStart = performance.now();
        }
      }
      const outcomes = await Promise.all(puts);
      faultPoint('bridge.after-blob');
      const kept: Prepared[] = [];
      for (const [index, work] of batch.entries()) {
        const mail = parsed[index]!;
        const failure = outcomes[index] ?? ('error' in mail ? mail : null);
        if (failure) await work.failed(failure.error);
        else kept.push({ work, mail: mail as AcceptedMail });
      }
      return kept;
    },
    async write(prepared) {
      const byTenant = Map.groupBy(prepared, ({ mail }) => mail.tenantId);
      for (const [tenantId, mails] of byTenant) await store(tenantId, mails);
    },
  };
}

function mailOf(
  work: Work,
  parsed: ParsedMessage,
  { source, parseMs, now }: { source: IngestSource; parseMs: number; now: Date },
): AcceptedMail {
  const { mailbox, acceptedAt, seen, trace } = work;
  return {
    messageId: nameId('message', mailbox.id, parsed.checksum),
    tenantId: mailbox.tenantId,
    userId: mailbox.userId,
    mailboxId: mailbox.id,
    mailboxAddress: mailbox.address,
    checksum: parsed.checksum,
    size: work.raw.byteLength,
    parsed,
    trace,
    source,
    receivedAt: work.receivedAt ?? now,
    acceptedAt,
    seen,
    parseMs,
  };
}
