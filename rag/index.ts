import { inTenant } from '#core/db/in-tenant.ts';
import type { FeatureModule } from '#core/module.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Retriever } from '#core/ports/retriever.ts';
import { indexAttachmentsJob } from './attachments.jobs.ts';
import { createForgetConsumer, createIndexConsumer, createRestoreConsumer, type IndexDeps } from './rag.consumers.ts';
import { createRetriever } from './retrieve/retriever.ts';
import { createSearchActions } from './search.actions.ts';
import { countEntries, deleteEntries, findEntry, type RagTx } from './store/index.repository.ts';
import { ragMigrations } from './store/rag.migrations.ts';

export interface RagDeps extends IndexDeps {
  logger: Logger;
}

/** What is left of forgotten messages; all zero is the proof. */
export interface Forgotten {
  messages: number;
  fragments: number;
  attachments: number;
  vectors: number;
}

export interface RagModule extends FeatureModule {
  retriever: Retriever;
  /** Removes full text, fragments and vectors of these messages, and counts what is left. May be repeated. */
  forgetMessages(tenantId: string, messageIds: readonly string[]): Promise<Forgotten>;
}

/** Indexes mail and finds passages in it. */
export function createRag(deps: RagDeps): RagModule {
  const { database, vectorIndex, logger } = deps;
  const retriever = createRetriever(deps);
  const module: RagModule = {
    name: 'rag',
    migrations: ragMigrations,
    actions: createSearchActions({ database, retriever, vectorIndex }),
    consumers: [
      createIndexConsumer(deps),
      createForgetConsumer({ ...deps, forget: (tenantId, ids) => module.forgetMessages(tenantId, ids) }),
      createRestoreConsumer(deps),
    ],
    jobs: [indexAttachmentsJob(deps)],
    retriever,
    async forget(tenantId, messages) {
      await module.forgetMessages(
        tenantId,
        messages.map(({ messageId }) => messageId),
      );
    },

    async forgetMessages(tenantId, messageIds) {
      await vectorIndex.deleteMessages(tenantId, messageIds);
      const counts = await inTenant(database, tenantId, async (tx: RagTx) => {
        await deleteEntries(tx, tenantId, messageIds);
        return countEntries(tx, tenantId, { messageIds });
      });
      const left = { ...counts, vectors: await vectorIndex.count(tenantId, messageIds) };
      logger.info({ tenantId, messages: messageIds.length, left }, 'messages forgotten by the index');
      return left;
    },

    async hopsOf(actor, messageId) {
      const entry = await inTenant(database, actor.tenantId, (tx: RagTx) => findEntry(tx, actor.userId, messageId));
      if (!entry) return [];
      const { indexed_at: at, fragment_count: count } = entry;
      return [
        {
          stage: 'indexed',
          at: at.toISOString(),
          title: 'Indexed for search',
          detail: count === 1 ? '1 passage' : `${count} passages`,
          ok: true,
        },
      ];
    },
  };
  return module;
}
