import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** how pg words that no answer came in time; it has no code */
const NO_ANSWER = 'Query read timeout';

/**
 * The pool, without connections on which a statement was given up: their answer could still come, to the next question, and
 * over a cut cable nothing would ever come. So one is lost for each statement that was waited for, not for ever.
 */
export function discardSilent(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();

  function watched(client: PoolClient): PostgresPoolClient {
    let silent: Error | undefined;
    async function query(text: string, values: readonly unknown[]): Promise<unknown> {
      if (silent) throw silent;
      try {
        return await client.query(text, values as unknown[]);
      } catch (error) {
        if (error instanceof Error && error.message === NO_ANSWER) silent = error;
        throw error;
      }
    }
    return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(silent ?? destroy) };
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const existing = known.get(client) ?? watched(client);
      known.set(client, existing);
      return existing;
    },
  };
}
