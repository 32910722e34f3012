import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { databaseAway } from '#core/db/database-away.ts';

/** how pg words that no answer came in time; it has no code */
const NO_ANSWER = 'Query read timeout';

/** SQLSTATE: class 08 connection exceptions, 53300 no connection left, 57P01–57P03 the server ends, has crashed, is not ready yet */
const GONE = /^(08...|53300|57P0[123])$/;

export interface TrustedPool extends PostgresPool {
  /** The server was lost: whatever connection is from before may be dead without knowing it. */
  lost(): void;
  /** The server is back: what was asked before the loss and has no answer yet will have none. */
  back(): void;
}

interface Watched extends PostgresPoolClient {
  /** `generation` in which the statement in hand was sent; undefined = none is in hand */
  askedIn(): number | undefined;
  giveUp(): void;
}

/**
 * The pool, without connections that may be dead though nobody said so: those on which a statement was given up, whose
 * answer could still come to the next question, and those from before the server was lost.
 */
export function createTrustedPool(pool: Pool): TrustedPool {
  const known = new Map<PoolClient, Watched>();
  const openedIn = new WeakMap<object, number>();
  /** losses so far */
  let generation = 0;
  pool.on('connect', (client) => openedIn.set(client, generation));
  pool.on('remove', (client) => known.delete(client));

  function watch(client: PoolClient): Watched {
    let silent: unknown;
    let asked: number | undefined;
    async function query(text: string, values: unknown[]): Promise<unknown> {
      if (silent) throw silent;
      asked = generation;
      try {
        return await client.query(text, values);
      } catch (error) {
        const reason = asAway(error);
        if (error instanceof Error && error.message === NO_ANSWER) silent = reason;
        throw reason;
      } finally {
        asked = undefined;
      }
    }
    return {
      query: query as PostgresPoolClient['query'],
      release: (destroy) => client.release(silent === undefined ? destroy : true),
      askedIn: () => asked,
      // not typed for a client of a pool; with a statement in hand it closes the socket at once
      giveUp: () => void (client as unknown as { end(): Promise<void> }).end().catch(() => {}),
    };
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    lost: () => void (generation += 1),
    back() {
      for (const client of known.values()) {
        const asked = client.askedIn();
        if (asked !== undefined && asked < generation) client.giveUp();
      }
    },
    async connect() {
      for (;;) {
        const client = await pool.connect().catch((error: unknown) => {
          throw asAway(error);
        });
        if (openedIn.get(client) !== generation) {
          client.release(true);
          continue;
        }
        const existing = known.get(client) ?? watch(client);
        known.set(client, existing);
        return existing;
      }
    },
  };
}

/**
 * `database.away` for what the server did not say: the driver has many words for a connection that is lost, and a rollback on
 * one hides the first of them. What the server said stays as it is, and so do mistakes of whoever asked.
 */
function asAway(error: unknown): unknown {
  if (error instanceof DatabaseError) return GONE.test(error.code ?? '') ? databaseAway(undefined, error) : error;
  return error instanceof TypeError || error instanceof RangeError ? error : databaseAway(undefined, error);
}
