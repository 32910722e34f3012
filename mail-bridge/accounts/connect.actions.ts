/** From an address to a connected account: find the servers, try them, connect, change what was chosen. */
import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { ErrorBody, toErrorBody } from '#core/contracts/errors.ts';
import { Id, newId } from '#core/contracts/ids.ts';
import { MailAccount, MailAccountKind, MailAccountLogin, MailAccountTls } from '#core/contracts/mail-account.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import { explainFailure } from '../backends/explain-failure.ts';
import type { BackendAddress } from '../backends/mailbox-backend.ts';
import { openBackend } from '../backends/open-backend.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { discover } from '../discovery/index.ts';
import type { NameServers } from '../discovery/name-servers.ts';
import { MailboxAddress } from '../mail.actions.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import { saveFolderNames } from '../places/places.repository.ts';
import type { PlaceTables } from '../places/places.tables.ts';
import { findFolder } from '../sync/run-account.ts';
import { accountExists, accountNotFound, noSignIn, signInUnknown } from './accounts.errors.ts';
import { changeAccount, insertAccount, listAccounts } from './accounts.repository.ts';
import type { AccountTables, AccountTx } from './accounts.tables.ts';
import type { SecretBox } from './secret-box.ts';
import type { TokenSet } from './sign-in/sign-in-provider.ts';
import type { SignInProviders } from './sign-in/sign-in-providers.ts';
import { findDone, removeSignIn } from './sign-in/sign-ins.repository.ts';
import type { Database } from '#core/ports/database.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';

const Host = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(253)
  .regex(/^[^\s/@?#]+$/, 'must be a host name or address');
const Password = z.string().min(1).max(4000);

const ServerFields = z.object({
  kind: MailAccountKind,
  host: Host,
  port: z.number().int().min(1).max(65_535).optional(),
  tls: MailAccountTls.default('implicit'),
  username: z.string().min(1).max(320),
  /** password or app password */
  password: Password.optional(),
  /** in place of a password: what `mail-account.finish-sign-in` gave */
  signInId: Id.optional(),
});
const hasOneLogin = (input: { password?: string | undefined; signInId?: string | undefined }) =>
  (input.password === undefined) !== (input.signInId === undefined);
const ONE_LOGIN = { error: 'needs either a password or a sign-in', path: ['password'] };
const Server = ServerFields.refine(hasOneLogin, ONE_LOGIN);

const Folder = z.string().min(1).max(1000);
const Folders = z.array(Folder).min(1).max(100);
const WriteFolders = z.array(Folder).max(100).nullable();

const Connect = ServerFields.extend({
  /** whose mail it is: the mailbox of this address takes it */
  address: z.string().max(254),
  folders: Folders.default(['INBOX']),
  /** folders in which keywords may be set, and out of and into which mail may be moved; null = all */
  writeFolders: WriteFolders.default(null),
  /** mail that lies there already is acted on when it came within so many hours before connecting */
  actWithinHours: z.number().int().min(0).max(87_600).default(24),
  /** set `$MailflexTask` on a mail that a task was made of */
  markTasks: z.boolean().default(true),
}).refine(hasOneLogin, ONE_LOGIN);

const Tested = z.object({
  ok: z.boolean(),
  reason: ErrorBody.nullable(),
  capabilities: z.array(z.string()),
  folders: z.array(z.object({ path: z.string(), role: z.string().nullable() })),
});

const Place = z.object({ host: z.string(), port: z.number().int(), tls: MailAccountTls });
const Discovered = z.object({
  candidates: z.array(
    Place.extend({
      kind: MailAccountKind,
      usernames: z.array(z.string()),
      logins: z.array(MailAccountLogin),
      source: z.enum(['srv', 'well-known', 'provider', 'autoconfig', 'database', 'mx', 'guess']),
      reason: z.string(),
      foreign: z.boolean(),
      submission: Place.nullable(),
    }),
  ),
  /** what else was looked at, and why it did not help */
  dismissed: z.array(z.object({ what: z.string(), code: z.string() })),
  /** providers that people with this address sign in to, in order; for which mail hosts */
  signIns: z.array(z.object({ name: z.string(), hosts: z.array(z.string()) })),
});

export interface ConnectDeps {
  database: Database;
  secrets: SecretBox;
  rules: EgressRules;
  names: NameServers;
  providers: SignInProviders;
  autoconfigDatabase: string | null;
  createMailbox(mailbox: { tenantId: string; userId: string; address: string }): Promise<MailboxRef>;
  nudge(accountId?: string): void;
}

type ServerInput = z.output<typeof ServerFields>;
interface Login {
  address: BackendAddress;
  /** what is encrypted in the row of the account */
  secret: string;
  tokenExpiresAt: Date | null;
}

export function createConnectActions(deps: ConnectDeps): readonly ActionDefinition[] {
  const { database, secrets, rules, providers, nudge } = deps;

  async function loginOf(input: ServerInput, who: { tenantId: string; userId: string }, now: Date): Promise<Login> {
    const { password, signInId } = input;
    if (signInId === undefined)
      return { address: addressOf(input, password!), secret: password!, tokenExpiresAt: null };
    const sealed = await inTenant<AccountTables, string | undefined>(database, who.tenantId, (tx) =>
      findDone(tx, { userId: who.userId, id: signInId, now }),
    );
    if (sealed === undefined) throw signInUnknown();
    const secret = secrets.open({ tenantId: who.tenantId, accountId: signInId }, sealed);
    const { accessToken, expiresAt, provider } = JSON.parse(secret) as TokenSet;
    const { host } = input;
    if (!providers.givenBy(provider, host)?.serves(host)) throw noSignIn({ host });
    const address = { ...addressOf(input, accessToken), login: 'oauth' as const };
    return { address, secret, tokenExpiresAt: expiresAt === null ? null : new Date(expiresAt) };
  }

  return [
    defineAction({
      name: 'mail-account.discover',
      description: 'Finds the mail servers that may hold the mail of an address, the likeliest first, with the reason.',
      input: z.object({ address: MailboxAddress }),
      output: Discovered,
      scope: 'mail:manage',
      effect: 'read',
      async run(_context, { address }) {
        const hasSignIn = (host: string) => providers.choose(host, address) !== undefined;
        const found = await discover({ ...deps, database: deps.autoconfigDatabase, hasSignIn }, address);
        const candidates = found.candidates.map(({ usernames, logins, ...candidate }) => ({
          ...candidate,
          usernames: [...usernames],
          logins: [...logins],
        }));
        const signIns = providers.openTo(address).map(({ name, hosts }) => ({ name, hosts: [...hosts] }));
        return { candidates, dismissed: found.dismissed, signIns };
      },
    }),
    defineAction({
      name: 'mail-account.test',
      description: 'Tries to reach a mail account and tells what it found or why not.',
      input: Server,
      output: Tested,
      scope: 'mail:manage',
      effect: 'read',
      async run({ actor, now }, input) {
        try {
          const { address } = await loginOf(input, actor, now);
          const { capabilities, folders } = await look(address, rules);
          return { ok: true, reason: null, capabilities, folders: folders.map(({ path, role }) => ({ path, role })) };
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
        const { tenantId, userId } = actor;
        const { address, secret, tokenExpiresAt } = await loginOf(input, actor, now);
        const { folders } = await look(address, rules);
        for (const folder of [...input.folders, ...(input.writeFolders ?? [])])
          if (!findFolder(folders, folder)) throw folderNotFound({ folder });
        const mailbox = await deps.createMailbox({ tenantId, userId, address: input.address });
        const id = newId(now.getTime());
        const { password: _password, ...server } = address;
        const { folders: read, writeFolders, actWithinHours, markTasks } = input;
        const row = {
          ...server,
          id,
          tenantId,
          userId,
          mailboxId: mailbox.id,
          secret: secrets.seal({ tenantId, accountId: id }, secret),
          tokenExpiresAt,
          folders: read,
          writeFolders,
          actWithinHours,
          markTasks,
          createdAt: now,
        };
        const account = await inTenant<PlaceTables, MailAccount | undefined>(database, tenantId, async (tx) => {
          if (!(await insertAccount(tx, row))) return undefined;
          if (input.signInId !== undefined) await removeSignIn(tx, input.signInId);
          // so that lists call them by their names from the first mail on
          await saveFolderNames(tx, { tenantId, accountId: id }, folders);
          return (await listAccounts(tx, userId, id))[0];
        });
        if (!account) throw accountExists({ host: server.host, username: server.username });
        nudge();
        return account;
      },
      verify: async (tx: AccountTx, { actor }, _input, { id }) =>
        (await listAccounts(tx, actor.userId, id)).length === 1,
      summarize: (_input, { address, host }) => `Connected ${address} on ${host}`,
    }),
    defineAction({
      name: 'mail-account.update',
      description: 'Changes which folders of a connected account are read and written, its marks, or its password.',
      input: z.object({
        id: Id,
        folders: Folders.optional(),
        writeFolders: WriteFolders.optional(),
        markTasks: z.boolean().optional(),
        password: Password.optional(),
      }),
      output: MailAccount,
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: AccountTx, { actor }, { id, password, ...change }) {
        const secret =
          password === undefined
            ? {}
            : {
                secret: secrets.seal({ tenantId: actor.tenantId, accountId: id }, password),
                login: 'password' as const,
                tokenExpiresAt: null,
              };
        if (!(await changeAccount(tx, actor.userId, id, { ...change, ...secret }))) throw accountNotFound({ id });
        afterCommit(tx, () => nudge());
        return (await listAccounts(tx, actor.userId, id))[0]!;
      },
      async verify(tx: AccountTx, { actor }, { folders, writeFolders }, { id }) {
        const [account] = await listAccounts(tx, actor.userId, id);
        const same = (wanted: unknown, is: unknown) =>
          wanted === undefined || JSON.stringify(wanted) === JSON.stringify(is);
        return account !== undefined && same(folders, account.folders) && same(writeFolders, account.writeFolders);
      },
      summarize: (_input, { username, host }) => `Changed ${username} on ${host}`,
    }),
  ];
}

const PORTS = { imap: { implicit: 993, starttls: 143, none: 143 }, jmap: { implicit: 443, starttls: 443, none: 80 } };

function addressOf({ kind, host, port, tls, username }: ServerInput, password: string): BackendAddress {
  // JMAP is HTTP: there is nothing to upgrade
  const safe = kind === 'jmap' && tls === 'starttls' ? 'implicit' : tls;
  return { kind, host, port: port ?? PORTS[kind][safe], tls: safe, username, password };
}

async function look(address: BackendAddress, rules: EgressRules) {
  try {
    await using backend = await openBackend(address, rules);
    const folders = await backend.listMailboxes();
    return { capabilities: [...backend.capabilities], folders };
  } catch (error) {
    throw await explainFailure(reasonOf(error), address, rules);
  }
}
