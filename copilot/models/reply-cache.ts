import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';

/** Replies of a model by content, so that a redelivered or replayed mail costs nothing. One tenant never sees another's. */
export interface ReplyCache {
  get(tenantId: string, key: string): Promise<unknown>;
  /** `checksum`: of the message that the reply is about, which is forgotten with it */
  set(tenantId: string, key: string, reply: unknown, checksum: string): Promise<void>;
}

export function createReplyCache(database: Database): ReplyCache {
  return {
    async get(tenantId, key) {
      const row = await inTenant<CopilotTables, { reply: unknown } | undefined>(database, tenantId, (tx) =>
        tx.selectFrom('model_replies').select('reply').where('cache_key', '=', key).executeTakeFirst(),
      );
      return row?.reply ?? null;
    },
    async set(tenantId, key, reply, checksum) {
      await inTenant<CopilotTables, unknown>(database, tenantId, (tx) =>
        tx
          .insertInto('model_replies')
          .values({ tenant_id: tenantId, cache_key: key, checksum, reply: JSON.stringify(reply) })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'cache_key']).doNothing())
          .execute(),
      );
    },
  };
}
