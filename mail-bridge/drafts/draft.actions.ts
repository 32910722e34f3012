import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Database } from '#core/ports/database.ts';
import type { AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import { accountOfMessage, type SourceAccount } from '../accounts/sending-account.ts';
import { openAccount, type AccountAccess } from '../backends/open-account.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { addCommand } from '../sync/remote-commands.repository.ts';
import { composeMail, replySubject, repliesTo, rfcMessageIdOf, senderOf } from './compose-mail.ts';

export interface DraftActionDeps extends AccountAccess {
  database: Database;
  parse(raw: Uint8Array): ParsedMessage;
  nudge(accountId: string): void;
}

export const Subject = z
  .string()
  .max(998)
  .regex(/^[^\r\n]*$/);
export const LetterText = z.string().min(1).max(200_000);

const Draft = z.object({
  accountId: Id,
  folder: z.string(),
  rfcMessageId: z.string(),
  subject: z.string(),
  /** it was read back from the server and is what was written */
  readBack: z.boolean(),
});

export function createDraftActions(deps: DraftActionDeps): readonly ActionDefinition[] {
  const { database, parse, nudge } = deps;
  return [
    defineAction({
      name: 'mail.draft-reply',
      description:
        'Puts a reply to a mail into the Drafts folder of the account that the mail came from. Nothing is sent.',
      input: z.object({ messageId: Id, text: LetterText, subject: Subject.optional() }),
      output: Draft,
      scope: 'mail:write',
      effect: 'write',
      async run({ actor, effectId, now }, { messageId, text, subject }) {
        const { account, mailbox, parsed } = await inTenant<AccountTables, SourceAccount>(
          database,
          actor.tenantId,
          (tx) => accountOfMessage(tx, actor.userId, messageId),
        );
        const rfcMessageId = rfcMessageIdOf(effectId, mailbox.address);
        const raw = await composeMail({
          from: senderOf(mailbox),
          to: repliesTo(parsed),
          subject: subject ?? replySubject(parsed.subject),
          text,
          rfcMessageId,
          date: now,
          answers: parsed,
        });
        try {
          await using backend = await openAccount(deps, account);
          const { folder } = await backend.appendDraft(raw, rfcMessageId);
          const back = await backend.readDraft(rfcMessageId);
          const read = back === null ? null : parse(back);
          const readBack = read?.messageId === rfcMessageId && read.text.body.trim() === parse(raw).text.body.trim();
          return { accountId: account.id, folder, rfcMessageId, subject: read?.subject ?? '', readBack };
        } catch (error) {
          throw reasonOf(error);
        }
      },
      // a draft with this Message-ID that is there already is taken instead of a second one
      keyed: () => Promise.resolve(true),
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
