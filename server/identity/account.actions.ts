import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { UserProfile } from '#core/contracts/user.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import { toProfile, type CachedDirectory } from './directory.ts';
import { wrongPassword } from './identity.errors.ts';
import type { IdentityTables, UserRow } from './identity.tables.ts';
import { verifyPassword } from './password.ts';
import type { Sessions } from './sessions.ts';
import { assertZone, refuseTaken, type Users } from './users.ts';

const Address = z.email().max(254).toLowerCase();
/** Only length counts (NIST SP 800-63B section 5.1.1.2); long ones are cut off before they cost anything. */
const Password = z.string().min(8, 'must have at least 8 characters').max(200);

export interface AccountDeps {
  database: Database;
  users: Users;
  sessions: Sessions;
  directory: CachedDirectory;
}

export function accountActions({ database, users, sessions, directory }: AccountDeps): readonly ActionDefinition[] {
  const own = (tx: Tx<IdentityTables>, userId: string): Promise<UserRow> =>
    tx.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();

  return [
    defineAction({
      name: 'account.get',
      description: 'Shows the own profile.',
      input: z.object({}),
      output: z.object({ profile: UserProfile, passwordSet: z.boolean() }),
      scope: 'account:read',
      effect: 'read',
      async runIn(tx: Tx<IdentityTables>, { actor }) {
        const row = await own(tx, actor.userId);
        return { profile: toProfile(row), passwordSet: row.password_hash !== null };
      },
    }),
    defineAction({
      name: 'account.update',
      description: 'Changes the own name, addresses, time zone or language.',
      input: z.object({
        name: z.string().trim().min(1).max(200).optional(),
        email: Address.optional(),
        aliases: z.array(Address).max(50).optional(),
        tz: z.string().max(64).optional(),
        locale: z.string().min(2).max(35).optional(),
      }),
      output: z.object({ profile: UserProfile }),
      scope: 'account:write',
      effect: 'write',
      journal: false,
      async run({ actor, now }, input) {
        if (input.tz) assertZone(input.tz);
        const row = await asSystem<IdentityTables, UserRow>(database, async (tx) => {
          const addresses = [...(input.email ? [input.email] : []), ...(input.aliases ?? [])];
          if (addresses.length > 0) await refuseTaken(tx, addresses, actor.userId);
          const { aliases, ...fields } = input;
          const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
          afterCommit(tx, () => directory.forget(actor.userId));
          return tx
            .updateTable('users')
            .set({ ...set, ...(aliases ? { aliases: JSON.stringify(aliases) } : {}), updated_at: now })
            .where('id', '=', actor.userId)
            .where('tenant_id', '=', actor.tenantId)
            .returningAll()
            .executeTakeFirstOrThrow();
        });
        return { profile: toProfile(row) };
      },
      async verify(tx: Tx<IdentityTables>, { actor }, _input, output) {
        const stored = toProfile(await own(tx, actor.userId));
        return JSON.stringify(stored) === JSON.stringify(output.profile);
      },
    }),
    defineAction({
      name: 'account.set-password',
      description: 'Sets the own password and ends all other sessions.',
      input: z.object({ password: Password, current: z.string().max(200).optional() }),
      output: z.object({ passwordSet: z.literal(true) }),
      scope: 'account:write',
      effect: 'write',
      journal: false,
      async run({ actor }, input) {
        const { password_hash: hash } = await inTenant<IdentityTables, UserRow>(database, actor.tenantId, (tx) =>
          own(tx, actor.userId),
        );
        if (hash && !(await verifyPassword(input.current ?? '', hash))) throw wrongPassword();
        await users.setPassword(actor.userId, input.password);
        await sessions.endOthers(actor);
        return { passwordSet: true as const };
      },
      async verify(tx: Tx<IdentityTables>, { actor }, input) {
        return verifyPassword(input.password, (await own(tx, actor.userId)).password_hash);
      },
    }),
  ];
}
