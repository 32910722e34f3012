import { readEvent } from '#core/contracts/event.ts';
import { mailChanged, mailDeleted, mailReceived } from '#core/contracts/mail.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Role } from '#core/module.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
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
    gatherMs: 250,
    async handle(events, signal) {
      for (const [tenantId, ofTenant] of Map.groupBy(events, (event) => event.tenantid)) {
        const eventOf = new Map(ofTenant.map((event) => [readEvent(mailReceived, event).data.messageId, event.id]));
        await indexBatch(deps, { tenantId, eventOf, group: GROUP }, signal);
      }
    },
  };
}

/** Mail that is gone from its server leaves the index. */
export function createForgetConsumer(deps: {
  mailStore: MailStore;
  forget(tenantId: string, messageIds: readonly string[]): Promise<unknown>;
}): Consumer & { role: Role } {
  return {
    role: 'rag',
    topic: 'mail.deleted',
    group: 'rag.forget',
    async handle(events) {
      for (const [tenantId, ofTenant] of Map.groupBy(events, (event) => event.tenantid)) {
        const ids = ofTenant.map((event) => readEvent(mailDeleted, event).data.messageId);
        // what came back meanwhile stays
        const back = new Set((await deps.mailStore.get(tenantId, ids)).map(({ messageId }) => messageId));
        await deps.forget(
          tenantId,
          ids.filter((id) => !back.has(id)),
        );
      }
    },
  };
}

/** Mail that had been told deleted and is back. */
export function createRestoreConsumer(deps: IndexDeps): Consumer & { role: Role } {
  const group = 'rag.restore';
  return {
    role: 'rag',
    topic: 'mail.changed',
    group,
    async handle(events, signal) {
      const restored = events.filter((event) => readEvent(mailChanged, event).data.changes.includes('restored'));
      for (const [tenantId, ofTenant] of Map.groupBy(restored, (event) => event.tenantid)) {
        const eventOf = new Map(ofTenant.map((event) => [readEvent(mailChanged, event).data.messageId, event.id]));
        await indexBatch(deps, { tenantId, eventOf, group }, signal);
      }
    },
  };
}

async function indexBatch(
  deps: IndexDeps,
  { tenantId, eventOf, group }: { tenantId: string; eventOf: ReadonlyMap<string, string>; group: string },
  signal: AbortSignal,
): Promise<void> {
  const { database, mailStore, embedder, vectorIndex, clock } = deps;
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
    // what is not there is not claimed: in a database restored beside a newer log its event comes again with the mail
    const present = entries.flatMap(({ messageId }) => eventOf.get(messageId) ?? []);
    const claimed = await claimEvents(tx, group, present);
    const isNew = ({ messageId }: { messageId: string }) => claimed.has(eventOf.get(messageId) ?? '');
    const fresh = entries.filter(isNew);
    if (fresh.length === 0) return;
    await writeEntries(tx, tenantId, fresh, clock.now());
    await vectorIndex.upsert(tx, points.filter(isNew));
  });
}
