/**
 * What autovacuum's analyze is for a server: PGlite has no process beside the one session. Without statistics the plan of a kept
 * statement stays as it was made, mostly while its tables were nearly empty: with row-level security that is a scan of all
 * rows of the tenant, which takes longer with each row. Analyzing a table has its plans made anew.
 */
import type { Logger } from '#core/ports/logger.ts';
import type { EmbeddedDatabase } from './handle.ts';

const LOOK_MS = 5_000;
/** rows changed since the last time, beside half of those there are: a table that grows is analyzed each time it has doubled */
const CHANGED = 500;

export interface StatisticsDeps {
  database: Pick<EmbeddedDatabase, 'withSession'>;
  logger?: Logger | undefined;
}

/** Looks every few seconds until it is disposed. */
export function keepStatistics(deps: StatisticsDeps): AsyncDisposable {
  let looking: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = analyzeChanged(deps)
      // whoever needs the database says that it has failed
      .catch((error: unknown) => deps.logger?.warn({ err: error }, 'statistics of the database not brought up to date'))
      .finally(() => (busy = false));
  }, LOOK_MS).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** One table in a turn, so that others get theirs in between. Returns the tables. */
export async function analyzeChanged({ database }: StatisticsDeps): Promise<string[]> {
  const { rows } = await database.withSession((session) =>
    session.query(
      `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
        where n_mod_since_analyze > $1::int + n_live_tup / 2`,
      [CHANGED],
    ),
  );
  const tables = rows.map((row) => String(row['name']));
  for (const table of tables) await database.withSession((session) => session.script(`analyze ${table}`));
  return tables;
}
