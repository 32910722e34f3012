import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { toErrorBody, ErrorBody } from '#core/contracts/errors.ts';
import { Id, newId } from '#core/contracts/ids.ts';
import { MailAccount, MailAccountKind, MailAccountTls } from '#core/contracts/mail-account.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { Database } from '#core/ports/database.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import type { BackendAddress } from '../backends/mailbox-backend.ts';
import { openBackend } from '../backends/open-backend.ts';
import { reasonOf } from '../backends/reason-of.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import { findFolder } from '../sync/run-account.ts';
import { accountExists, accountNotFound } from './accounts.errors.ts';
import { deleteAccount, insertAccount, listAccounts, requestSync } from './accounts.repository.ts';
import type { AccountTables, AccountTx } from './accounts.tables.ts';
import type { SecretBox } from './secret-box.ts';

const Server = z.object({
  kind: MailAccountKind,
  host: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(253)
    .regex(/^[^\s/@?#]+$/, 'must be a host name or address'),
  port: z.number().int().min(1).max(65_535).optional(),
  tls: MailAccountTls.default('implicit'),
  username: z.string().min(1).max(320),
  password: z.string().min(1).max(4000),
});
const Folder = z.string().min(1).max(1000);

const Connect = Server.extend({
  /** whose mail it is: the mailbox of this address takes it */
  address: z.string().max(254),
  folders: z.array(Folder).min(1).max(100).default(['INBOX']),
  /** mail that lies there already is acted on when it came within so many hours before connecting */
  actWithinHours: z.number().int().min(0).max(87_600).default(24),
  /** set `$MailflexTask` on a mail that a task was made of */
  markTasks: z.boolean().default(true),
});

const Tested = z.object({
  ok: z.boolean(),
  reason: ErrorBody.nullable(),
  capabilities: z.array(z.string()),
  folders: z.array(z.object({ path: z.string(), role: z.string().nullable() })),
});

export interface AccountActionDeps {
  database: Database;
  secrets: SecretBox;
  rules: EgressRules;
  createMailbox(mailbox: { tenantId: string; userId: string; address: string }): Promise<MailboxRef>;
  nudge(accountId?: string): void;
}

export function createAccountActions(deps: AccountActionDeps): readonly ActionDefinition[] {
  const { database, secrets, rules, nudge } = deps;
  return [
    defineAction({
      name: 'mail-account.test',
      description: 'Tries to reach a mail account and tells what it found or why not.',
      input: Server,
      output: Tested,
      scope: 'mail:manage',
      effect: 'read',
      async run(_context, input) {
        try {
          return { ok: true, reason: null, ...(await look(addressOf(input), rules)) };
        } catch (error) {
          return { ok: false, reason: toErrorBody(reasonOf(error)), capabilities: [], folders: [] };
        }
      },
    }),
    defineAction({
      name: 'mail-account.connect',
      description: 'Connects a mail account after trying it; its mail is read from then on.',
      input: Connect,
      output: MailAccount,
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async run({ actor, now }, input) {
        const address = addressOf(input);
        const { folders } = await look(address, rules);
        const there = folders.map(({ path, role }) => ({ id: path, path, role }));
        for (const folder of input.folders) if (!findFolder(there, folder)) throw folderNotFound({ folder });
        const { tenantId, userId } = actor;
        const mailbox = await deps.createMailbox({ tenantId, userId, address: input.address });
        const id = newId(now.getTime());
        const { password, ...server } = address;
        const secret = secrets.seal({ tenantId, accountId: id }, password);
        const { folders: read, actWithinHours, markTasks } = input;
        const row = {
          ...server,
          id,
          tenantId,
          userId,
          mailboxId: mailbox.id,
          secret,
          folders: read,
          actWithinHours,
          markTasks,
          createdAt: now,
        };
        const account = await inTenant<AccountTables, MailAccount | undefined>(database, tenantId, async (tx) =>
          (await insertAccount(tx, row)) ? (await listAccounts(tx, userId, id))[0] : undefined,
        );
        if (!account) throw accountExists({ host: server.host, username: server.username });
        nudge();
        return account;
      },
      verify: async (tx: AccountTx, { actor }, _input, { id }) =>
        (await listAccounts(tx, actor.userId, id)).length === 1,
      summarize: (_input, { address, host }) => `Connected ${address} on ${host}`,
    }),
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

const PORTS = { imap: { implicit: 993, starttls: 143, none: 143 }, jmap: { implicit: 443, starttls: 443, none: 80 } };

function addressOf({ kind, host, port, tls, username, password }: z.output<typeof Server>): BackendAddress {
  // JMAP is HTTP: there is nothing to upgrade
  const safe = kind === 'jmap' && tls === 'starttls' ? 'implicit' : tls;
  return { kind, host, port: port ?? PORTS[kind][safe], tls: safe, username, password };
}

async function look(address: BackendAddress, rules: EgressRules) {
  await using backend = await openBackend(address, rules);
  const folders = await backend.listMailboxes();
  return { capabilities: [...backend.capabilities], folders: folders.map(({ path, role }) => ({ path, role })) };
}
