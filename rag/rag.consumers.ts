import { readEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { mailReceived } from '#core/contracts/mail.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Role } from '#core/module.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import { enqueueAttachments, type AttachmentDeps } from './attachments.jobs.ts';
import { indexEntryOf } from './ingest/index-entry.ts';
import { writeEntries, type RagTx } from './store/index.repository.ts';

const GROUP = 'rag.index';

export type IndexDeps = AttachmentDeps;

/** Indexes received mail: reading and embedding first, then everything of a batch in one transaction. */
export function createIndexConsumer(deps: IndexDeps): Consumer & { role: Role } {
  return {
    role: 'rag',
    topic: 'mail.inbound',
    group: GROUP,
    batchSize: 100,
    async handle(events, signal) {
      for (const [tenantId, ofTenant] of Map.groupBy(events, (event) => event.tenantid)) {
        await indexBatch(deps, tenantId, ofTenant, signal);
      }
    },
  };
}

async function indexBatch(
  deps: IndexDeps,
  tenantId: string,
  events: readonly EventEnvelope[],
  signal: AbortSignal,
): Promise<void> {
  const { database, mailStore, embedder, vectorIndex, clock } = deps;
  const eventOf = new Map(events.map((event) => [readEvent(mailReceived, event).data.messageId, event.id]));
  const mails = await mailStore.get(tenantId, [...eventOf.keys()]);
  const entries = mails.map(indexEntryOf);
  const vectors = await embedder.embed(
    entries.flatMap((entry) => entry.fragments.map((fragment) => fragment.embedText)),
    signal,
  );
  let next = 0;
  const points = entries.flatMap(({ fragments, messageId, userId, mailboxId }) =>
    fragments.map(({ id }) => ({ id, tenantId, userId, mailboxId, messageId, vector: vectors[next++]! })),
  );
  // before the claim: after it a crash would leave the files unread for ever
  await enqueueAttachments(deps, mails);
  await inTenant(database, tenantId, async (tx: RagTx) => {
    const claimed = await claimEvents(
      tx,
      GROUP,
      events.map((event) => event.id),
    );
    const isNew = ({ messageId }: { messageId: string }) => claimed.has(eventOf.get(messageId) ?? '');
    const fresh = entries.filter(isNew);
    if (fresh.length === 0) return;
    await writeEntries(tx, tenantId, fresh, clock.now());
    await vectorIndex.upsert(tx, points.filter(isNew));
  });
}
