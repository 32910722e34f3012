/** Whether a mail to the assistant is a turn of a conversation with it: pure. Doubt means no. */
import type { ParsedMessage } from '#core/contracts/mail.ts';

export interface Question {
  mail: Pick<ParsedMessage, 'from' | 'automatic' | 'authentication' | 'text' | 'subject'>;
  /** all addresses of the owner of the mailbox, lower case */
  owners: readonly string[];
  /** handed over by a client that the operator trusts to check who sends */
  trustedClient: boolean;
  /** turns of the last hour */
  recent: number;
  perHour: number;
}

export type Verdict = 'answer' | 'automatic' | 'not-the-owner' | 'not-authenticated' | 'nothing-asked' | 'too-many';

export function decideTurn({ mail, owners, trustedClient, recent, perHour }: Question): Verdict {
  // RFC 3834 section 2: what a program sent is not answered by a program
  if (mail.automatic.kind !== 'none') return 'automatic';
  if (!mail.from || !owners.includes(mail.from.address.toLowerCase())) return 'not-the-owner';
  const { trusted, dmarc } = mail.authentication;
  // DMARC is the one result that says something about the From field (RFC 7489 section 3.1)
  if (!trustedClient && !(trusted && dmarc === 'pass')) return 'not-authenticated';
  if (questionOf(mail) === '') return 'nothing-asked';
  return recent >= perHour ? 'too-many' : 'answer';
}

/** What is asked: the new text of the mail, or its subject when there is none. */
export function questionOf({ text, subject }: Pick<ParsedMessage, 'text' | 'subject'>): string {
  return (text.authored.trim() || subject.replace(/^(?:(?:re|aw|fwd?)\s*:\s*)+/i, '').trim()).slice(0, 8000);
}

/** The assistant's address for the owner of a mailbox: the installation's, else `owner+copilot@…` (RFC 5233). */
export function assistantAddressOf(mailboxAddress: string, configured: string | undefined): string {
  if (configured !== undefined) return configured.toLowerCase();
  const at = mailboxAddress.lastIndexOf('@');
  return `${mailboxAddress.slice(0, at)}+copilot${mailboxAddress.slice(at)}`.toLowerCase();
}

/** Written to the assistant, or by it. */
export function isConversation(mail: Pick<ParsedMessage, 'from' | 'to' | 'cc'>, assistant: string): boolean {
  return [...mail.to, ...mail.cc, ...(mail.from ? [mail.from] : [])].some(
    ({ address }) => address.toLowerCase() === assistant,
  );
}
