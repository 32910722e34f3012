import type { StoredMail } from '#core/ports/mail-store.ts';
import type { Passage } from '#core/ports/retriever.ts';
import { searchTextOf, standsIn } from '../ingest/search-text.ts';
import type { Span } from '../ingest/sentences.ts';
import type { AttachmentText } from '../store/attachment.repository.ts';
import { answerForm } from './answer-kind.ts';
import { plainPhrase, type MailQuery } from './query.ts';
import { bestQuotation, type Quotation } from './quote.ts';
import type { Ranked } from './rank.ts';

const PHRASE_FACTOR = 1.5;

export interface Scored {
  passage: Passage;
  threadId: string;
  score: number;
}

export interface Found {
  mail: StoredMail;
  /** texts of its attached files */
  attached: readonly AttachmentText[];
  entry: Ranked;
  query: MailQuery;
  weights: readonly number[];
  /** the fragment that the vectors found; `partId` '' = in the message itself */
  near: (Span & { partId: string }) | undefined;
}

/** The passage to show of a message that was found; none when a phrase of the query stands nowhere in it. */
export function toPassage({ mail, attached, entry, query, weights, near }: Found): Scored[] {
  const { parsed } = mail;
  const body: Place = { partId: '', subject: `${parsed.subject}\n`, text: searchTextOf(parsed) };
  const places = [body, ...attached.map((file): Place => ({ ...file, subject: '' }))];
  const needsWhole = query.phrases.length > 0 || query.terms.length > 1;
  const wholes = needsWhole ? places.map(({ subject, text }) => ` ${plainPhrase(`${subject}${text}`)} `) : [];
  if (query.phrases.some((phrase) => !wholes.some((whole) => whole.includes(` ${phrase} `)))) return [];
  const asked = ` ${plainPhrase(query.text)} `;
  const exact = query.terms.length > 1 && wholes.some((whole) => whole.includes(asked));

  const sender = parsed.from ? { sender: parsed.from.name } : {};
  const wanted = { terms: query.terms, weights, phrases: query.phrases, form: answerForm(query.text), ...sender };
  const best = bestPlace(places, wanted, near);
  const quote = best?.quotation.quote ?? parsed.subject;
  if (best?.place.filename === undefined && !standsIn(parsed, quote)) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inOneSentence = best && total > 0 ? Math.min(1, best.quotation.score / total) : 0;
  const score = entry.score * (1 + 0.3 * inOneSentence) * (exact || query.phrases.length > 0 ? PHRASE_FACTOR : 1);
  const citation = {
    messageId: mail.messageId,
    threadId: mail.threadId,
    subject: parsed.subject,
    from: parsed.from ? parsed.from.name || parsed.from.address : '',
    date: parsed.date,
    quote,
    ...(best?.place.filename === undefined ? {} : { attachment: best.place.filename }),
    score,
  };
  return [{ passage: { citation, text: best?.quotation.text ?? parsed.subject }, threadId: mail.threadId, score }];
}

/** A text of the message in which a quotation can stand: its own, or that of an attached file. */
interface Place {
  partId: string;
  filename?: string;
  subject: string;
  text: string;
}

/** The message itself is preferred unless a sentence of a file answers better. */
function bestPlace(
  places: readonly Place[],
  wanted: Parameters<typeof bestQuotation>[1],
  near: Found['near'],
): { place: Place; quotation: Quotation } | null {
  let best: { place: Place; quotation: Quotation } | null = null;
  for (const place of places) {
    const quotation = bestQuotation(place.text, wanted, near?.partId === place.partId ? near : undefined);
    if (quotation && (!best || quotation.order > best.quotation.order)) best = { place, quotation };
  }
  return best;
}
