import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';

export interface Letter {
  from: MailAddress;
  to: readonly MailAddress[];
  cc?: readonly MailAddress[] | undefined;
  subject: string;
  text: string;
  /** without angle brackets */
  rfcMessageId: string;
  date: Date;
  /** the mail that is answered */
  answers?: ParsedMessage | undefined;
  /** more header fields */
  headers?: Record<string, string>;
}

const MAX_REFERENCES = 30;

/** A mail as RFC 5322 wants it; an answer has In-Reply-To and the References of its whole thread (section 3.6.4). */
export function composeMail({ from, to, cc, subject, text, rfcMessageId, date, answers, headers }: Letter) {
  return new MailComposer({
    from,
    to: [...to],
    ...(cc && cc.length > 0 ? { cc: [...cc] } : {}),
    subject,
    text,
    date,
    messageId: `<${rfcMessageId}>`,
    ...(answers?.messageId ? { inReplyTo: `<${answers.messageId}>` } : {}),
    ...(answers ? { references: referencesOf(answers) } : {}),
    ...(headers ? { headers } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

function referencesOf(answers: ParsedMessage): string[] {
  const earlier = answers.references.length > 0 ? answers.references : answers.inReplyTo;
  const references = [...earlier, ...(answers.messageId ? [answers.messageId] : [])];
  // the first one names the thread, the last ones the place in it
  const kept =
    references.length > MAX_REFERENCES ? [references[0]!, ...references.slice(1 - MAX_REFERENCES)] : references;
  return kept.map((id) => `<${id}>`);
}

export const replySubject = (subject: string): string => (/^re:/i.test(subject) ? subject : `Re: ${subject}`);

/** Whom an answer goes to: Reply-To, else From. */
export const repliesTo = (mail: ParsedMessage): MailAddress[] =>
  mail.replyTo.length > 0 ? mail.replyTo : mail.from ? [mail.from] : [];

export const senderOf = (mailbox: { name: string; address: string }): MailAddress => ({
  name: mailbox.name === mailbox.address ? '' : mailbox.name,
  address: mailbox.address,
});

/** The same effect is the same mail, and the same draft. */
export const rfcMessageIdOf = (effectId: string, address: string): string =>
  `${effectId}@${address.split('@')[1] ?? 'localhost'}`;
