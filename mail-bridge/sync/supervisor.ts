/**
 * Runs every account that no other process runs. Accounts are leased in the database, so several processes with this role
 * share them; the embedded database has one process only and knows no foreign lease.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { asSystem } from '#core/db/in-tenant.ts';
import { leaseAccounts, releaseAccounts, type LeasedAccount } from '../accounts/accounts.repository.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { runAccount, type AccountDeps } from './run-account.ts';

const TICK_MS = 10_000;
const LEASE_MS = 45_000;

export interface Supervisor {
  start(): Promise<AsyncDisposable>;
  /** Looks at the accounts at once; with an id, that account makes a pass at once. */
  nudge(accountId?: string): void;
}

interface Running {
  account: LeasedAccount['account'];
  abort: AbortController;
  wake: AbortController;
  wantedAt: number;
  ended: Promise<void>;
}

export function createSupervisor(deps: AccountDeps): Supervisor {
  const { database, clock, logger } = deps;
  const running = new Map<string, Running>();
  let tick = new AbortController();

  const wakeUp = (entry: Running) => {
    const { wake } = entry;
    entry.wake = new AbortController();
    wake.abort();
  };

  function begin({ account, wantedAt }: LeasedAccount): void {
    const abort = new AbortController();
    const entry: Running = { account, abort, wake: new AbortController(), wantedAt, ended: Promise.resolve() };
    running.set(account.id, entry);
    const nudge = { signal: () => entry.wake.signal };
    entry.ended = runAccount(deps, account, { signal: abort.signal, nudge }).catch((error: unknown) => {
      logger.error({ err: error, accountId: account.id }, 'mail account stopped');
      running.delete(account.id);
    });
  }

  async function end(entry: Running): Promise<void> {
    running.delete(entry.account.id);
    entry.abort.abort();
    await entry.ended;
  }

  async function look(owner: string): Promise<void> {
    const now = clock.now();
    const until = new Date(now.getTime() + LEASE_MS);
    const alone = database.singleProcess === true;
    const leased = await asSystem<AccountTables, LeasedAccount[]>(database, (tx) =>
      leaseAccounts(tx, owner, { now, until, alone }),
    );
    const mine = new Set(leased.map(({ account }) => account.id));
    const lost = Array.from(running.values()).filter(({ account }) => !mine.has(account.id));
    for (const entry of lost) await end(entry);
    for (const one of leased) {
      const entry = running.get(one.account.id);
      if (entry && entry.account.revision !== one.account.revision) {
        // changed by its owner: other folders, another password
        await end(entry);
        begin(one);
      } else if (!entry) begin(one);
      else if (one.wantedAt > entry.wantedAt) {
        entry.wantedAt = one.wantedAt;
        wakeUp(entry);
      }
    }
  }

  return {
    nudge(accountId) {
      const entry = accountId === undefined ? undefined : running.get(accountId);
      if (entry) wakeUp(entry);
      else tick.abort();
    },
    async start() {
      const owner = randomUUID();
      const stop = new AbortController();
      const loop = (async () => {
        while (!stop.signal.aborted) {
          tick = new AbortController();
          await look(owner).catch((error: unknown) => logger.error({ err: error }, 'mail accounts could not be read'));
          await delay(TICK_MS, undefined, { signal: AbortSignal.any([stop.signal, tick.signal]) }).catch(
            () => undefined,
          );
        }
      })();
      return {
        async [Symbol.asyncDispose]() {
          stop.abort();
          await loop;
          await Promise.all([...running.values()].map(end));
          await asSystem<AccountTables, void>(database, (tx) => releaseAccounts(tx, owner));
        },
      };
    },
  };
}
