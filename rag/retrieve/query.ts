import { fold, terms } from '#core/text/terms.ts';

/** More terms make a question no clearer, only dearer. */
const MAX_TERMS = 10;
const MAX_QUERY = 1000;

export interface MailQuery {
  /** without operators and quotation marks */
  text: string;
  terms: string[];
  /** folded; each must stand in the message word for word */
  phrases: string[];
  from: string[];
  subjectTerms: string[];
  /** inclusive */
  after: Date | null;
  /** exclusive */
  before: Date | null;
}

const OPERATOR = /(?:^|(?<=\s))(from|subject|after|before):("[^"]*"|\S+)/giu;
const PHRASE = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»/gu;

/** Reads `from:` `subject:` `after:` `before:` (days, `2026-10-15`) and phrases in quotation marks. Never fails. */
export function parseQuery(input: string): MailQuery {
  const query: MailQuery = { text: '', terms: [], phrases: [], from: [], subjectTerms: [], after: null, before: null };
  const words = input.slice(0, MAX_QUERY).replace(OPERATOR, (whole, operator: string, quoted: string) => {
    const value = quoted.replace(/^"|"$/g, '').trim();
    if (value === '') return ' ';
    const day = dayOf(value);
    switch (operator.toLowerCase()) {
      case 'from':
        query.from.push(value.replaceAll('\0', '').slice(0, 200));
        return ' ';
      case 'subject':
        query.subjectTerms.push(...terms(value).slice(0, MAX_TERMS));
        return ` ${value} `;
      case 'after':
        if (day) query.after = day;
        return day ? ' ' : whole;
      default:
        if (day) query.before = day;
        return day ? ' ' : whole;
    }
  });
  for (const match of words.matchAll(PHRASE)) {
    const phrase = plainPhrase(match.slice(1).find((part) => part !== undefined) ?? '');
    if (phrase !== '' && query.phrases.length < MAX_TERMS) query.phrases.push(phrase);
  }
  query.text = words
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  query.terms = [...new Set(terms(query.text))].slice(0, MAX_TERMS);
  return query;
}

/** Folded, white space and punctuation made even, so that line breaks in a mail do not matter. */
export function plainPhrase(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function dayOf(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
