import { terms } from '#core/text/terms.ts';
import { sentencesOf, type Span } from '../ingest/sentences.ts';
import { plainPhrase } from './query.ts';

const MAX_QUOTE = 400;
/** Characters of the passage on each side of the quotation. */
const AROUND = 500;
/** Sentences looked at in one message. */
const MAX_SENTENCES = 600;

export interface Quotation {
  quote: string;
  /** the quotation with what stands around it */
  text: string;
  /** weight of the query's terms in the quotation */
  score: number;
  /** how well it answers, compared with quotations from other texts */
  order: number;
  span: Span;
}

/**
 * The sentence that holds most of the query, word for word. `near` is the fragment that the vectors found; its sentences
 * are preferred. Null when the text has no words.
 */
export function bestQuotation(
  text: string,
  query: {
    terms: readonly string[];
    weights: readonly number[];
    phrases: readonly string[];
    /** what an answer looks like, where the question tells */
    form?: RegExp | null;
    /** the sender's name: a sentence of nothing else is a signature, not an answer */
    sender?: string;
  },
  near: Span | undefined,
): Quotation | null {
  const sender = new Set(terms(query.sender ?? ''));
  const weightOf = new Map(query.terms.map((term, i) => [term, query.weights[i] ?? 0]));
  let best: { span: Span; score: number; order: number } | null = null;
  for (const span of sentencesOf(text).slice(0, MAX_SENTENCES)) {
    const sentence = text.slice(span.start, span.end);
    const found = terms(sentence);
    if (found.length === 0) continue;
    const signature = found.every((term) => sender.has(term));
    let score = 0;
    for (const term of new Set(found)) score += weightOf.get(term) ?? 0;
    if (query.phrases.length > 0) {
      const plain = ` ${plainPhrase(sentence)} `;
      for (const phrase of query.phrases) if (plain.includes(` ${phrase} `)) score += 10;
    }
    const inside = near !== undefined && span.start >= near.start && span.end <= near.end;
    // a greeting or a heading says less than a sentence
    const told = score * (signature ? 0.05 : found.length < 3 ? 0.7 : 1);
    const answers = score > 0 || inside ? query.form?.test(sentence) === true : false;
    const order = told + (answers ? 2 : 0) + (inside ? 0.15 : 0) + Math.min(found.length, 8) * 0.01;
    if (!best || order > best.order) best = { span, score, order };
  }
  if (!best) return null;
  const span = shortened(text, best.span, weightOf);
  return {
    quote: text.slice(span.start, span.end),
    text: around(text, span),
    score: best.score,
    order: best.order,
    span,
  };
}

/** A sentence too long to quote is cut at spaces around its first matching word. */
function shortened(text: string, span: Span, weightOf: ReadonlyMap<string, number>): Span {
  if (span.end - span.start <= MAX_QUOTE) return span;
  let hit = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (terms(match[0]).some((term) => weightOf.has(term))) {
      hit = span.start + match.index;
      break;
    }
  }
  const start = Math.max(span.start, Math.min(hit - MAX_QUOTE / 4, span.end - MAX_QUOTE));
  return atSpaces(text, { start, end: Math.min(span.end, start + MAX_QUOTE) }, span);
}

function around(text: string, span: Span): string {
  const wide = { start: Math.max(0, span.start - AROUND), end: Math.min(text.length, span.end + AROUND) };
  const { start, end } = atSpaces(text, wide, { start: 0, end: text.length });
  return text.slice(Math.min(start, span.start), Math.max(end, span.end)).trim();
}

/** Moves the ends inwards to white space, unless they are the ends of the whole. */
function atSpaces(text: string, { start, end }: Span, whole: Span): Span {
  let [from, to] = [start, end];
  if (from > whole.start) while (from < end && !/\s/.test(text[from]!)) from += 1;
  if (to < whole.end) while (to > from && !/\s/.test(text[to - 1]!)) to -= 1;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  if (to > from) return { start: from, end: to };
  // one run without a space: cut between characters
  const low = /[\udc00-\udfff]/;
  return { start: low.test(text[start]!) ? start + 1 : start, end: low.test(text[end] ?? '') ? end - 1 : end };
}
