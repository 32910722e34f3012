import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { FORM_OF_ADDRESS } from './forms-of-address.ts';
import { EN, type Lexicon } from './lexicon/index.ts';
import { assignedAt } from './minutes.ts';
import type { Sentence } from './segment.ts';
import { isGivenName } from './sentence-model/word-kinds.ts';
import { everyMatch } from '#core/text/every-match.ts';

/** Whom a sentence speaks to, seen from the user of this mailbox. */
export type Addressee = 'user' | 'other' | 'group';

/** Where the words meant for a reader begin in a sentence: after "Hi Marta," or "@Petr:". */
export interface Addressed {
  addressee: Addressee;
  /** offset into the sentence after salutation or vocative */
  offset: number;
  /** the sentence is a salutation and nothing else */
  salutation: boolean;
  /** somebody is named here, so that what follows in this block is for them */
  named: boolean;
  /** said of the reader by name, as minutes do: "Ann to ring the council" */
  assigned?: true;
}

const VOCATIVE =
  /^[^\p{L}@]*(?:(?:[Aa]nd|[Aa]lso|[Tt]hen|[Uu]nd|[Ee]t|[Yy]|[Ee]|[Pp]uis|[Dd]ann)\s+)?(?:(?:Uncle|Aunt(?:ie|y)?|Onkel|Tante|Oncle|Tonton|Tata|T[íi]o|T[íi]a|Zi[oa]|Mjomba|Shangazi)\s+)?(@?)(\p{Lu}[\p{L}'’-]+)(?:\s+(\p{Lu}[\p{L}'’-]+))?((?:\s*(?:,|\/|&|and|und|et|y|e)\s*@?\p{Lu}[\p{L}'’-]+){0,3})(?:\s\((?:(?:in |en |im |em )?(?:cc|copy|copie|copia)|[^)]{2,24})\))?\s*(:|,|\s[-–—]|(?<=@\S{0,40}(?: \p{Lu}\S{0,40})?)\s)\s*(?!\s*(?:qui|dont|que (?:je|j'|nous|vous|tu)|who|whom|whose)\s)/u;
/** "Herr Lorenz, bitte stellen Sie …" */
const TITLED = new RegExp(
  `^[^\\p{L}]*(?:${FORM_OF_ADDRESS})\\.? (?:(?:${FORM_OF_ADDRESS})\\.? )*(\\p{Lu}[\\p{L}'’-]+)\\s*[,:]\\s*(?!\\s*(?:qui|que|dont|who|whom|whose|che)\\s)`,
  'u',
);
/** "Bed 9: Sr. Moyo, please change the drip" */
const LABELLED = new RegExp(
  `^[^\\p{L}]*\\p{Lu}[\\p{L} ]{1,18}(?: ?\\d{1,4})?:\\s+(?:${FORM_OF_ADDRESS})\\.? (\\p{Lu}[\\p{L}'’-]+),\\s*`,
  'u',
);
/** "Familie Kruse bringt bitte die Bierbänke mit": said of somebody, meant for him */
const OF_THIRD =
  /(?:^|[,:;]\s*)(?:Familie|Fam\.|Frau|Herr|Hr\.|Fr\.) (\p{Lu}[\p{L}-]+) \p{Ll}{2,}t (?:doch )?bitte(?!\p{L})|^(?:Könnte|Kann|Würde|Mag) (?:Familie|Frau|Herr) (\p{Lu}[\p{L}-]+)(?!\p{L})/gu;
/** "June     - tickets, 500, numbered" among such lines with the names of several people */
const ROSTER_ITEM = /^[^\p{L}]*(\p{Lu}\p{Ll}+)\s+[-–—]\s+(?=\S)/u;
const ROSTER = 3;
/** "Ole und Kirsten, ihr bringt bitte …" */
const PAIR = /^(\p{Lu}\p{Ll}+) und (\p{Lu}\p{Ll}+), (?=(?:bitte )?(?:ihr|könnt|könntet|bringt|macht|holt) )/u;
/** "Cabin crew on the 09:30 (Nathalie, Kevin): hand out the bags" */
const MEMBERS =
  /^(?:[^:\n()]|:\d){2,60}\((\p{Lu}[\p{L}'’-]+(?:(?:,| and| und| et| y| e| &|\/) ?\p{Lu}[\p{L}'’-]+){1,5})\)\s*:\s*(?=\p{L})/u;
/** "Gwendal watches tonight; Pino, tú te encargas de …", "for the stand: June, you take the till" */
const TURNS_TO =
  /(?:[;.–—]|^[^:]{2,30}:) ?(\p{Lu}[\p{L}'’-]+), (?=(?:please|you|could|can|will|bitte|du|könntest|kannst|tu|toi|peux|pourrais|tú|vos|usted|por favor|puedes|podrías|puoi|potresti|per favore|podes|pode)(?!\p{L}))/u;
const YOU = /^(?:you|du|toi|tú|vos|usted) /u;
/** "all: fill in the list" among the items of minutes */
const EVERYONE_ITEM = /^[^\p{L}]*(?:all|everyone|everybody|alle|tous|toutes|todos|todas|tutti|wote)\s*:\s*/u;
/** Speaks to one person: behind the name */
const TO_ONE =
  /^[¿¡]?(?:(?:please|bitte|merci|por favor|per favore|tafadhali|could|can|would|will) |(?:you|du|tu|voce|te|ti|lei|usted) |\p{L}+(?: |-)(?:you|du|tu|vous)(?!\p{L})|(?:peux|pourrais|puedes|podrias|puoi|potresti|pode|podes)(?!\p{L}))/u;
/** "Hélder, vira os queijos hoje e amanhã, se fazes favor" */
const PLEASE_ANYWHERE =
  /(?<!\p{L})(?:please|pls|bitte|s'il (?:te|vous) plait|stp|svp|merci de|por favor|porfa|per favore|se fazes favor|se faz favor|faz favor|tafadhali)(?!\p{L})/u;
/** Where a sentence begins with a name in small letters */
const MENTION = /^[^\p{L}@]*@(\p{L}[\p{L}'’-]+)[,:]?\s+(?=\p{L})/u;
const AT_NAME = /@(\p{Lu}[\p{L}'’-]+)/gu;
const NAME_LINE = /^[\s,]*((?:[\p{L}.'’-]+\s*){1,5}?)\s*(?:[,:!–—-]|$)\s*/u;

/** "@Robin Vale could you …": a person calls the reader through a program. */
export const isMention = ({ sentence, addressed }: { sentence: Sentence; addressed: Addressed }): boolean =>
  addressed.named && addressed.addressee === 'user' && sentence.text.includes('@');

/** Reads all sentences in order: a salutation or a name at the start of a block holds for what follows. */
export function readAddressees(context: MailContext, sentences: readonly Sentence[]): Addressed[] {
  let mail: Addressee = defaultAddressee(context);
  let block = -1;
  let inBlock: Addressee | null = null;
  const result: Addressed[] = [];
  const roster = rosterOf(context, sentences);
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      inBlock = null;
    }
    const greeted = readGreeting(context, sentence);
    if (greeted !== null) {
      if (greeted.addressee !== null) mail = greeted.addressee;
      result.push({
        addressee: mail,
        offset: greeted.offset,
        salutation: greeted.offset >= sentence.text.trimEnd().length,
        named: false,
      });
      continue;
    }
    const work = sentence.source === 'body' ? assignedAt(context, sentence.low) : null;
    if (work !== null) {
      result.push({ addressee: 'user', offset: work, salutation: false, named: true, assigned: true });
      continue;
    }
    const vocative = rosterItem(context, roster, sentence) ?? readVocative(context, sentence);
    if (vocative !== null) {
      const alone = vocative.offset >= sentence.text.trimEnd().length;
      if (alone && sentence.block < 2) mail = vocative.addressee;
      else inBlock = vocative.addressee;
      result.push({ addressee: vocative.addressee, offset: vocative.offset, salutation: alone, named: true });
      continue;
    }
    result.push({ addressee: inBlock ?? mail, offset: 0, salutation: false, named: false });
  }
  return result;
}

/** Sentences that open with the name of somebody who has a line of his own in a list of people, the reader among them and at least three known by name. */
function rosterOf({ ownNames, otherNames }: MailContext, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const items = sentences.filter(({ source, text }) => source === 'body' && ROSTER_ITEM.test(text));
  const names = items.map(({ text }) => fold(ROSTER_ITEM.exec(text)![1]!));
  const people = names.filter((name) => ownNames.includes(name) || otherNames.includes(name) || isGivenName(name));
  return new Set(names.some((name) => ownNames.includes(name)) && people.length >= ROSTER ? items : []);
}

function rosterItem(
  { ownNames }: MailContext,
  roster: ReadonlySet<Sentence>,
  sentence: Sentence,
): { addressee: Addressee; offset: number } | null {
  const item = roster.has(sentence) ? ROSTER_ITEM.exec(sentence.text) : null;
  if (item === null) return null;
  return { addressee: ownNames.includes(fold(item[1]!)) ? 'user' : 'other', offset: item[0].length };
}

function defaultAddressee(context: MailContext): Addressee {
  if (context.position === 'cc') return 'other';
  if (context.position === 'none' || context.toMany) return 'group';
  return 'user';
}

function readGreeting(
  context: MailContext,
  sentence: Sentence,
): { addressee: Addressee | null; offset: number } | null {
  if (sentence.source === 'subject') return null;
  const greeting = firstMatch(sentence.low, context.lexicon, 'greeting');
  if (greeting === null || greeting.index > 2) return null;
  const after = greeting.index + greeting[0].length;
  const rest = sentence.text.slice(after);
  const names = NAME_LINE.exec(rest);
  const called = fold(names?.[1] ?? '').trim();
  if (called === '' && !/^\s*[,!:–-]/u.test(rest) && rest.trim() !== '') return null;
  const offset = after + (names?.[0].length ?? /^[\s,!:–-]*/u.exec(rest)?.[0].length ?? 0);
  if (OF_WHOM.test(sentence.low.slice(offset))) return null;
  return { addressee: whoIs(context, names?.[1] ?? ''), offset };
}

/** "Madame Ferrand, que je mets en copie, …": spoken of, not to */
const OF_WHOM = /^(?:qui|dont|que (?:je|nous|vous|tu)|who|whom|whose) /u;

/** Who is meant by the names of a salutation; null = nobody in particular. */
function whoIs(context: MailContext, name: string): Addressee | null {
  const called = fold(name).trim();
  if (called === '') return null;
  const parts = called.split(/[^\p{L}]+/u).filter((part) => part.length > 1);
  if (parts.some((part) => context.ownNames.includes(part))) return 'user';
  // whoever has a copy is not greeted by "colleagues" or "dear doctor"
  if (context.position === 'cc') return 'other';
  if (context.lexicon.everyone.test(called) || EN.everyone.test(called)) return context.toMany ? 'group' : 'user';
  // "Salut les cuivres" to the list of that name
  if (context.position === 'none' && OF_SEVERAL.test(called)) return 'group';
  if (parts.some((part) => context.otherNames.includes(part))) return 'other';
  if (context.toMany && !isPersonName(name)) return 'group';
  return context.position === 'to' && !context.toMany
    ? 'user'
    : context.position === 'author'
      ? 'other'
      : context.toMany
        ? 'other'
        : null;
}

const OF_SEVERAL = /^(?:the|an die|die|les|los|las|gli|os|as) \p{L}/u;

/** "Tom", "Mr Li"; not "singers", "Mitglieder": a plural noun speaks to a group. */
const isPersonName = (name: string): boolean =>
  /^\p{Lu}/u.test(name.trim()) &&
  !/(?:innen|glieder|eltern|ger|ler|ner|ende|kunden|freunde|mieter|[a-z]{4,}s)$/u.test(name.trim());

function readVocative(context: MailContext, sentence: Sentence): { addressee: Addressee; offset: number } | null {
  if (sentence.source === 'subject') return null;
  const everyone = EVERYONE_ITEM.exec(sentence.low);
  if (everyone !== null && sentence.bullet) return { addressee: 'user', offset: everyone[0].length };
  // "@luis is the lift working again?", as chats write names
  const mention = MENTION.exec(sentence.low);
  if (mention !== null && context.ownNames.includes(mention[1]!))
    return { addressee: 'user', offset: mention[0].length };
  const pair = PAIR.exec(sentence.text);
  if (pair !== null && !pair.slice(1).some((name) => context.ownNames.includes(fold(name))))
    return { addressee: 'other', offset: pair[0].length };
  const titled = TITLED.exec(sentence.text);
  if (titled !== null) {
    const name = fold(titled[1] ?? '');
    const mine =
      context.ownNames.includes(name) ||
      (context.position === 'to' && !context.toMany && !context.otherNames.includes(name));
    return { addressee: mine ? 'user' : 'other', offset: titled[0].length };
  }
  // to one reader alone "Contact: Mr. Braun, please ring him" speaks of somebody
  const onlyReader = context.position === 'to' && !context.toMany && context.message.cc.length === 0;
  const labelled = onlyReader ? null : LABELLED.exec(sentence.text);
  if (labelled !== null)
    return {
      addressee: context.ownNames.includes(fold(labelled[1]!)) ? 'user' : 'other',
      offset: labelled[0].length,
    };
  const thirds = [...everyMatch(OF_THIRD, sentence.text)].map(([, doing, asked]) => fold(doing ?? asked!));
  if (thirds.length > 0)
    return { addressee: thirds.some((name) => context.ownNames.includes(name)) ? 'user' : 'other', offset: 0 };
  const found = VOCATIVE.exec(sentence.text);
  if (found !== null) {
    const names = fold(`${found[2] ?? ''} ${found[3] ?? ''} ${found[4] ?? ''}`)
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 1);
    const first = names[0] ?? '';
    const isOwn = names.some((name) => context.ownNames.includes(name));
    const isOther = context.otherNames.includes(first);
    const at = found[1] === '@';
    const word = fold(found[2] ?? '');
    const isWord =
      isOpener(word, context.lexicon) || (found[3] !== undefined && isOpener(fold(found[3]), context.lexicon));
    if (isOwn) return { addressee: 'user', offset: found[0].length };
    // "Canteen: the forms have to be handed in" under "Canteen, books and assembly"
    if (sentence.bullet && found[5] === ':' && !isOwn && !isOther && isTopic(context, word)) return null;
    // "Dave: …" among the items of minutes is somebody, also where no header names him
    const item =
      sentence.bullet && found[5] === ':' && !isWord && !isLabel(context, sentence.low.slice(found[0].length), word);
    // "Members," to members@ greets them all
    if (
      !at &&
      isOther &&
      found[5] === ',' &&
      found[0].length >= sentence.text.trimEnd().length &&
      isEveryone(word, context)
    )
      return { addressee: context.toMany || context.position === 'none' ? 'group' : 'user', offset: found[0].length };
    if (at || isOther || item) return { addressee: 'other', offset: found[0].length };
    // an unknown capitalised word: a name only where a request follows directly
    const rest = sentence.low.slice(found[0].length);
    const amongSeveral = context.toMany || context.position !== 'to' || context.message.cc.length > 0;
    // "Tanja, bringst du die Schminke mit?" to a list: one of them, and not the reader
    if (!isWord && context.toMany && isGivenName(word) && PLEASE_ANYWHERE.test(rest))
      return { addressee: 'other', offset: found[0].length };
    if (!isWord && amongSeveral && isGivenName(word) && TO_ONE.test(rest))
      return { addressee: 'other', offset: found[0].length };
    const asks = context.lexicon.request.exec(rest) ?? context.lexicon.imperative.exec(rest);
    if (!isWord && asks !== null && asks.index < 4 && context.language !== 'de')
      return {
        // a name nobody in the header has: of the only reader it is a nickname, among several it is somebody else
        addressee: amongSeveral ? 'other' : 'user',
        offset: found[0].length,
      };
  }
  for (const at of everyMatch(AT_NAME, sentence.text)) {
    const name = fold(at[1] ?? '');
    if (context.ownNames.includes(name)) return { addressee: 'user', offset: 0 };
    return { addressee: 'other', offset: 0 };
  }
  const members = MEMBERS.exec(sentence.text);
  if (members !== null) {
    const names = fold(members[1] ?? '').split(/[^\p{L}]+/u);
    const mine = names.some((name) => context.ownNames.includes(name));
    return { addressee: mine ? 'user' : 'other', offset: members[0].length };
  }
  const turned = TURNS_TO.exec(sentence.text);
  if (
    turned !== null &&
    isSomebodyElse(context, turned[1] ?? '', YOU.test(turned.input.slice(turned.index + turned[0].length)))
  ) {
    const before = sentence.low.slice(0, turned.index);
    if (!context.lexicon.request.test(before) && !context.lexicon.imperative.test(before))
      return { addressee: 'other', offset: 0 };
  }
  // "Could you, Petr, …" / "… , Petr?"
  const inner = /,\s*(\p{Lu}[\p{L}'’-]+)\s*(?:,|\?|$)/u.exec(sentence.text);
  if (inner !== null) {
    const name = fold(inner[1] ?? '');
    if (context.ownNames.includes(name)) return { addressee: 'user', offset: 0 };
    if (context.otherNames.includes(name) && context.lexicon.request.test(sentence.low))
      return { addressee: 'other', offset: 0 };
  }
  return null;
}

/** The subject names it as a matter, and nobody is called so. */
const isTopic = ({ message, ownNames, otherNames }: MailContext, word: string): boolean =>
  word.length > 3 &&
  !isGivenName(word) &&
  ![...ownNames, ...otherNames].includes(word) &&
  fold(message.subject)
    .split(/[^\p{L}]+/u)
    .includes(word);

function isSomebodyElse({ ownNames, otherNames }: MailContext, name: string, calledYou: boolean): boolean {
  const called = fold(name);
  return !ownNames.includes(called) && (otherNames.includes(called) || isGivenName(called) || calledYou);
}

/** "Guía: TC-119408", "Carga: 80 bultos": what stands behind the colon is asked of nobody. */
const isLabel = ({ lexicon }: MailContext, rest: string, word: string): boolean =>
  !isGivenName(word) && VALUE.test(rest) && !lexicon.request.test(rest) && !lexicon.imperative.test(rest);
const VALUE = /^\S*\d|^(?:\S+ ){0,3}\d/u;

const isEveryone = (word: string, { lexicon }: MailContext): boolean =>
  lexicon.everyone.test(word) || EN.everyone.test(word);

function isOpener(word: string, lexicon: Lexicon): boolean {
  return (
    lexicon.opener.test(word) ||
    EN.opener.test(word) ||
    lexicon.imperative.test(word) ||
    lexicon.greeting.test(word) ||
    lexicon.closing.test(word)
  );
}

function firstMatch(low: string, lexicon: Lexicon, key: 'greeting' | 'closing'): RegExpExecArray | null {
  return lexicon[key].exec(low) ?? (lexicon === EN ? null : EN[key].exec(low));
}
