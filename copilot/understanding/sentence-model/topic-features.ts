import { saysFault } from '../lexicon/faults.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { createPatternsOf } from '../lexicon/lexicon.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { BUCKETS, type SentenceText } from './features.ts';

const RULES = [
  'invoice',
  'payRequest',
  'amountDue',
  'overdue',
  'paid',
  'refunded',
  'automaticPayment',
  'journey',
  'lodging',
  'booked',
  'parcel',
  'shipped',
  'shared',
  'file',
  'broken',
  'repaired',
  'absence',
  'keepWorthy',
  'decision',
  'cutoff',
  'obligation',
  'until',
  'meeting',
  'propose',
  'invite',
  'agreed',
  'moved',
  'cancelled',
  'notMeeting',
  'hypothetical',
] as const satisfies readonly (keyof Lexicon)[];
const patternsOf = createPatternsOf(RULES);

/** What a sentence shows of its matter whatever the language, and what the patterns of several parts of the lexicon say. */
const SIGNS: readonly ((sentence: SentenceText) => boolean)[] = [
  ({ low, lexicon }) => saysFault(low, lexicon),
  ({ low, lexicon }) => noticesOf(lexicon.language).closed.test(low),
  ({ low, lexicon }) => noticesOf(lexicon.language).caution.test(low),
  // an amount of money
  ({ low }) =>
    /[\p{Sc}]\s?\d|\d\s?[\p{Sc}]|\d(?:[.,]\d{2})? ?(?:eur(?:os?)?|usd|gbp|chf|fr\.|k(?:sh|es)|dollars?|pounds?|euros?|franken|francs?|pesos|reais|shilingi)(?!\p{L})|(?<!\p{L})(?:eur|usd|gbp|chf|ksh|kes|tsh|rs\.?|r\$) ?\d/u.test(
      low,
    ),
  // a clock time
  ({ low }) => /\d{1,2}[:.h]\d{2}(?!\d)|\d ?(?:am|pm|uhr|h)(?!\p{L})|\p{L} saa /u.test(low),
  ({ low }) => low.includes('http') || low.includes('www.'),
  // a code: letters with digits, or many digits
  ({ text }) => /(?=\S*\d)(?=\S*[A-Z])[A-Z\d-]{5,}|\d(?:[ .]?\d){6,}/u.test(text),
];
const COUNT = RULES.length + SIGNS.length;
/** One for each sign, and one for each pair. */
export const TOPIC_BUCKETS = BUCKETS + COUNT * COUNT;

/** What tells the matter of a sentence, beside the features of the sentence model. */
export function topicFeatures(sentence: SentenceText): number[] {
  const said: number[] = [];
  for (const [n, pattern] of patternsOf(sentence.lexicon).entries()) if (pattern.test(sentence.low)) said.push(n);
  for (const [n, shows] of SIGNS.entries()) if (shows(sentence)) said.push(RULES.length + n);
  return said.flatMap((one) => said.filter((other) => one <= other).map((other) => BUCKETS + one * COUNT + other));
}
