/**
 * Sentences that speak to a chat program and not to the reader of the mail: they ask for text or knowledge, and nothing
 * ties them to the people, the matter or the dates of the mail they stand in.
 */
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { detectLanguage } from './language.ts';
import { chatWordsOf, type ChatWords } from './lexicon/chat.ts';
import { EN, LEXICONS } from './lexicon/index.ts';
import type { Reading } from './reading.ts';
import { datesOf } from './when.ts';

/** From so many points on a sentence is foreign. */
const FOREIGN = 3;
/** With fewer words around it nothing can be said about what belongs together. */
const MIN_HOST = 5;
const STEM = 5;
const PLAIN_ORDER = 3.5;

export function markForeignSpeech(context: MailContext, readings: readonly Reading[]): Reading[] {
  if (context.position === 'author') return [...readings];
  // what a mail says as a whole is foreign to nothing
  const spoken = readings.filter(
    ({ act, sentence }) => sentence.source === 'body' && act !== 'salutation' && act !== 'closing',
  );
  if (spoken.length < 2) return [...readings];
  let stems: Map<number, Set<string>> | null = null;
  const foreign = new Set<number>();
  for (const [i, reading] of readings.entries()) {
    if (!ASKS.has(reading.act) || reading.sentence.source !== 'body') continue;
    // an attack may be written in English into a mail of any language
    for (const chat of chatWordsFor(reading)) {
      if (chat === null) continue;
      const points = formOf(reading, chat);
      if (points <= 0) continue;
      stems ??= stemsOf(readings);
      const total = points + placeOf(readings, i) - anchorsOf({ context, readings, reading, chat, stems, points });
      if (total >= FOREIGN) foreign.add(reading.sentence.index);
    }
  }
  if (foreign.size === 0) return [...readings];
  return readings.map((reading) =>
    foreign.has(reading.sentence.index)
      ? { ...reading, act: 'to-assistant' as const, foreign: true as const }
      : reading,
  );
}

/** The mail as the rules may read it: what was said to a program is blanked, with the links that stand there. */
export function withoutForeignSpeech(context: MailContext, readings: readonly Reading[]): MailContext {
  const foreign = readings.filter(({ act }) => act === 'to-assistant').map(({ sentence }) => sentence);
  if (foreign.length === 0) return context;
  const { message } = context;
  let authored = message.text.authored;
  for (const { source, start, end } of foreign)
    if (source === 'body')
      authored = authored.slice(0, start) + authored.slice(start, end).replace(/\S/gu, ' ') + authored.slice(end);
  const blank = foreign.some(({ source }) => source === 'subject');
  const said = foreign.map(({ text }) => text).join('\n');
  const links = message.links.filter(
    ({ href, label }) =>
      !(said.includes(href) || (label.length > 3 && said.includes(label) && !authored.includes(label))),
  );
  const subject = blank ? '' : message.subject;
  return { ...context, message: { ...message, subject, links, text: { ...message.text, authored } } };
}

/** A short sentence is read with the words of the mail; here its own language counts too. */
function chatWordsFor({ lexicon, sentence, act }: Reading): Set<ChatWords | null> {
  const words = new Set([chatWordsOf(lexicon.language), chatWordsOf('en')]);
  const own = sentence.text.includes('¿')
    ? 'es'
    : act !== 'statement' || sentence.text.endsWith('?')
      ? detectLanguage(sentence.text)
      : null;
  if (own !== null) words.add(chatWordsOf(own));
  return words;
}

const ASKS: ReadonlySet<string> = new Set(['request', 'question', 'statement', 'hypothetical', 'promise']);

/** What the form of the sentence says by itself. */
function formOf({ low, act, sentence }: Reading, chat: ChatWords): number {
  if (WHETHER.test(low)) return 0;
  const bare = low.slice(chat.lead.exec(low)?.[0].length ?? 0);
  const polite = chat.polite.test(low);
  const verb = chat.produce.test(bare) || chat.rework.test(bare) || chat.tell.test(bare);
  if (chat.format.test(bare)) return polite ? 2 : 3.5;
  if (verb && (chat.letters.test(bare) || chat.audience.test(bare))) return polite ? 2.5 : 4;
  if (verb && chat.artefact.test(bare) && !TAKES_AWAY.test(bare)) return polite ? 3 : 4;
  const output = chat.output.test(low);
  if (output && (chat.rework.test(bare) || chat.produce.test(bare))) return polite ? 2 : 4;
  if (output && !polite && OPENS_WITH_OUTPUT.test(low)) return 4;
  if (chat.produce.test(bare)) return polite ? 1 : bare === low ? 2.5 : 2;
  if (chat.rework.test(bare)) return polite || bare !== low ? 0 : 2;
  if (act !== 'question' && !sentence.text.trimEnd().endsWith('?')) return 0;
  if (chat.knowledge.test(low) && !isPersonal(low, chat)) return chat.artefact.test(low) ? 4 : 2.5;
  if (!chat.general.test(low) || /\b(?:you|y'all)\b/u.test(low)) return 0;
  return CERTAIN.test(low) ? 1.4 : 1.5;
}

/** "Just tell me whether it is six or eight": programs know of no matter of the mail whether it is so */
const WHETHER =
  /^[^\p{L}]*(?:(?:just|only|solo|nur|juste) )?(?:tell (?:me|us)(?: just| only)? (?:if|whether)|sag(?:t|en sie)? (?:mir|uns)(?: (?:nur|bitte|kurz|noch))*,? ob|(?:dis|dites)-(?:moi|nous)(?: (?:juste|seulement|simplement))?,? s(?:i |'il)|(?:dime|digame|decime|diganme)(?: (?:solo|solamente|nomas|nada mas))?,? si|(?:dimmi|mi dica)(?: (?:solo|soltanto))?,? se|diz-me(?: so)? se)(?!\p{L})/u;

/** "Delete the old recipe off the tablet": programs are asked to make recipes, people to do away with them. */
const TAKES_AWAY =
  /^[^\p{L}]*(?:(?:delete|remove|omit|skip|strip)(?!\p{L})|(?:lösch|entfern|streich|supprim|enlev|retir|efface|borr|elimin|quit|suprim|apag|remov|cancell|rimuov|toglie?)\p{L}*)/u;

/** "the shop", "this road": a thing that both know, not how the world is; so is what something would cost */
const CERTAIN =
  /(?<!\p{L})(?:the|this|that|these|those|der|die|das|dem|den|des|le|la|les|el|los|las|al|del|costs?|kost\p{L}+|cout\p{L}+|cuest\p{L}+|costar\p{L}+)(?!\p{L})|l'/u;

/** Speaks of the people of the mail, or of something that lies before the reader. */
const isPersonal = (low: string, chat: ChatWords): boolean => {
  const said = withoutQuotes(low);
  return chat.ours.test(said) || chat.shown.test(said) || chat.daily.test(said);
};

/** What stands in quotation marks is spoken of, not said. */
const withoutQuotes = (low: string): string =>
  low.replace(/["«„][^"»“”]{2,200}["»“”]|(?<=\s)'[^']{2,200}'(?!\p{L})/gu, ' ');

const OPENS_WITH_OUTPUT = /^[^\p{L}]*(?:in|within|throughout|dans|en) (?:your|ta|votre|deiner|tu) \p{L}+,/u;

/** Alone in its paragraph, or before the salutation, where nobody writes to anybody. */
function placeOf(readings: readonly Reading[], i: number): number {
  const { sentence } = readings[i]!;
  const near = [readings[i - 1], readings[i + 1]];
  const alone = near.every(
    (other) => other === undefined || other.sentence.source !== 'body' || other.sentence.block !== sentence.block,
  );
  const greeted = readings.findIndex(({ act }) => act === 'salutation');
  return (alone ? 0.5 : 0) + (greeted > i ? 1.5 : 0);
}

interface Scene {
  context: MailContext;
  readings: readonly Reading[];
  reading: Reading;
  chat: ChatWords;
  stems: ReadonlyMap<number, ReadonlySet<string>>;
  /** what the form says: of a plain order to a program, words in common with the mail take little away */
  points: number;
}

/** What ties the sentence to the mail; less than nothing where a mail of some length shares no word with it. */
function anchorsOf({ context, readings, reading, chat, stems, points }: Scene): number {
  const { sentence } = reading;
  const low = withoutQuotes(reading.low);
  let anchors = sentence.bullet ? 1 : 0;
  if (chat.ours.test(low)) anchors += 2;
  // 'this mail', 'the text above' stand in orders to programs as well; what is attached does not
  if ((points >= PLAIN_ORDER ? ENCLOSED : chat.shown).test(withoutLead(low, chat))) anchors += 1;
  if (chat.daily.test(low)) anchors += chat.produce.test(withoutLead(low, chat)) ? 1 : 1.5;
  if (datesOf(context, sentence, reading.lexicon).some(({ kind, fuzzy }) => kind !== 'duration' && fuzzy !== true))
    anchors += 2;
  if (namesSomebody(context, sentence.text, low)) anchors += 2;
  const own = stems.get(sentence.index) ?? new Set();
  const host = new Set<string>();
  for (const { sentence: other } of readings)
    if (other.index !== sentence.index) for (const stem of stems.get(other.index) ?? []) host.add(stem);
  if (host.size < MIN_HOST) return anchors + (points >= PLAIN_ORDER ? 0.5 : 1);
  let shared = 0;
  for (const stem of own) if (host.has(stem)) shared += 1;
  if (shared === 0) return anchors - 1;
  if (points >= PLAIN_ORDER) return anchors + 0.5;
  if (shared / own.size >= 0.3) return anchors + (chat.knowledge.test(low) && shared < 2 ? 1 : 2);
  return anchors + (chat.knowledge.test(low) ? 0 : 0.5);
}

const ENCLOSED = /attach|enclos|anbei|anhang|angehängt|beigefügt|ci-joint|adjunt|anexo/u;

const withoutLead = (low: string, chat: ChatWords): string => low.slice(chat.lead.exec(low)?.[0].length ?? 0);

/** Somebody of the header fields, or a file that is attached. */
function namesSomebody(context: MailContext, text: string, low: string): boolean {
  const names = new Set([...context.ownNames, ...context.otherNames, ...fold(context.sender.name).split(/[^\p{L}]+/u)]);
  if (/\p{Lu}/u.test(text) && low.split(/[^\p{L}]+/u).some((word) => word.length > 2 && names.has(word))) return true;
  return context.message.attachments.some(({ filename }) => filename !== '' && low.includes(fold(filename)));
}

/** The first letters of the words that carry meaning, sentence by sentence; of salutations and sign-offs nothing. */
function stemsOf(readings: readonly Reading[]): Map<number, Set<string>> {
  const stems = new Map<number, Set<string>>();
  for (const { sentence, lexicon, act, low } of readings) {
    if (act === 'salutation' || act === 'closing') continue;
    const stop = STOPWORDS.get(lexicon.language);
    const own = new Set<string>();
    for (const [n, word] of (low.match(/\p{L}{4,}/gu) ?? []).entries())
      if (stop?.has(word) !== true && !(n === 0 && lexicon.imperative.test(low))) own.add(word.slice(0, STEM));
    stems.set(sentence.index, own);
  }
  return stems;
}

const STOPWORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LEXICONS.map(({ language, stopwords }) => [
    language,
    new Set(`${stopwords} ${EN.stopwords} following with from into about email mail message reply`.split(' ')),
  ]),
);
