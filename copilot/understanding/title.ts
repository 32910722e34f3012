import type { DateMention } from '../dates/types.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { indirectOf } from './lexicon/indirect.ts';
import type { Lexicon } from './lexicon/index.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';

const MAX_TITLE = 90;
const LINK = /\b(?:https?:\/\/|www\.)\S+|<[^>]*>|\S+@\S+\.\S+/gu;

/** Text made fit for a title: no links or addresses, one line, no end punctuation, a capital at the start, bounded. */
export function polish(text: string): string {
  let title = text
    .replace(LINK, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+(?=[,.;:?!](?:\s|$))/gu, '')
    .replace(/^([^(]*)\)\s*$/u, '$1')
    .replace(/^[\s,;:.!–—-]+|[\s,;:.!–—-]+$/gu, '')
    // the end of a quotation that began before
    .replace(/^([^"“„«]*?)[\s?.!]*["”»]$/u, '$1');
  if (title.length > MAX_TITLE) {
    const cut = title.slice(0, MAX_TITLE);
    title = cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:–—-]+$/u, '');
  }
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Cuts the date phrases out, with the preposition that would be left behind. */
export function withoutDates(text: string, mentions: readonly DateMention[], lexicon: Lexicon): string {
  let result = '';
  let from = 0;
  for (const { index, end } of mentions.toSorted((a, b) => a.index - b.index)) {
    if (index < from || isAttribute(text, index, end)) continue;
    const piece = text.slice(from, index).trimEnd();
    const dangling = lexicon.danglingPreposition.exec(fold(piece));
    result += `${dangling === null ? piece : piece.slice(0, dangling.index)} `;
    from = end;
  }
  return result + text.slice(from);
}

/** "the Q4 numbers", "der Oktober-Abschluss": the date says which one, not when. */
function isAttribute(text: string, index: number, end: number): boolean {
  return (
    /(?:^|[^\p{L}])(?:the|our|my|your|his|her|their|last|der|die|das|den|dem|des|le|la|les|du|el|los|las|del|il|lo|gli|o|os|as)\s+$/iu.test(
      text.slice(0, index),
    ) && /^\s+\p{L}{3,}/u.test(text.slice(end))
  );
}

export interface WorkTitleInput {
  context: MailContext;
  /** the clause that asks, verbatim, without salutation */
  clause: string;
  mentions: readonly DateMention[];
  lexicon: Lexicon;
}

/** "Could you also send me the quote by Thursday?" -> "Send the quote to Owen". */
export function workTitle({ context, clause, mentions, lexicon }: WorkTitleInput): string {
  let text = withoutDates(clause.replace(/[\n\r\t]/gu, ' '), mentions, lexicon);
  const frame = lexicon.frame.exec(fold(text));
  if (frame !== null) text = text.slice(frame[0].length);
  text = cutWords(withoutReason(withoutCondition(text, lexicon), lexicon), lexicon.filler);
  text = text.replace(/\([^)]*\)/gu, ' ').replace(/[?!.]+\s*$/u, '');
  const from = context.position === 'author' ? '' : firstName(context.sender.name);
  const title = polish(lexicon.titles.work(text.replace(/\s+/gu, ' ').trim(), from));
  const short = title.split(' ').length;
  const pointing =
    (short <= (context.message.text.forwarded === '' ? 3 : 6) &&
      lexicon.pronounObject.test(fold(`${title} `).trim())) ||
    (short <= 5 && POINTING.test(fold(title)));
  if (pointing && context.topic !== '') return polish(`${title}: ${context.topic}`);
  return title.length >= 4 ? title : polish(context.topic === '' ? clause : context.topic);
}

/** "If you are happy with it, sign and return it" -> "sign and return it": the condition is told apart. */
function withoutCondition(text: string, lexicon: Lexicon): string {
  const soSaid = IF_SO.exec(fold(text));
  if (soSaid !== null) return text.slice(soSaid[0].length);
  const found = lexicon.condition.exec(fold(text));
  if (found === null || found.index > 3) return text;
  const rest = text.slice(found.index + found[0].length).trimStart();
  const frame = lexicon.frame.exec(fold(rest));
  return frame === null ? rest : rest.slice(frame[0].length);
}

/** "Send it today, I'm away after that" -> "Send it today": what is told behind the work is no part of it. */
function withoutReason(text: string, { request, imperative, language }: Lexicon): string {
  const low = fold(text);
  const told = TOLD_BEHIND.exec(low);
  if (told === null || told.index < MIN_WORK || OPENS_WITH_CONDITION.test(low)) return text;
  const behind = low.slice(told.index);
  const more =
    request.test(behind) || imperative.test(behind.slice(1).trim()) || indirectOf(language).asks.test(behind);
  return more ? text : text.slice(0, told.index);
}
const MIN_WORK = 12;
const OPENS_WITH_CONDITION =
  /^[^\p{L}]*(?:if|when|once|as|wenn|falls|sobald|si|quand|cuando|se|quando|you|du|sie|ihr|tu|vous|usted)(?!\p{L})/u;
const TOLD_BEHIND = remembered(
  /;\s(?=\p{L})|,\s(?:i|i'm|i've|i'll|we|we're|we've|we'll|they|they're|he|he's|she|she's|it's|there's|ich|wir|er|je|j'|nous|on(?= (?:a|est|va|ne|n'|s'|doit|peut|nous|vous|te|se)(?!\p{L}))|elle|ils|c'est|moi|yo|nosotros|io|noi|eu)(?: |(?<='))(?!would|'d)|,\s[^,]{2,40} (?:hat|haben|wurde|wurden|ist|sind) (?!das|die|der|du|sie|ihr)/u,
);

const POINTING =
  /^\S+(?: (?:and|und|et|y|e) \S+)? (?:it|this|that|these|those|them|both|both and \S+|es|sie|ihn|das|dies|diese|le|les|la|ca|cela|lo|los|las|esto|eso)(?: (?:directly|back|today|zuruck|zurück|direkt))?$/u;

const IF_SO =
  /^[^\p{L}]*(?:if (?:so|yes|not)|wenn (?:ja|nein|nicht)|falls (?:ja|nein|nicht)|si (?:oui|non|no)|en caso afirmativo|se (?:si|sim|nao|no)),\s*/u;

function cutWords(text: string, pattern: RegExp): string {
  let result = '';
  let from = 0;
  for (const found of matchesOf(pattern, fold(text))) {
    result += text.slice(from, found.index);
    from = found.index + found[0].length;
  }
  return (result + text.slice(from)).replace(/\s+([,.;:?!])/gu, '$1').replace(/^[\s,]+/u, '');
}

export function firstName(name: string): string {
  const clean = name.replace(/["']/gu, '').trim();
  const swapped = /^([^,]+),\s*(.+)$/u.exec(clean);
  return (swapped?.[2] ?? clean).split(/\s+/u)[0] ?? '';
}

/** A sentence as title, without its dates only where it is long. */
export const sentenceTitle = (text: string): string => polish(text.replace(/^[\s"'(*>•,;:.–—-]+/u, ''));
