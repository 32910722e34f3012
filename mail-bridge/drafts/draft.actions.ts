import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { Database } from '#core/ports/database.ts';
import { noAccount } from '../accounts/accounts.errors.ts';
import { accountOfRow } from '../accounts/accounts.repository.ts';
import type { AccountRow, AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { openBackend } from '../backends/open-backend.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { messageNotFound } from '../mail.errors.ts';
import { findById, type MailboxRef } from '../store/mailbox.repository.ts';
import { addCommand } from '../sync/remote-commands.repository.ts';
import { composeReply } from './compose-reply.ts';

export interface DraftActionDeps {
  database: Database;
  secrets: SecretBox;
  rules: EgressRules;
  parse(raw: Uint8Array): ParsedMessage;
  nudge(accountId: string): void;
}

const Draft = z.object({
  accountId: Id,
  folder: z.string(),
  rfcMessageId: z.string(),
  subject: z.string(),
  /** it was read back from the server and is what was written */
  readBack: z.boolean(),
});

export function createDraftActions({
  database,
  secrets,
  rules,
  parse,
  nudge,
}: DraftActionDeps): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail.draft-reply',
      description:
        'Puts a reply to a mail into the Drafts folder of the account that the mail came from. Nothing is sent.',
      input: z.object({
        messageId: Id,
        text: z.string().min(1).max(200_000),
        subject: z
          .string()
          .max(998)
          .regex(/^[^\r\n]*$/)
          .optional(),
      }),
      output: Draft,
      scope: 'mail:write',
      effect: 'write',
      // its Message-ID is looked for before it is appended
      keyed: () => Promise.resolve(true),
      async run({ actor, effectId, now }, { messageId, text, subject }) {
        const source = await inTenant<AccountTables, Source>(database, actor.tenantId, (tx) =>
          findSource(tx, actor.userId, messageId),
        );
        const { account, mailbox, parsed } = source;
        // the same effect is the same draft
        const rfcMessageId = `${effectId}@${mailbox.address.split('@')[1] ?? 'localhost'}`;
        const from = { name: mailbox.name === mailbox.address ? '' : mailbox.name, address: mailbox.address };
        const raw = await composeReply({ to: parsed, from, text, subject, rfcMessageId, date: now });
        const password = secrets.open({ tenantId: actor.tenantId, accountId: account.id }, account.secret);
        try {
          await using backend = await openBackend({ ...account, password }, rules);
          const { folder } = await backend.appendDraft(raw, rfcMessageId);
          const back = await backend.readDraft(rfcMessageId);
          const read = back === null ? null : parse(back);
          const readBack = read?.messageId === rfcMessageId && read.text.body.trim() === parse(raw).text.body.trim();
          return { accountId: account.id, folder, rfcMessageId, subject: read?.subject ?? '', readBack };
        } catch (error) {
          throw reasonOf(error);
        }
      },
      // read back from the server by `run`: nothing waits for a network inside a transaction
      verify: (_tx: AccountTx, _context, _input, { readBack }) => Promise.resolve(readBack),
      async undo(tx: AccountTx, { actor, now }, { messageId }, { accountId, rfcMessageId }) {
        const command = { do: 'delete-draft', rfcMessageId } as const;
        const id = nameId('remote-command', 'delete-draft', rfcMessageId);
        await addCommand(tx, { id, tenantId: actor.tenantId, accountId, messageId, command, now });
        afterCommit(tx, () => nudge(accountId));
      },
      summarize: (_input, { subject }) => `Drafted “${subject}”`,
    }),
  ];
}

interface Source {
  account: AccountRow;
  mailbox: MailboxRef;
  parsed: ParsedMessage;
}

async function findSource(tx: AccountTx, userId: string, messageId: string): Promise<Source> {
  const message = await tx
    .selectFrom('messages')
    .select(['mailbox_id', 'parsed'])
    .where('id', '=', messageId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const mailbox = message ? await findById(tx, message.mailbox_id) : null;
  if (!message || !mailbox) throw messageNotFound({ messageId });
  const row = await tx
    .selectFrom('mail_accounts')
    .selectAll()
    .where('user_id', '=', userId)
    .where('mailbox_id', '=', mailbox.id)
    .orderBy('created_at')
    .executeTakeFirst();
  if (!row) throw noAccount({ messageId });
  return { account: accountOfRow(row), mailbox, parsed: message.parsed };
}
