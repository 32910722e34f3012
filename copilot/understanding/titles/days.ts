/** Days are cut out of titles: a task has a field of its own for its day. */
import type { DateMention } from '../../dates/types.ts';
import { fold } from '../fold.ts';
import type { Lexicon } from '../lexicon/index.ts';

type Span = Pick<DateMention, 'index' | 'end'>;

/** Cuts the date phrases and brackets out, with what would be left behind of them. */
export function withoutDates(text: string, mentions: readonly DateMention[], lexicon: Lexicon): string {
  return cut(text, mentions, lexicon);
}

/** The same without what stands in brackets. */
export function withoutDatesAndBrackets(text: string, mentions: readonly DateMention[], lexicon: Lexicon): string {
  const brackets = Array.from(text.matchAll(BRACKETS), ({ index, 0: { length } }) => ({ index, end: index + length }));
  return cut(text, [...mentions, ...brackets], lexicon);
}
const BRACKETS = /\([^()]{0,200}\)/gu;

function cut(text: string, spans: readonly Span[], lexicon: Lexicon): string {
  let result = '';
  let from = 0;
  for (const { index, end } of spans.toSorted((a, b) => a.index - b.index || b.end - a.end)) {
    if (index < from || (text[index] !== '(' && isAttribute(text, index, end, lexicon.language))) continue;
    // the space in front: a preposition that opens the sentence goes as well
    const piece = ` ${text.slice(from, index).trimEnd()}`;
    const dangling = text[index] === '(' ? null : lexicon.danglingPreposition.exec(fold(piece));
    result += `${(dangling === null ? piece : piece.slice(0, dangling.index)).slice(1)} `;
    // the comma that closed "on Monday, 5 October, …"
    const comma = text.slice(index, end).includes(',') && CLOSES.test(fold(text.slice(end, end + MAX_LEFT))) ? 1 : 0;
    from = end + comma + leftBehind(text.slice(end + comma, end + comma + MAX_LEFT));
  }
  return result + text.slice(from);
}
const MAX_LEFT = 40;
/** A comma behind which no clause begins */
const CLOSES =
  /^,(?! ?(?:d[a-zäöü]*nn?|danach|damit|sonst|da|weil|dass|ob|wenn|ich|wir|er|sie|es|so|because|since|otherwise|or|and|but|und|aber|oder|as|i|we|the|they|que|porque|et|y|e|car|sinon|je|on|nous)(?!\p{L}))/u;

/** "… am 30. aufzustellen", "on Friday at the latest", "by noon your time" */
const leftBehind = (text: string): number => LEFT.exec(fold(text))?.[0].length ?? 0;
const LEFT =
  /^(?:\.(?= \p{Ll}))?(?:,? (?:at the latest|latest|or sooner|or earlier|(?:your|our|local|london|roma) time|that day|itself|only|au plus tard|heure d'ici|heure locale|como (?:muy tarde|maximo)|a mas tardar|hora local|sin falta|al piu tardi|al massimo|o mais tardar|no maximo|sem falta|spätestens|ortszeit)(?!\p{L}))?/u;

const GERMAN_ARTICLES = /(?:^|[^\p{L}])(?:der|die|das|den|dem|des|unser|unsere)\s+$/iu;
const ARTICLES =
  /(?:^|[^\p{L}])(?:the|our|my|your|his|her|their|last|der|die|das|den|dem|des|le|la|les|du|el|los|las|del|il|lo|gli|o|os|as)\s+$/iu;

/** "the Q4 numbers", "der Oktober-Abschluss", "next week's addresses", "10-12 hours": which one or how long, not when. */
function isAttribute(text: string, index: number, end: number, language: string): boolean {
  const behind = text.slice(end, end + 8);
  if (/^(?:['’]s|-\p{L})/u.test(behind) || /\d ?[-–] ?$/u.test(text.slice(Math.max(0, index - 3), index))) return true;
  if (/(?:^|\s)as $/iu.test(text.slice(Math.max(0, index - 4), index)) && behind.startsWith(' as ')) return true;
  if (/\d $/u.test(text.slice(Math.max(0, index - 2), index)) && /^(?:bis|to|a|à) \d+$/u.test(text.slice(index, end)))
    return true;
  if (/(?:^|\s)the \p{Lu}\p{L}+$/u.test(text.slice(index, end)) && NOUN.test(text.slice(end, end + 20))) return true;
  const article = (language === 'de' ? GERMAN_ARTICLES : ARTICLES).test(text.slice(Math.max(0, index - 12), index));
  return article && /^\s+\p{L}{3,}/u.test(behind);
}
/** "the Friday boat", but "the Friday before" */
const NOUN =
  /^ (?!please|and|for|at|if|when|as|with|in|on|from|before|after|until|because|since|morning|afternoon|evening|night|noon)\p{Ll}{3,}/u;
