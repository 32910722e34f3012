import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { ErrorBody, toErrorBody } from '#core/contracts/errors.ts';
import { Id } from '#core/contracts/ids.ts';
import { MailAccountTls } from '#core/contracts/mail-account.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { accountNotFound } from '../accounts/accounts.errors.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { accountOfUser, type SendingAccount } from '../accounts/sending-account.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { smtpAddressOf, type SendDeps } from './send-mail.ts';
import { testSmtp } from './smtp.ts';
import { findServer, saveServer } from './submission.repository.ts';
import type { SubmissionTx } from './submission.tables.ts';

const Host = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(253)
  .regex(/^[^\s/@?#]+$/, 'must be a host name or address');

/** The registered ports: RFC 8314 (465) and RFC 6409 (587). */
const PORTS = { implicit: 465, starttls: 587, none: 587 } as const;

const Server = z.object({
  host: Host,
  port: z.number().int().min(1).max(65_535).optional(),
  tls: MailAccountTls.default('implicit'),
  /** default: as the account itself signs in */
  username: z.string().min(1).max(320).optional(),
  password: z.string().min(1).max(4000).optional(),
});
const Shown = z.object({
  host: z.string(),
  port: z.number().int(),
  tls: MailAccountTls,
  username: z.string().nullable(),
});
const Setting = z.object({
  accountId: Id,
  /** null: none is set; an account on a JMAP server sends through that */
  server: Shown.nullable(),
});

export function createSubmissionServerActions(deps: SendDeps): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail-account.get-submission',
      description: 'Shows the server for outgoing mail of a connected account.',
      input: z.object({ accountId: Id }),
      output: Setting,
      scope: 'mail:read',
      effect: 'read',
      async runIn(tx: SubmissionTx, { actor }, { accountId }) {
        await accountOfUser(tx, actor.userId, accountId);
        return { accountId, server: shownOf(await findServer(tx, accountId)) };
      },
    }),
    defineAction({
      name: 'mail-account.set-submission',
      description: 'Names the server for outgoing mail of a connected account after trying it; null takes it away.',
      input: z.object({ accountId: Id, server: Server.nullable() }),
      output: Setting.extend({
        /** why it could not be signed in to; then nothing was changed */
        reason: ErrorBody.nullable(),
      }),
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async run({ actor }, { accountId, server }) {
        const { tenantId, userId } = actor;
        const { account } = await inTenant<AccountTables, SendingAccount>(deps.database, tenantId, (tx) =>
          accountOfUser(tx, userId, accountId),
        );
        const row = server && {
          host: server.host,
          port: server.port ?? PORTS[server.tls],
          tls: server.tls,
          username: server.username ?? null,
          secret: server.password === undefined ? null : deps.secrets.seal({ tenantId, accountId }, server.password),
        };
        if (row) {
          try {
            await testSmtp(await smtpAddressOf(deps, account, row), deps.rules);
          } catch (error) {
            return { accountId, server: null, reason: toErrorBody(reasonOf(error)) };
          }
        }
        const saved = await inTenant(deps.database, tenantId, (tx: SubmissionTx) =>
          saveServer(tx, { tenantId, userId, accountId }, row),
        );
        if (!saved) throw accountNotFound({ id: accountId });
        return { accountId, server: shownOf(row), reason: null };
      },
      verify: async (tx: SubmissionTx, _context, _input, { accountId, server, reason }) =>
        reason !== null || (await findServer(tx, accountId))?.host === server?.host,
    }),
  ];
}

function shownOf(server: z.output<typeof Shown> | null) {
  return server && { host: server.host, port: server.port, tls: server.tls, username: server.username };
}
