/**
 * Whole mails of which is known what they ask of their reader (`asking/*.jsonl`): written for this in pairs, a silent one beside one that asks
 * with the same words, and the labelled mails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { IntentType } from '#core/contracts/intent.ts';
import type { MailAddress } from '#core/contracts/mail.ts';
import { hash } from '../understanding/hashing.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import { plainMessage } from '../understanding/plain-message.ts';

/** One line of `asking/*.jsonl`. */
export interface AskingMail {
  /** what makes it hard */
  kind: string;
  lang: string;
  /** ISO 8601 with offset */
  date: string;
  user: { name: string; email: string; tz: string };
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** the new text, as the parser cuts it from what is quoted */
  authored: string;
  signature: string;
  reply: boolean;
  quotes: boolean;
  forwards: boolean;
  /** sent by a mailbox or a desk's system by itself; undefined: nobody has looked */
  automatic?: boolean;
  /** what the headers say of it: `automatic.kind` */
  declared:
    | 'none'
    | 'list'
    | 'bulk'
    | 'auto-reply'
    | 'auto-generated'
    | 'delivery-report'
    | 'read-receipt'
    | 'feedback-report';
  /** the sentences that ask this reader, verbatim; undefined: nobody has looked */
  asks?: string[];
  /** asks at most: another reader might say so */
  perhaps?: true;
  /** what it brings its reader; undefined: nobody has looked */
  matters?: WrittenMatter[];
}

export interface WrittenMatter {
  /** any of these is right */
  types: IntentType[];
  /** verbatim */
  evidence: string;
  /** might as well be left */
  perhaps?: true;
}

export interface SourcedMail extends AskingMail {
  /** the file it stands in */
  source: string;
  /** one of FOLDS; all mails to one user are in one */
  fold: number;
}

export const FOLDS = 5;

export function readAskingMails(): SourcedMail[] {
  const folder = new URL('asking/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((source) =>
      readFileSync(new URL(source, folder), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const mail = JSON.parse(line) as AskingMail;
          return { ...mail, source, fold: hash(mail.user.email) % FOLDS };
        }),
    );
}

export function asInput(mail: AskingMail): UnderstandInput {
  const { authored, signature, quotes, forwards } = mail;
  const message = plainMessage({
    authored,
    subject: mail.subject,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    date: mail.date,
    inReplyTo: mail.reply ? ['earlier@example.org'] : [],
    text: {
      source: 'plain',
      body: `${authored}\n${signature}`,
      authored,
      signature,
      quoted: quotes ? '>' : '',
      forwarded: forwards ? '>' : '',
    },
    automatic: { kind: mail.declared, listId: null, unsubscribe: false },
  });
  return { message, receivedAt: mail.date, user: mail.user };
}
