import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { AccountTables } from '../accounts/accounts.tables.ts';
import { accountOfMessage, accountOfUser, type SourceAccount } from '../accounts/sending-account.ts';
import type { MailboxBackend, OutgoingMail } from '../backends/mailbox-backend.ts';
import { openAccount } from '../backends/open-account.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { composeMail, replySubject, rfcMessageIdOf, senderOf } from '../drafts/compose-mail.ts';
import { LetterText, Subject } from '../drafts/draft.actions.ts';
import type { Intake } from '../intake/intake.ts';
import { MailboxAddress } from '../mail.actions.ts';
import { sendMail, type SendDeps } from './send-mail.ts';
import { draftGone, otherRecipients } from './submission.errors.ts';
import type { SubmissionTx } from './submission.tables.ts';
import { withoutBcc } from './without-bcc.ts';

export interface SendActionDeps extends SendDeps {
  intake: Intake;
  logger: Logger;
  parse(raw: Uint8Array): ParsedMessage;
}

const Recipient = z.object({ address: MailboxAddress, name: z.string().trim().max(200).default('') });
const Recipients = z.array(Recipient).max(100);

const Sent = z.object({
  accountId: Id,
  rfcMessageId: z.string(),
  subject: z.string(),
  recipients: z.array(z.string()),
  /** recipients that the server refused while it took the mail for the others */
  refused: z.array(z.string()),
  /** its copy was read back from Sent */
  readBack: z.boolean(),
});

/** Both leave the user's own space. The recipients are arguments, so an approval is good for these and no others. */
export function createSendActions(deps: SendActionDeps): readonly ActionDefinition[] {
  const verify = (_tx: SubmissionTx, _context: unknown, _input: unknown, sent: z.output<typeof Sent>) =>
    Promise.resolve(sent.readBack && sent.refused.length === 0);
  const summarize = (_input: unknown, { subject, recipients }: z.output<typeof Sent>) =>
    `Sent “${subject}” to ${recipients.join(', ')}`;
  // sendMail finds out by itself what an earlier try has done
  const keyed = () => Promise.resolve(true);
  return [
    defineAction({
      name: 'mail.send',
      description: 'Sends a mail, or an answer to one, from a connected account and leaves a copy in Sent.',
      input: z.object({
        to: Recipients.min(1),
        cc: Recipients.default([]),
        bcc: Recipients.default([]),
        subject: Subject.optional(),
        text: LetterText,
        /** the mail that is answered */
        messageId: Id.optional(),
        /** default: the account of the answered mail, else the oldest one */
        accountId: Id.optional(),
        /** Message-ID of the draft that this mail replaces */
        draft: z.string().max(998).optional(),
      }),
      output: Sent,
      scope: 'mail:send',
      effect: 'external',
      inPerson: true,
      keyed,
      verify,
      summarize,
      async run({ actor, effectId, now }, { to, cc, bcc, subject, text, messageId, accountId, draft }) {
        const source = await inTenant<AccountTables, SourceAccount | Omit<SourceAccount, 'parsed'>>(
          deps.database,
          actor.tenantId,
          (tx) =>
            messageId === undefined
              ? accountOfUser(tx, actor.userId, accountId)
              : accountOfMessage(tx, actor.userId, messageId),
        );
        const answers = 'parsed' in source ? source.parsed : undefined;
        const rfcMessageId = rfcMessageIdOf(effectId, source.mailbox.address);
        const raw = await composeMail({
          from: senderOf(source.mailbox),
          to,
          cc,
          text,
          rfcMessageId,
          answers,
          subject: subject ?? (answers ? replySubject(answers.subject) : ''),
          date: now,
        });
        const recipients = [...to, ...cc, ...bcc].map(({ address }) => address);
        const envelope = { from: source.mailbox.address, to: [...new Set(recipients)] };
        return deliver(source, { effectId, now, draft }, () => Promise.resolve({ raw, rfcMessageId, envelope }));
      },
    }),
    defineAction({
      name: 'draft.send',
      description: 'Sends a draft as it stands in the Drafts folder of a connected account.',
      input: z.object({
        accountId: Id,
        /** of the draft */
        rfcMessageId: z.string().min(3).max(998),
        /** all its recipients: it is not sent to others that were written into it meanwhile */
        recipients: z.array(MailboxAddress).min(1).max(100),
      }),
      output: Sent,
      scope: 'mail:send',
      effect: 'external',
      inPerson: true,
      keyed,
      verify,
      summarize,
      async run({ actor, effectId, now }, { accountId, rfcMessageId, recipients }) {
        const source = await inTenant<AccountTables, Omit<SourceAccount, 'parsed'>>(
          deps.database,
          actor.tenantId,
          (tx) => accountOfUser(tx, actor.userId, accountId),
        );
        return deliver(source, { effectId, now, draft: rfcMessageId }, async (backend) => {
          const raw = (await backend.readDraft(rfcMessageId)) ?? (await backend.readSent(rfcMessageId));
          if (!raw) throw draftGone({ rfcMessageId });
          const { to, cc, bcc } = deps.parse(raw);
          const written = new Set([...to, ...cc, ...bcc].map(({ address }) => address.toLowerCase()));
          if (written.size !== recipients.length || recipients.some((address) => !written.has(address)))
            throw otherRecipients({ recipients: [...written] });
          return { raw: withoutBcc(raw), rfcMessageId, envelope: { from: source.mailbox.address, to: [...written] } };
        });
      },
    }),
  ];

  async function deliver(
    { account, mailbox }: Omit<SourceAccount, 'parsed'>,
    { effectId, now, draft }: { effectId: string; now: Date; draft: string | undefined },
    mailOf: (backend: MailboxBackend) => Promise<OutgoingMail>,
  ): Promise<z.input<typeof Sent>> {
    try {
      await using backend = await openAccount(deps, account);
      const mail = await mailOf(backend);
      const { copy, refused } = await sendMail(deps, backend, { effectId, account, mail, now });
      const read = copy ? deps.parse(copy) : null;
      if (draft !== undefined) await tidy(() => backend.deleteDraft(draft));
      // so that it stands in its conversation here as well
      await tidy(() =>
        deps.intake.accept({ mailbox, raw: copy ?? mail.raw, source: 'own', receivedAt: now, seen: true }),
      );
      return {
        accountId: account.id,
        rfcMessageId: mail.rfcMessageId,
        subject: deps.parse(mail.raw).subject,
        recipients: mail.envelope.to.filter((address) => !refused.includes(address)),
        refused,
        readBack: read?.messageId === mail.rfcMessageId,
      };
    } catch (error) {
      throw reasonOf(error);
    }
  }

  /** It is sent already: what fails now must not look as if it were not. */
  async function tidy(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) => deps.logger.warn({ err: error }, 'after sending, tidying up failed'));
  }
}
