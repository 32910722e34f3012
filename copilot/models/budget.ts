import { sql } from 'kysely';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import type { Payer } from '../engine/payer.ts';

export type Purpose = 'background' | 'chat';

/** Tokens per user, day (UTC) and purpose. Used up means: the built-in engine goes on alone. Nobody is locked out. */
export interface ModelBudget {
  allows(payer: Payer, purpose: Purpose): Promise<boolean>;
  spend(payer: Payer, purpose: Purpose, tokens: number): Promise<void>;
}

export function createModelBudget(deps: {
  database: Database;
  clock: Clock;
  limits: Record<Purpose, number>;
  telemetry?: Telemetry | undefined;
}): ModelBudget {
  const today = () => deps.clock.now().toISOString().slice(0, 10);
  return {
    async allows(payer, purpose) {
      const row = await inTenant<CopilotTables, { tokens: number | string } | undefined>(
        deps.database,
        payer.tenantId,
        (tx) =>
          tx
            .selectFrom('model_usage')
            .select('tokens')
            .where('user_id', '=', payer.userId)
            .where('purpose', '=', purpose)
            .where(sql<boolean>`day = ${today()}::date`)
            .executeTakeFirst(),
      );
      return Number(row?.tokens ?? 0) < deps.limits[purpose];
    },
    async spend(payer, purpose, tokens) {
      deps.telemetry?.modelCall({ purpose, tokens });
      await inTenant<CopilotTables, unknown>(deps.database, payer.tenantId, (tx) =>
        tx
          .insertInto('model_usage')
          .values({ tenant_id: payer.tenantId, user_id: payer.userId, day: today(), purpose, calls: 1, tokens })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'user_id', 'day', 'purpose']).doUpdateSet({
              calls: sql<number>`model_usage.calls + 1`,
              tokens: sql<number>`model_usage.tokens + excluded.tokens`,
            }),
          )
          .execute(),
      );
    },
  };
}
