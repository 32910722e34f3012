import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { MailAccount } from '#core/contracts/mail-account.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { accountNotFound } from './accounts.errors.ts';
import { deleteAccount, listAccounts, requestSync } from './accounts.repository.ts';
import type { AccountTx } from './accounts.tables.ts';

/** `nudge`: the accounts are looked at at once; with an id that account makes a pass. */
export function createAccountActions({ nudge }: { nudge(accountId?: string): void }): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail-account.list',
      description: 'Lists the connected mail accounts with their state.',
      input: z.object({}),
      output: z.object({ items: z.array(MailAccount) }),
      scope: 'mail:read',
      effect: 'read',
      runIn: async (tx: AccountTx, { actor }) => ({ items: await listAccounts(tx, actor.userId) }),
    }),
    defineAction({
      name: 'mail-account.remove',
      description: 'Disconnects a mail account and forgets its password; mail that was read stays.',
      input: z.object({ id: Id }),
      output: z.object({ id: Id }),
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: AccountTx, { actor }, { id }) {
        if (!(await deleteAccount(tx, actor.userId, id))) throw accountNotFound({ id });
        afterCommit(tx, () => nudge());
        return { id };
      },
      verify: async (tx: AccountTx, { actor }, { id }) => (await listAccounts(tx, actor.userId, id)).length === 0,
    }),
    defineAction({
      name: 'mail-account.sync-now',
      description: 'Looks for new mail in a connected account at once, or tries again to reach it.',
      input: z.object({ id: Id }),
      output: z.object({ id: Id }),
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: AccountTx, { actor, now }, { id }) {
        if (!(await requestSync(tx, actor.userId, id, now))) throw accountNotFound({ id });
        afterCommit(tx, () => nudge(id));
        return { id };
      },
      verify: async (tx: AccountTx, { actor }, { id }) => (await listAccounts(tx, actor.userId, id)).length === 1,
    }),
  ];
}
