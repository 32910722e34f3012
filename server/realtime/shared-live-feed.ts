import { sql } from 'kysely';
import { toErrorBody } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import type { Database } from '#core/ports/database.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createLiveFeed } from './live-feed.ts';

const CHANNEL = 'mailflex_live';

interface Told {
  /** the process it comes from */
  from: string;
  tenantId: string;
  userId: string;
  notice: LiveNotice;
}

/** Hints to the open pages of all processes on this database: what one publishes the others hear by NOTIFY. */
export async function openLiveFeed(deps: {
  database: Database;
  logger?: Logger;
  everyMs?: number;
}): Promise<LiveFeed & AsyncDisposable> {
  const { database, logger } = deps;
  const own = createLiveFeed(deps.everyMs === undefined ? {} : { everyMs: deps.everyMs });
  const listeners = new Set<Parameters<LiveFeed['subscribe']>[0]>();
  const me = newId();
  const telling = new Set<Promise<unknown>>();

  function hear(payload: string): void {
    const { from, tenantId, userId, notice } = JSON.parse(payload) as Told;
    if (from !== me) for (const listener of listeners) listener(tenantId, userId, notice);
  }
  function tell(tenantId: string, userId: string, notice: LiveNotice): void {
    const told: Told = { from: me, tenantId, userId, notice };
    const sent = sql`select pg_notify(${CHANNEL}, ${JSON.stringify(told)})`
      .execute(database.kysely)
      .catch((error: unknown) => logger?.warn({ error: toErrorBody(error) }, 'notice not told to other processes'))
      .finally(() => telling.delete(sent));
    telling.add(sent);
  }

  const shared = !database.singleProcess && database.listen !== undefined;
  const listening = shared ? await database.listen?.(CHANNEL, hear) : undefined;
  if (shared) own.subscribe(tell);
  return {
    publish: own.publish,
    subscribe(listener) {
      const subscription = own.subscribe(listener);
      listeners.add(listener);
      return {
        [Symbol.dispose]() {
          subscription[Symbol.dispose]();
          listeners.delete(listener);
        },
      };
    },
    async [Symbol.asyncDispose]() {
      own[Symbol.dispose]();
      await listening?.[Symbol.asyncDispose]();
      await Promise.all(telling);
    },
  };
}
