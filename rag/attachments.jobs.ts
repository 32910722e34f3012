import { z } from 'zod';
import { Id } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Attachment } from '#core/contracts/mail.ts';
import type { Role } from '#core/module.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { JobDefinition, JobQueue } from '#core/ports/job-queue.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import type { TextExtractor } from '#core/ports/text-extractor.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { attachmentEntryOf, type AttachmentEntry } from './ingest/attachment-entry.ts';
import { notIndexedYet } from './rag.errors.ts';
import { writeAttachments } from './store/attachment.repository.ts';
import type { RagTx } from './store/index.repository.ts';

const INDEX_ATTACHMENTS = 'rag.index-attachments';
/** Files of one message that are read. */
const MAX_FILES = 10;
/** The consumer adds the job before its own transaction commits; by then it usually has. */
const HEAD_START_MS = 1000;

const JobData = z.object({ tenantId: Id, messageId: Id });

export interface AttachmentDeps {
  database: Database;
  mailStore: MailStore;
  textExtractor: TextExtractor;
  jobQueue: JobQueue;
  embedder: Embedder;
  vectorIndex: VectorIndex;
  clock: Clock;
}

/** Plain mail costs nothing here: a job only for messages with a file that can be read. The same message is the same job. */
export async function enqueueAttachments(deps: AttachmentDeps, mails: readonly StoredMail[]): Promise<void> {
  for (const { tenantId, messageId, parsed } of mails) {
    if (readable(deps, parsed.attachments).length === 0) continue;
    const data = { tenantId, messageId };
    await deps.jobQueue.add({ name: INDEX_ATTACHMENTS, id: messageId, data, delayMs: HEAD_START_MS });
  }
}

/** Reads the attached documents of one message and adds their text to its entry; repeating it changes nothing. */
export function indexAttachmentsJob(deps: AttachmentDeps): JobDefinition & { role: Role } {
  const { database, mailStore, embedder, vectorIndex, clock } = deps;
  return {
    role: 'rag',
    name: INDEX_ATTACHMENTS,
    attempts: 8,
    async handle(data, { signal }) {
      const { tenantId, messageId } = JobData.parse(data);
      const [mail] = await mailStore.get(tenantId, [messageId]);
      if (!mail) return;
      const entries = await readEntries(deps, mail, signal);
      if (entries.length === 0) return;
      const fragments = entries.flatMap((entry) => entry.fragments);
      const vectors = await embedder.embed(
        fragments.map(({ embedText }) => embedText),
        signal,
      );
      const { userId, mailboxId } = mail;
      const points = fragments.map(({ id }, at) => ({
        id,
        tenantId,
        userId,
        mailboxId,
        messageId,
        vector: vectors[at]!,
      }));
      const written = await inTenant(database, tenantId, async (tx: RagTx) => {
        const found = await writeAttachments(tx, { tenantId, userId, messageId }, entries, clock.now());
        if (found) await vectorIndex.upsert(tx, points);
        return found;
      });
      // a message that was forgotten meanwhile is gone from the mail store at the next attempt
      if (!written) throw notIndexedYet({ messageId });
    },
  };
}

async function readEntries(deps: AttachmentDeps, mail: StoredMail, signal: AbortSignal): Promise<AttachmentEntry[]> {
  const entries: AttachmentEntry[] = [];
  for (const { partId, filename, contentType } of readable(deps, mail.parsed.attachments)) {
    signal.throwIfAborted();
    const bytes = await deps.mailStore.attachment(mail.tenantId, mail.messageId, partId);
    const text = await deps.textExtractor.extract({ filename, contentType, bytes });
    const entry = text === null ? null : attachmentEntryOf(mail.messageId, { partId, filename, text });
    if (entry) entries.push(entry);
  }
  return entries;
}

function readable({ textExtractor }: AttachmentDeps, attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter((attachment) => textExtractor.reads(attachment)).slice(0, MAX_FILES);
}
