/** The outer form of titles: pairs of brackets and quotation marks, punctuation, length. */

export const MAX_TITLE = 90;
/** A title that is cut at a sense boundary has to keep this much; less where a reason is left out. */
const MIN_BEFORE_REASON = 25;
const MIN_CUT = 55;

/** No doubled, leading or trailing punctuation, no bracket or quotation mark without its other half. */
export const tidy = (text: string): string =>
  paired(text)
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;:?!](?:\s|$))/gu, '')
    .replace(/[,;:](?=\s?[,;:.?!](?:\s|$))/gu, '')
    .replace(/^[\s,;:.!)\]–—-]+|[\s,;:.!([–—-]+$/gu, '')
    .trim();

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
];

const MARKS = /["“”„]/gu;

/** What is opened and not closed, or closed and never opened, loses its sign. */
function paired(text: string): string {
  let result = text;
  for (const [open, close] of PAIRS) result = pairedBy(result, open, close);
  // German „…“, English “…”, plain "…": opened and closed by signs that others use the other way round
  const marks = result.match(MARKS)?.length ?? 0;
  return marks % 2 === 0 ? result : withoutLast(result, MARKS);
}

function pairedBy(text: string, open: string, close: string): string {
  if (!text.includes(open) && !text.includes(close)) return text;
  const lone = new Set<number>();
  const opened: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === open) opened.push(i);
    else if (text[i] === close && opened.pop() === undefined) lone.add(i);
  }
  // what stands in a bracket that does not end is no loss
  if (open === '(' && opened[0] !== undefined && opened[0] >= MIN_BEFORE) return text.slice(0, opened[0]);
  for (const i of opened) lone.add(i);
  return lone.size === 0 ? text : without(text, lone);
}

const MIN_BEFORE = 12;

const without = (text: string, places: ReadonlySet<number>): string =>
  Array.from({ length: text.length }, (_, i) => (places.has(i) ? ' ' : text.charAt(i))).join('');

function withoutLast(text: string, mark: RegExp): string {
  let last = -1;
  for (const { index } of text.matchAll(mark)) last = index;
  return last < 0 ? text : text.slice(0, last) + text.slice(last + 1);
}

/** Cut at the last comma, semicolon or conjunction that leaves enough; else between two words. */
export function shortened(title: string): string {
  if (title.length <= MAX_TITLE) return title;
  const cut = title.slice(0, MAX_TITLE + 1);
  let at = lastOf(cut, REASON, MIN_BEFORE_REASON);
  if (at < 0) at = lastOf(cut, SENSE, MIN_CUT);
  if (at < 0) at = Math.max(title.slice(0, MAX_TITLE).lastIndexOf(' '), 40);
  return tidy(title.slice(0, at).replace(HANGING, ''));
}

function lastOf(text: string, pattern: RegExp, min: number): number {
  let at = -1;
  for (const { index } of text.matchAll(pattern)) if (index >= min) at = index;
  return at;
}
const REASON = /,? (?:so that|so (?:i|we|he|she|they)|because|damit|weil|afin|car|porque|para que|perché)(?= )/giu;
const SENSE =
  /[,;:–—] | - | (?:and|but|so|because|since|or|before|after|until|when|while|for|from|that|which|who|und|aber|oder|bevor|wenn|damit|dass|et|mais|car|ou|pour|avant|quand|qui|y|pero|o|porque|para|cuando|hasta|e|ma|mas|per|quando|na|lakini|kabla)(?= )/gu;
/** An article or a preposition that has lost its noun */
const HANGING =
  /(?: (?:the|an?|of|to|for|with|on|in|at|by|from|my|your|our|der|die|das|den|dem|des|ein|eine[rnms]?|zu|zum|zur|von|mit|für|im|am|le|la|les|un|une|des|du|de|à|au|pour|el|los|las|una|del|al|a|en|con|para|por|il|lo|gli|di|da|o|os|as|um|uma|do|no|na|em|ya|wa|za|kwa))+$/iu;
