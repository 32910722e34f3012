import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Intake } from '../intake/intake.ts';
import type { MailTables } from '../store/mail.tables.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import { findMessages } from './sources.ts';
import type { FoundMessage, SkippedSource } from './sources.ts';

export interface ImportProgress {
  imported: number;
  /** in this mailbox already, byte for byte */
  existing: number;
  skipped: number;
  /** bytes of messages read */
  bytes: number;
  /** file that is being read */
  path: string;
}

export interface SkippedItem {
  path: string;
  /** bytes from the beginning of the (unpacked) file */
  offset: number;
  /** `import.<reason>`, stable */
  code: string;
  detail: string;
}

export interface ImportReport extends Omit<ImportProgress, 'path'> {
  /** at most 1000 of them; `skipped` counts all */
  skippedItems: SkippedItem[];
  /** stopped by the signal; running it again goes on where it was */
  aborted: boolean;
}

export interface ImportRequest {
  paths: readonly string[];
  mailbox: MailboxRef;
  source?: IngestSource;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

export interface ImportDeps {
  database: Database;
  intake: Intake;
  clock: Clock;
  maxMessageBytes: number;
}

const BATCH = 100;
const BATCH_BYTES = 32 * 1024 * 1024;
const MAX_SKIPPED_ITEMS = 1000;

/**
 * Imports mbox files, Maildirs, single messages and folders of them. Repeating it is cheap and harmless: what is there
 * already is recognised by its bytes, in bulk, before anything is parsed.
 */
export async function importMail(deps: ImportDeps, request: ImportRequest): Promise<ImportReport> {
  const report: ImportReport = { imported: 0, existing: 0, skipped: 0, bytes: 0, skippedItems: [], aborted: false };
  let batch: FoundMessage[] = [];
  let batchBytes = 0;
  const skip = ({ path, offset, code, detail }: Omit<SkippedSource, 'kind' | 'code'> & { code: string }) => {
    report.skipped++;
    if (report.skippedItems.length < MAX_SKIPPED_ITEMS) report.skippedItems.push({ path, offset, code, detail });
  };
  const flush = async () => {
    const last = batch.at(-1);
    if (!last) return;
    const messages = batch;
    batch = [];
    batchBytes = 0;
    await deps.intake.admission.whenWelcome(request.signal).catch(() => undefined);
    await importBatch(deps, request, messages, report, skip);
    const { imported, existing, skipped, bytes } = report;
    request.onProgress?.({ imported, existing, skipped, bytes, path: last.path });
  };

  for await (const found of findMessages(request.paths, deps.maxMessageBytes)) {
    if (request.signal?.aborted) {
      report.aborted = true;
      return report;
    }
    if (found.kind === 'skipped') {
      skip(found);
      continue;
    }
    report.bytes += found.raw.length;
    batchBytes += found.raw.length;
    batch.push(found);
    if (batch.length >= BATCH || batchBytes >= BATCH_BYTES) await flush();
  }
  await flush();
  return report;
}

async function importBatch(
  deps: ImportDeps,
  { mailbox, source = 'import' }: ImportRequest,
  messages: readonly FoundMessage[],
  report: ImportReport,
  skip: (item: SkippedItem) => void,
): Promise<void> {
  const ids = messages.map((message) =>
    nameId('message', mailbox.id, createHash('sha256').update(message.raw).digest('hex')),
  );
  const known = await inTenant<MailTables, Set<string>>(deps.database, mailbox.tenantId, async (tx) => {
    const rows = await tx.selectFrom('messages').select('id').where('id', 'in', ids).execute();
    return new Set(rows.map((row) => row.id));
  });
  const accepting: Promise<void>[] = [];
  for (const [index, message] of messages.entries()) {
    if (known.has(ids[index]!)) {
      report.existing++;
      continue;
    }
    known.add(ids[index]!);
    const parsed = deps.intake.parse(message.raw, '');
    if (index % 20 === 19) await nextTurn();
    const { path, offset } = message;
    if (!isMessage(parsed)) {
      skip({ path, offset, code: 'import.not_a_message', detail: 'no header field of a mail' });
      continue;
    }
    const delivery = {
      mailbox,
      raw: message.raw,
      source,
      parsed,
      receivedAt: receivedAt(parsed, message, deps.clock.now()),
      seen: message.seen ?? false,
    };
    accepting.push(
      deps.intake.accept(delivery).then(
        ({ duplicate }) => void (duplicate ? report.existing++ : report.imported++),
        (error: unknown) =>
          skip({
            path,
            offset,
            code: 'import.store_failed',
            detail: error instanceof Error ? error.message : String(error),
          }),
      ),
    );
  }
  await Promise.all(accepting);
}

const MAIL_FIELDS = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'sender',
  'reply-to',
]);

function isMessage(parsed: ParsedMessage): boolean {
  return parsed.headers.some((header) => MAIL_FIELDS.has(header.name));
}

const EARLIEST = Date.UTC(1990, 0, 1);

/** When it came in, as far as anybody can tell now: its date, unless that is nonsense. */
function receivedAt(parsed: ParsedMessage, message: FoundMessage, now: Date): Date {
  const latest = now.getTime() + 86_400_000;
  const sane = (date: Date | null) => (date && date.getTime() >= EARLIEST && date.getTime() <= latest ? date : null);
  const dated = sane(parsed.date === null ? null : new Date(parsed.date)) ?? sane(message.storedAt) ?? now;
  return dated > now ? now : dated;
}
