import type { Actor } from '#core/contracts/actor.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { IdentityTables } from './identity.tables.ts';
import { createSecret, hashSecret } from './secret-token.ts';

const DAY_MS = 86_400_000;
/** `last_seen_at` is written at most so often */
const TOUCH_MS = 5 * 60_000;

export interface Session {
  /** SHA-256 of the cookie's value: names the session without being able to use it */
  idHash: string;
  actor: Actor;
}

export interface Sessions {
  /** Returns the secret for the cookie. Always a new one: an id from before the login is never taken over. */
  create(tx: Tx<IdentityTables>, user: { id: string; tenant_id: string }): Promise<string>;
  find(secret: string): Promise<Session | null>;
  end(secret: string): Promise<void>;
  /** ends all sessions of this user, except the one this actor came with */
  endOthers(actor: Actor): Promise<void>;
  /** tells the hashes of sessions that were ended on purpose, so that their sockets are closed */
  onEnd(listener: (idHashes: readonly string[]) => void): void;
}

export interface SessionLimits {
  /** after so many days a session ends in any case */
  absoluteDays: number;
  /** after so many days without a request it ends */
  idleDays: number;
}

export function createSessions(deps: { database: Database; clock: Clock; limits: SessionLimits }): Sessions {
  const { database, clock, limits } = deps;
  const listeners: ((idHashes: readonly string[]) => void)[] = [];
  const sessionOf = new WeakMap<Actor, string>();
  const ended = (rows: readonly { id_hash: string }[]) => {
    if (rows.length > 0) for (const listener of listeners) listener(rows.map((row) => row.id_hash));
  };

  return {
    async create(tx, user) {
      const { secret, hash } = createSecret();
      const now = clock.now();
      await tx.deleteFrom('sessions').where('expires_at', '<', now).execute();
      await tx
        .insertInto('sessions')
        .values({
          id_hash: hash,
          tenant_id: user.tenant_id,
          user_id: user.id,
          created_at: now,
          last_seen_at: now,
          expires_at: new Date(now.getTime() + limits.absoluteDays * DAY_MS),
        })
        .execute();
      return secret;
    },
    async find(secret) {
      const idHash = hashSecret(secret);
      const now = clock.now();
      const idleSince = new Date(now.getTime() - limits.idleDays * DAY_MS);
      return asSystem<IdentityTables, Session | null>(database, async (tx) => {
        const row = await tx
          .selectFrom('sessions')
          .select(['tenant_id', 'user_id', 'last_seen_at'])
          .where('id_hash', '=', idHash)
          .where('expires_at', '>', now)
          .where('last_seen_at', '>', idleSince)
          .executeTakeFirst();
        if (!row) return null;
        if (now.getTime() - new Date(row.last_seen_at).getTime() > TOUCH_MS) {
          await tx.updateTable('sessions').set({ last_seen_at: now }).where('id_hash', '=', idHash).execute();
        }
        const actor = userActor(row.tenant_id, row.user_id);
        sessionOf.set(actor, idHash);
        return { idHash, actor };
      });
    },
    async end(secret) {
      const rows = await asSystem<IdentityTables, { id_hash: string }[]>(database, (tx) =>
        tx.deleteFrom('sessions').where('id_hash', '=', hashSecret(secret)).returning('id_hash').execute(),
      );
      ended(rows);
    },
    async endOthers(actor) {
      const rows = await asSystem<IdentityTables, { id_hash: string }[]>(database, (tx) =>
        tx
          .deleteFrom('sessions')
          .where('user_id', '=', actor.userId)
          .where('id_hash', '<>', sessionOf.get(actor) ?? '')
          .returning('id_hash')
          .execute(),
      );
      ended(rows);
    },
    onEnd: (listener) => void listeners.push(listener),
  };
}

/** A person in their own space may do everything there. */
export function userActor(tenantId: string, userId: string): Actor {
  return { kind: 'user', id: userId, tenantId, userId, scopes: ['*'] };
}
