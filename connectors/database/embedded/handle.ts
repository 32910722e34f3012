import { Kysely, sql } from 'kysely';
import type { Database } from '#core/ports/database.ts';
import { createEmbeddedDialect } from './dialect.ts';
import type { Engine } from './engine.ts';
import { createNestingGuard } from './nesting.ts';
import { createSession, type Session } from './session.ts';
import { createTurns } from './turns.ts';

/** The embedded database with the capabilities that only neighbours in this folder and the job queue use. */
export interface EmbeddedDatabase extends Database {
  /** fsync calls so far; 0 in memory */
  syncCount(): Promise<number>;
  listen(channel: string, onMessage: (payload: string) => void): Promise<AsyncDisposable>;
  /** Runs `work` with the session to itself, outside Kysely. Begin and end transactions inside. */
  withSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
}

/** A long transaction of our own is no reason to call the database lost; a thread that ended answers at once. */
const PATIENCE_MS = 30_000;

export function isEmbedded(database: Database): database is EmbeddedDatabase {
  return 'withSession' in database;
}

/** Puts the Database port on a running engine. Disposing runs `onClose` after the engine has closed. */
export function createEmbeddedHandle(engine: Engine, onClose?: () => Promise<void>): EmbeddedDatabase {
  const session = createSession(engine.exchange);
  const turns = createTurns();
  const nesting = createNestingGuard();
  const kysely = nesting.guard(new Kysely<unknown>({ dialect: createEmbeddedDialect({ session, turns, nesting }) }));
  const listeners = new Map<string, Set<(payload: string) => void>>();
  session.onNotification((channel, payload) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  });
  let closed: Promise<void> | undefined;

  async function withSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    nesting.check();
    const release = await turns.take();
    try {
      return await work(session);
    } finally {
      session.dropDeferred();
      release();
    }
  }

  async function close(): Promise<void> {
    // waits for the transaction in hand; whoever comes later is refused by the closed engine
    const release = await turns.take();
    try {
      await engine.close();
    } finally {
      release();
      await onClose?.();
    }
  }

  return {
    kysely,
    syncCount: engine.syncCount,
    engine: {
      name: 'embedded PostgreSQL',
      patienceMs: PATIENCE_MS,
      probe: async () => void (await sql`select 1`.execute(kysely)),
    },
    singleProcess: true,
    ...(engine.failed ? { beyondHelp: engine.failed } : {}),
    withSession,
    async listen(channel, onMessage) {
      const ofChannel = listeners.get(channel) ?? new Set();
      listeners.set(channel, ofChannel);
      ofChannel.add(onMessage);
      const name = `"${channel.replaceAll('"', '""')}"`;
      if (ofChannel.size === 1) await withSession((held) => held.script(`listen ${name}`));
      return {
        async [Symbol.asyncDispose]() {
          ofChannel.delete(onMessage);
        },
      };
    },
    [Symbol.asyncDispose]: () => (closed ??= close()),
  };
}
