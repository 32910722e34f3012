import { sql } from 'kysely';
import { toErrorBody } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import type { Database } from '#core/ports/database.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { noTelemetry, type Telemetry } from '#core/ports/telemetry.ts';
import { createLiveFeed } from './live-feed.ts';

const CHANNEL = 'mailflex_live';

interface Told {
  /** the process it comes from */
  from: string;
  tenantId: string;
  userId: string;
  notice: LiveNotice;
  /** milliseconds since the epoch when it was published */
  at: number;
}

/** Hints to the open pages of all processes on this database: what one publishes the others hear by NOTIFY. */
export async function openLiveFeed(deps: {
  database: Database;
  logger?: Logger;
  everyMs?: number;
  telemetry?: Telemetry;
}): Promise<LiveFeed & AsyncDisposable> {
  const { database, logger, telemetry = noTelemetry } = deps;
  const own = createLiveFeed(deps.everyMs === undefined ? {} : { everyMs: deps.everyMs });
  const listeners = new Set<Parameters<LiveFeed['subscribe']>[0]>();
  const me = newId();
  const telling = new Set<Promise<unknown>>();

  function hear(payload: string): void {
    const { from, tenantId, userId, notice, at } = JSON.parse(payload) as Told;
    if (from === me) return;
    measure(Date.now() - at);
    for (const listener of listeners) listener(tenantId, userId, notice);
  }
  /** Only where pages are: elsewhere nobody waits for it. */
  function measure(waitedMs: number): void {
    if (listeners.size > 0) telemetry.hop('notice', waitedMs);
  }
  function tell(...[tenantId, userId, notice, waitedMs]: [string, string, LiveNotice, number]): void {
    const told: Told = { from: me, tenantId, userId, notice, at: Date.now() - waitedMs };
    const sent = sql`select pg_notify(${CHANNEL}, ${JSON.stringify(told)})`
      .execute(database.kysely)
      .catch((error: unknown) => logger?.warn({ error: toErrorBody(error) }, 'notice not told to other processes'))
      .finally(() => telling.delete(sent));
    telling.add(sent);
  }

  const shared = !database.singleProcess && database.listen !== undefined;
  const listening = shared ? await database.listen?.(CHANNEL, hear) : undefined;
  if (shared) own.subscribe(tell);
  own.subscribe((_tenantId, _userId, _notice, waitedMs) => measure(waitedMs));
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
