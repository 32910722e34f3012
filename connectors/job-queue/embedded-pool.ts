import { EventEmitter } from 'node:events';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';
import type { EmbeddedDatabase } from '#connectors/database/embedded/handle.ts';
import type { Session } from '#connectors/database/embedded/session.ts';

/** BullMQ's tables and functions have common names (`job`, `event`); they live in a schema of their own. */
export const SCHEMA = 'bullmq';

type Listener = (...input: unknown[]) => void;

/**
 * The part of `pg.Pool` that BullMQ's PostgreSQL backend uses, on the one session of the embedded database. A client
 * holds the session only between BEGIN and COMMIT or ROLLBACK; LISTEN goes to the database's own `listen`.
 */
export function createEmbeddedPool(database: EmbeddedDatabase): PgPool {
  // each queue and each worker that waits adds a listener
  const emitter = new EventEmitter().setMaxListeners(0);
  const pool = {
    query: (text: string, parameters: readonly unknown[] = []) =>
      database.withSession((session) => run(session, text, parameters)),
    connect: async () => createClient(database),
    end: async () => {},
    on(event: string, listener: Listener) {
      emitter.on(event, listener);
      return pool;
    },
    removeAllListeners(event?: string) {
      emitter.removeAllListeners(event);
      return pool;
    },
  };
  return pool as unknown as PgPool;
}

async function run(session: Session, text: string, parameters: readonly unknown[]): Promise<PgQueryResult> {
  // local to the implicit transaction in which both statements run: nobody else sees another search path
  session.defer(`select set_config('search_path', '${SCHEMA}', true)`, []);
  return toPgResult(await session.query(text, parameters));
}

function toPgResult(result: { tag: string; rows: Record<string, unknown>[] }): PgQueryResult {
  const count = /\d+$/.exec(result.tag);
  return { rows: result.rows, rowCount: count ? Number(count[0]) : null };
}

function createClient(database: EmbeddedDatabase): PgPoolClient {
  // each queue and each worker that waits adds a listener
  const emitter = new EventEmitter().setMaxListeners(0);
  const listening: AsyncDisposable[] = [];
  let held: { session: Session; give: () => void; given: Promise<void> } | undefined;

  async function begin(): Promise<void> {
    const taken = Promise.withResolvers<Session>();
    const done = Promise.withResolvers<void>();
    const given = database.withSession(async (session) => {
      taken.resolve(session);
      await done.promise;
    });
    given.catch(taken.reject);
    held = { session: await taken.promise, give: done.resolve, given };
    await held.session.script('begin');
  }
  async function end(command: string): Promise<void> {
    try {
      await held?.session.script(command);
    } finally {
      held?.give();
      await held?.given;
      held = undefined;
    }
  }

  async function query(text: string, parameters: readonly unknown[] = []): Promise<PgQueryResult> {
    const command = text
      .replaceAll(/^\s*--.*$/gm, '')
      .trim()
      .replace(/;$/, '');
    if (/^begin$/i.test(command)) await begin();
    else if (/^(commit|rollback)$/i.test(command)) await end(command);
    else if (/^listen /i.test(command)) {
      const channel = command.slice('listen '.length).trim().replaceAll('"', '');
      const listener = await database.listen(channel, (payload) => emitter.emit('notification', { channel, payload }));
      listening.push(listener);
    } else if (held) {
      return toPgResult(
        parameters.length === 0 ? await held.session.script(text) : await held.session.query(text, parameters),
      );
    } else return database.withSession((session) => run(session, text, parameters));
    return { rows: [], rowCount: null };
  }

  const client = {
    query,
    release() {
      if (held) void end('rollback').catch(() => {});
      for (const listener of listening.splice(0)) void listener[Symbol.asyncDispose]();
    },
    on(event: string, listener: Listener) {
      emitter.on(event, listener);
      return client;
    },
    removeListener(event: string, listener: Listener) {
      emitter.removeListener(event, listener);
      return client;
    },
    removeAllListeners(event?: string) {
      emitter.removeAllListeners(event);
      return client;
    },
  };
  return client as unknown as PgPoolClient;
}
