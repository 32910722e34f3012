import type { DateMention } from '../dates/types.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { indirectOf } from './lexicon/indirect.ts';
import type { Lexicon } from './lexicon/index.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';
import { isGivenName } from './sentence-model/word-kinds.ts';
import { withoutDatesAndBrackets } from './titles/days.ts';
import { titleWriterOf } from './titles/index.ts';
import { fromAskingOn, withoutAside, withoutLongLead } from './titles/lead-in.ts';
import { shortened, tidy } from './titles/tidy.ts';

export { withoutDates } from './titles/days.ts';

const LINK = /\b(?:https?:\/\/|www\.)\S+|<[^>]*>|\S+@\S+\.\S+/gu;
/** A title shows the beginning of a text; what stands far behind is not looked at. */
const MAX_READ = 600;

/** Text made fit for a title: no links or addresses, one line, no end punctuation, a capital at the start, bounded. */
export function polish(text: string): string {
  const plain = text
    .slice(0, MAX_READ)
    .replace(LINK, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)/gu, '');
  const title = shortened(tidy(plain));
  const first = /^[¿¡]/u.test(title) ? 1 : 0;
  return title.slice(0, first) + title.charAt(first).toUpperCase() + title.slice(first + 1);
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
  const own = context.position === 'author';
  const read = clause.slice(0, MAX_READ).replace(/[\n\r\t]/gu, ' ');
  const told = withoutDatesAndBrackets(read, mentions, lexicon).replace(/^[\s,;:.]+|^\d{1,2}[).] /u, '');
  const opening = openingOf(lexicon);
  const asked = own ? told : fromAskingOn(told, lexicon, opening);
  const frame = own ? '' : (opening.exec(fold(asked))?.[0] ?? '');
  const rest = cutWords(withoutReason(withoutCondition(asked.slice(frame.length), lexicon), lexicon), lexicon.filler);
  const text = bare(rest);
  const from = own ? '' : calledName(context.sender.name, lexicon.language);
  const to = own ? addressName(context.message.to[0]?.name ?? '') : '';
  const written = titleWriterOf(lexicon.language)({ text, frame: frame.trim(), from, to, promised: own });
  const title = polish(withoutLongLead(written ?? bare(cutWords(asked, lexicon.filler)))).replace(/[\s?!]+$/u, '');
  const short = title.split(' ').length;
  const pointing =
    (short <= (context.message.text.forwarded === '' ? 3 : 6) &&
      lexicon.pronounObject.test(fold(`${title} `).trim())) ||
    (short <= 5 && (POINTING.test(fold(title)) || POINTING_FIRST.test(fold(title))));
  if (pointing && context.topic !== '') return polish(`${title.replace(LONE_PRONOUN, '')}: ${context.topic}`);
  return title.length >= 4 ? title : polish(context.topic === '' ? clause : context.topic);
}

const bare = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/,(?: ?,)+/gu, ',')
    // "dos camiones y, por favor, confírmame …"
    .replace(/ (and|und|et|y|e), /gu, ' $1 ')
    .replace(/[\s?!.,]+$/u, '')
    // what stood before a day that is cut out
    .replace(
      /,? (?:idealerweise|möglichst|am besten|idéalement|idealmente|ideally|preferably|preferiblemente|ojalá|même|even)$/iu,
      '',
    )
    .trim();

const openings = new WeakMap<Lexicon, RegExp>();

/** The words that open a request; they end where a word ends ("pensez à", not "pensez a|ussi"). */
function openingOf(lexicon: Lexicon): RegExp {
  let opening = openings.get(lexicon);
  if (opening === undefined)
    openings.set(lexicon, (opening = new RegExp(`(?:${lexicon.frame.source})(?<!\\p{L}(?=\\p{L}))`, 'u')));
  return opening;
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

/** "Das übernehmen", "Le rapporter", "Sich drum kümmern", "Mandá-la" */
const POINTING_FIRST =
  /^(?:sich )?(?:das|es|dies|drum|darum|ihn|sie)(?: (?:direkt|noch|dann))? \S+$|^(?:le |la |les |l')\S+$|^\S+-l[ao]s?$|^encargarse$/u;
const LONE_PRONOUN = /^(?:le |la |les |l')(?=\S+$)/iu;

const IF_SO =
  /^[^\p{L}]*(?:if (?:so|yes|not)|wenn (?:ja|nein|nicht)|falls (?:ja|nein|nicht)|si (?:oui|non|no)|en caso afirmativo|se (?:si|sim|nao|no)),\s*/u;

function cutWords(text: string, pattern: RegExp): string {
  let result = '';
  let from = 0;
  for (const found of matchesOf(pattern, fold(text))) {
    result += text.slice(from, found.index);
    from = found.index + found[0].length;
    // "pregunta, por favor, al almacén"
    if (text[from] === ',' && /^[^,]{0,30},\s*$/u.test(result) && !/\S\s+\S+\s+\S/u.test(result)) {
      result = result.replace(/,\s*$/u, ' ');
      from += 1;
    }
  }
  return (result + text.slice(from)).replace(/\s+([,.;:?!])/gu, '$1').replace(/^[\s,]+/u, '');
}

export function firstName(name: string): string {
  const clean = name.replace(/["']/gu, '').trim();
  const swapped = /^([^,]+),\s*(.+)$/u.exec(clean);
  return (swapped?.[2] ?? clean).split(/\s+/u)[0] ?? '';
}

/** How the title calls somebody: "Dr. Okafor" has no first name. */
function addressName(name: string): string {
  const first = firstName(name);
  if (!HONORIFIC.test(fold(first)) && first.replace(/\./gu, '').length > 1) return first;
  const words = name.replace(/["']/gu, '').trim().split(/\s+/u);
  return words.length > 1 && words.length <= 4 ? words.join(' ') : first;
}
/** A firm is called by its name in English ("to Baobab"); where nouns have cases and articles only people are. */
function calledName(name: string, language: string): string {
  const called = addressName(name);
  return language === 'en' || called.includes(' ') || isGivenName(fold(called)) ? called : '';
}
const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|rev|fr|sir|dame|captain|capt|coach|aunt|auntie|uncle|sister|brother|father|mother|herr|frau|familie|m|mme|mlle|madame|monsieur|maitre|don|dona|sr|sra|ing|lic|dott|dottssa|avv|the|st|la|le|el)\.?$/u;

/** A sentence as title. */
export const sentenceTitle = (text: string): string => polish(text.replace(/^[\s"'(*>•,;:.–—-]+/u, ''));

/** A question as title: without what only leads over to it. */
export const questionTitle = (text: string): string =>
  sentenceTitle(withoutAside(text.slice(0, MAX_READ).replace(/^[\s"'(*>•,;:.–—-]+/u, '')));
