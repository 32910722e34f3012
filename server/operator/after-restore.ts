import { asSystem } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import type { OperatorCommand } from './operator.ts';
import { rewindRelay } from './rebase-event-log.ts';

/** For a database that was brought back by its own means; the event log around it is newer and has to be told again. */
export const afterRestore: OperatorCommand = async ({ app }) => {
  const topics = await asSystem(app.database, (tx: Tx<unknown>) => rewindRelay(tx));
  return { topics };
};
