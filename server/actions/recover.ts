import { toErrorBody } from '#core/contracts/errors.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Logger } from '#core/ports/logger.ts';
import { carryOutPlanned, type ApprovalDeps } from './approvals.ts';
import { abandonedEffects, type EffectRow } from './journal.repository.ts';
import type { EffectTables } from './effects.tables.ts';

const SWEEP_MS = 30_000;
/** whoever was at it for so long without a word is gone */
const ABANDONED_MS = 60_000;
const AT_ONCE = 200;

/**
 * Finds effects that a crash left between planned and confirmed: those with a key, and those never sent, are carried out;
 * those sent without a key become in doubt. In a store of one process whatever is older than the process is abandoned.
 */
export function startRecovery(deps: ApprovalDeps & { logger: Logger }): AsyncDisposable {
  const { database, clock, logger } = deps;
  const startedAt = clock.now();

  async function sweep(): Promise<void> {
    const now = clock.now().getTime();
    // whoever held a lease in a store of one process has ended with it
    const which = database.singleProcess
      ? { before: startedAt, leasesCount: false, limit: AT_ONCE }
      : { before: new Date(now - ABANDONED_MS), leasesCount: true, limit: AT_ONCE };
    const rows = await asSystem<EffectTables, EffectRow[]>(database, (tx) => abandonedEffects(tx, which));
    if (rows.length > 0) logger.warn({ effects: rows.length }, 'effects were left unfinished, going on with them');
    for (const row of rows) await carryOutPlanned(deps, row);
  }

  let running = Promise.resolve();
  const next = () => {
    running = running
      .then(sweep)
      .catch((error: unknown) => logger.warn({ error: toErrorBody(error) }, 'unfinished effects were not looked up'));
  };
  next();
  const timer = setInterval(next, SWEEP_MS).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}
