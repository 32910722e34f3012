import { asSystem } from '#core/db/in-tenant.ts';
import { newId } from '#core/contracts/ids.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { EffectTables } from '../actions/effects.tables.ts';
import { appendAudit } from '../actions/journal.repository.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import { invalidCredentials, invalidToken, tooManyAttempts } from './identity.errors.ts';
import type { IdentityTables, UserRow } from './identity.tables.ts';
import { verifyPassword } from './password.ts';
import { createSecret, hashSecret } from './secret-token.ts';
import type { Sessions } from './sessions.ts';

const MINUTE_MS = 60_000;
const LINK_HOURS = 24;

export interface Login {
  /** Returns the secret of a new session. The same error, after the same time, for an unknown address and a wrong password. */
  withPassword(attempt: { email: string; password: string; address: string }): Promise<string>;
  /** A one-time link: good until it was used once, at most 24 hours. */
  withToken(attempt: { token: string; address: string }): Promise<string>;
  createToken(user: { userId: string; tenantId: string }): Promise<string>;
}

type LoginTables = IdentityTables & EffectTables;

export function createLogin(deps: { database: Database; clock: Clock; sessions: Sessions }): Login {
  const { database, clock, sessions } = deps;
  const perAccount = createAttemptLimit({ attempts: 5, windowMs: MINUTE_MS, clock });
  const perAddress = createAttemptLimit({ attempts: 20, windowMs: MINUTE_MS, clock });

  async function audit(tx: Tx<LoginTables>, user: UserRow, address: string, outcome: string): Promise<void> {
    await appendAudit(tx, {
      tenantId: user.tenant_id,
      userId: user.id,
      actor: `address:${address}`,
      action: 'session.login',
      subject: user.id,
      outcome,
      correlationId: newId(),
    });
  }

  return {
    async withPassword({ email, password, address }) {
      const account = email.trim().toLowerCase();
      if (!perAddress.admit(address) || !perAccount.admit(account)) throw tooManyAttempts();
      const user = await asSystem<LoginTables, UserRow | undefined>(database, (tx) =>
        tx.selectFrom('users').selectAll().where('email', '=', account).executeTakeFirst(),
      );
      const right = await verifyPassword(password, user?.password_hash ?? null);
      if (!user) throw invalidCredentials();
      const secret = await asSystem<LoginTables, string | null>(database, async (tx) => {
        await audit(tx, user, address, right ? 'confirmed' : 'refused');
        return right ? sessions.create(tx, user) : null;
      });
      if (!secret) throw invalidCredentials();
      return secret;
    },
    async withToken({ token, address }) {
      if (!perAddress.admit(address)) throw tooManyAttempts();
      return asSystem<LoginTables, string>(database, async (tx) => {
        const now = clock.now();
        const used = await tx
          .updateTable('one_time_tokens')
          .set({ used_at: now })
          .where('token_hash', '=', hashSecret(token))
          .where('used_at', 'is', null)
          .where('expires_at', '>', now)
          .returning('user_id')
          .executeTakeFirst();
        if (!used) throw invalidToken();
        const user = await tx.selectFrom('users').selectAll().where('id', '=', used.user_id).executeTakeFirstOrThrow();
        await audit(tx, user, address, 'confirmed');
        return sessions.create(tx, user);
      });
    },
    async createToken(user) {
      const { secret, hash } = createSecret();
      const now = clock.now();
      await asSystem<LoginTables, void>(database, async (tx) => {
        await tx.deleteFrom('one_time_tokens').where('expires_at', '<', now).execute();
        await tx
          .insertInto('one_time_tokens')
          .values({
            token_hash: hash,
            tenant_id: user.tenantId,
            user_id: user.userId,
            expires_at: new Date(now.getTime() + LINK_HOURS * 3_600_000),
            used_at: null,
          })
          .execute();
      });
      return secret;
    },
  };
}
