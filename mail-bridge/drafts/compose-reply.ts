import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';

export interface Reply {
  to: ParsedMessage;
  from: MailAddress;
  text: string;
  subject?: string | undefined;
  /** without angle brackets */
  rfcMessageId: string;
  date: Date;
}

const MAX_REFERENCES = 30;

/** A reply as RFC 5322 section 3.6.4 wants it: to Reply-To or From, In-Reply-To, References of the whole thread. */
export function composeReply({ to, from, text, subject, rfcMessageId, date }: Reply): Promise<Buffer> {
  const recipients = to.replyTo.length > 0 ? to.replyTo : to.from ? [to.from] : [];
  const earlier = to.references.length > 0 ? to.references : to.inReplyTo;
  const references = [...earlier, ...(to.messageId ? [to.messageId] : [])];
  // the first one names the thread, the last ones the place in it
  const kept =
    references.length > MAX_REFERENCES ? [references[0]!, ...references.slice(1 - MAX_REFERENCES)] : references;
  return new MailComposer({
    from,
    to: recipients,
    subject: subject ?? (/^re:/i.test(to.subject) ? to.subject : `Re: ${to.subject}`),
    text,
    date,
    messageId: `<${rfcMessageId}>`,
    ...(to.messageId ? { inReplyTo: `<${to.messageId}>` } : {}),
    references: kept.map((id) => `<${id}>`),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
