import type { StoredMail } from '#core/ports/mail-store.ts';
import { nameId } from '#core/name-id.ts';
import { terms } from '#core/text/terms.ts';
import { chunk } from './chunk.ts';
import { searchTextOf } from './search-text.ts';
import type { Span } from './sentences.ts';

/** Text beyond this is found through its fragments' vectors only: the full-text index costs by the word. */
const MAX_FULL_TEXT = 6000;
const MAX_LEXEMES = 500;
const DAY_MS = 86_400_000;

export interface Fragment extends Span {
  id: string;
  /** what the vector is made of */
  embedText: string;
}

/** Everything the index keeps of one message. */
export interface IndexEntry {
  messageId: string;
  mailboxId: string;
  userId: string;
  sentAt: string;
  sender: string;
  /** a tsvector as text */
  tsv: string;
  fragments: Fragment[];
}

export function indexEntryOf(mail: StoredMail): IndexEntry {
  const { parsed } = mail;
  const text = searchTextOf(parsed);
  const spans = chunk(text);
  const names = parsed.attachments.map((attachment) => attachment.filename).join(' ');
  const sender = parsed.from ? `${parsed.from.name} ${parsed.from.address}`.trim() : '';
  const fragments = (spans.length > 0 ? spans : [{ start: 0, end: 0 }]).map((span, position) => ({
    id: nameId('fragment', mail.messageId, String(position)),
    ...span,
    embedText: [parsed.subject, position === 0 ? names : '', text.slice(span.start, span.end)].join('\n'),
  }));
  return {
    messageId: mail.messageId,
    mailboxId: mail.mailboxId,
    userId: mail.userId,
    sentAt: sentAt(mail).toISOString(),
    sender: storable(sender).slice(0, 400),
    tsv: tsvectorOf(mail.userId, { subject: parsed.subject, sender, names, text: text.slice(0, MAX_FULL_TEXT) }),
    fragments,
  };
}

/** The lexeme that every row of a user has, so that the index itself narrows a search to that user. */
export const ownerLexeme = (userId: string): string => `~${userId}`;

function tsvectorOf(userId: string, parts: { subject: string; sender: string; names: string; text: string }): string {
  const lexemes = new Map<string, string>([[ownerLexeme(userId), '']]);
  const add = (text: string, weight: string) => {
    for (const term of terms(text)) {
      if (lexemes.size >= MAX_LEXEMES) return;
      if (!lexemes.has(term)) lexemes.set(term, weight);
    }
  };
  add(parts.subject.slice(0, 2000), ':1A');
  add(parts.sender.slice(0, 400), ':1B');
  add(parts.names.slice(0, 2000), ':1C');
  // a lexeme without a position would match every weight
  add(parts.text, ':1');
  // terms hold letters and digits only, so nothing in them needs quoting
  return [...lexemes].map(([lexeme, weight]) => `'${lexeme}'${weight}`).join(' ');
}

/** The Date header, unless it is from the future. */
function sentAt({ parsed, receivedAt }: StoredMail): Date {
  const sent = parsed.date === null ? Number.NaN : Date.parse(parsed.date);
  return sent > 0 && sent <= receivedAt.getTime() + DAY_MS ? new Date(sent) : receivedAt;
}

export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
