/** Which phrases can stand alone, and which are other words that look like dates. */
import type { MentionCategory } from './mention.ts';
import type { Node } from '../grammar/values.ts';
import type { DateValue, DurationValue, RepeatValue, SpanValue, TimeValue } from '../grammar/values.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { Context } from './context.ts';
import { durationOf, totalMinutes } from '../grammar/durations.ts';
import type { Anchor } from './zone.ts';

export interface Selection {
  text: string;
  tokens: readonly Token[];
  chart: readonly Node[][];
  anchor: Anchor;
  lexicon: Lexicon;
  context: Context;
}

export function standsAlone(node: Node, selection: Selection): boolean {
  switch (node.category as MentionCategory) {
    case 'date':
      return !(node.value as DateValue).weak && !isOtherWord(node, selection);
    case 'time':
      return !(node.value as TimeValue).weak;
    case 'timeRange':
      return !(node.value as { weak?: boolean }).weak;
    case 'span':
      return (node.value as SpanValue).weak ? isBareMonth(node, selection) : !isModalMay(node, selection);
    case 'duration':
      return isLength(node, selection);
    case 'repeat':
      return !(node.value as RepeatValue).weak;
    case 'instant':
    case 'moment':
    case 'momentRange':
    case 'partOfDay':
    case 'several':
      return true;
  }
  return false;
}

/** 'A second', 'one minute', 'un jour' are phrases of speech, '45 years' is an age. */
function isLength(node: Node, { tokens }: Selection): boolean {
  const { unit, months } = node.value as DurationValue;
  if (months > 120) return false;
  const bare = node.end - node.start === 2 && tokens[node.start]!.kind === 'word';
  return !(
    bare &&
    ['second', 'minute', 'day', 'quarter'].includes(unit) &&
    totalMinutes(node.value as DurationValue) <= totalMinutes(durationOf(1, unit))
  );
}

/** Words that are weekdays or months only in some spellings: 'sun', 'sat', 'mar', 'may', 'march', 'wed'. */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  'sun',
  'sat',
  'wed',
  'fri',
  'mon',
  'mar',
  'may',
  'march',
  'jan',
  'mi',
  'do',
  'so',
  'sa',
  'mo',
  'di',
  'fr',
  'me',
  'ma',
  'je',
  've',
  'di',
  'lu',
  'mer',
  'jeu',
  'sam',
  'dim',
  'mars',
  'sept',
  'sep',
  'dec',
  'set',
  'ago',
  'dom',
  'vie',
  'mie',
  'gio',
  'ven',
  'mag',
  'segunda',
  'quarta',
  'quinta',
  'sexta',
  'terca',
  'ene',
  'mai',
  'august',
  'thu',
  'tue',
]);

const PT_WEEKDAYS: ReadonlySet<string> = new Set(['segunda', 'terca', 'quarta', 'quinta', 'sexta']);
const AFTER_IN: ReadonlySet<string> = new Set(['na', 'nesta', 'esta', 'ate', 'para', 'pra', 'de', 'desta']);

/** What stands before the word itself: 'on', 'the', 'by' */
const LEADS: ReadonlySet<string> = new Set(['on', 'theDay', 'the', 'by']);
const leadAt = ({ chart }: Selection, at: number): Node | undefined =>
  chart[at]!.findLast(({ category }) => LEADS.has(category));

function isOtherWord(node: Node, selection: Selection): boolean {
  const { tokens, text, context } = selection;
  // the word itself, after 'on', 'the'
  let at = node.start;
  for (let lead = leadAt(selection, at); lead !== undefined && lead.end < node.end; lead = leadAt(selection, at))
    at = lead.end;
  const token = tokens[at]!;
  const rest = node.end - at;
  if (rest === 1 && at === node.start && isName(token, node.end, selection)) return true;
  // 'Do.', 'Mi' need a date beside them
  if (rest <= 2 && token.key.length <= 2 && token.kind === 'word' && tokens[at + 1]?.kind !== 'digits') return true;
  if (rest > 1 && !(rest === 2 && tokens[at + 1]!.key === '.')) return false;
  if (!ALSO_WORDS.has(token.key)) return false;
  const next = tokens[node.end];
  const capital = /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end));
  const atEnd = next === undefined || next.kind === 'mark' || context.isFollower(next.key);
  const article = at > node.start && tokens[node.start]!.key === 'the';
  // 'na quinta' is Thursday, 'na quinta aula' the fifth lesson
  if (atEnd && PT_WEEKDAYS.has(token.key) && AFTER_IN.has((tokens[at - 1] ?? token).key)) return false;
  return !(capital && atEnd && !article) && tokens[node.start - 1]?.key !== '|';
}

/** A month alone is a date when it is written as a name and is not another word ('May I', 'march on'). */
function isBareMonth(node: Node, selection: Selection): boolean {
  const { tokens, text, context, chart } = selection;
  if ((node.value as SpanValue).grain !== 'month' || node.end - node.start !== 1) return false;
  const token = tokens[node.start]!;
  if (token.key.length < 4 || ALSO_WORDS.has(token.key)) return false;
  if (!chart[node.start]!.some((other) => other.category === 'month')) return false;
  if (isName(token, node.end, selection)) return false;
  return (
    (context.language !== 'en' && context.language !== 'de') || /^\p{Lu}/u.test(text.slice(token.start, token.end))
  );
}

/** 'This may take a week', 'next march on' */
function isModalMay(node: Node, { tokens, text }: Selection): boolean {
  const last = tokens[node.end - 1]!;
  return (
    (last.key === 'may' || last.key === 'march') &&
    node.end - node.start <= 2 &&
    !/^\p{Lu}/u.test(text.slice(last.start, last.end))
  );
}

/** 'Freitag GmbH', 'Herr Freitag', 'Julio Fernández': where days and months are written small, two capitals are a name. */
function isName(token: Token, end: number, { tokens, text, context, chart }: Selection): boolean {
  if (
    COMPANY.test(text.slice(token.end, token.end + 8)) ||
    TITLE.test(text.slice(Math.max(0, token.start - 10), token.start))
  )
    return true;
  const next = tokens[end];
  return (
    next?.kind === 'word' &&
    WRITTEN_SMALL.has(context.language) &&
    chart[end]!.length === 0 &&
    NAME.test(text.slice(token.start, next.end))
  );
}

const WRITTEN_SMALL: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt']);
const NAME = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
const COMPANY = /^\s(?:GmbH|AG|Ltd|LLC|Inc|KG|SARL|S\.?A|SL)\b/;
const TITLE =
  /(?<!\p{L})(?:Mrs?|Ms|Dr|Herrn?|Frau|Familie|Mme|Monsieur|Madame|Sr|Sra|Señora?|Signora?|Sig|Senhora?)\.?\s$/u;
