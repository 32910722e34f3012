import type { DateMention } from '../dates/types.ts';
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import type { SenderStanding } from '#core/contracts/sender-standing.ts';
import { automaticProbability, type SentMail } from './automatic-model/index.ts';
import { callsBy, isAutomaticReply, wantsByDay } from './automatic-reply.ts';
import { fraudFeatures, wholeMailOf, type WholeMail } from './fraud-model/index.ts';
import { EN, lexiconOf, type Lexicon } from './lexicon/index.ts';
import { detectLanguage } from './language.ts';
import { isAmongGreeted } from './among-greeted.ts';
import { fold } from './fold.ts';
import { domainOf } from './hosts.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';
import { isPlainName } from './plain-name.ts';
import { isAllClear, isRecall, isColdOutreach } from './service-mail.ts';
import { segment, type Sentence } from './segment.ts';

export interface UnderstandInput {
  message: ParsedMessage;
  /** ISO 8601 with offset: when the server took the mail */
  receivedAt: string;
  user: { name: string; email: string; aliases?: string[]; tz: string; locale?: string };
  /** what the mailbox knows of the sender; absent: nothing is known, and only the mail itself counts */
  standing?: SenderStanding | undefined;
}

/** How the mail came to this user. */
export type Position = 'author' | 'to' | 'cc' | 'none';

/** What all later stages know about the mail as a whole. */
export interface MailContext {
  input: UnderstandInput;
  message: ParsedMessage;
  /** the Date header with the sender's own offset; else the time of arrival */
  now: string;
  language: string;
  lexicon: Lexicon;
  position: Position;
  /** the user wrote it, be it to somebody else or as a note to self */
  byUser: boolean;
  /** more than one person in To, or a list */
  toMany: boolean;
  /** the names by which the text may call this user, folded */
  ownNames: readonly string[];
  /** names of other people in the header fields, folded first and last names */
  otherNames: readonly string[];
  sender: { name: string; address: string; domain: string };
  /** written by a program */
  automated: boolean;
  newsletter: boolean;
  /** a report of a program that all is well */
  allClear: boolean;
  /** an automatic reply without the header of one: tells of an absence or of a receipt and asks nothing */
  automaticReply: boolean;
  /** sent by a mailbox or a desk's system to whoever writes, by all it says: it may tell something, and asks nothing of this reader */
  sentByItself: boolean;
  /** how likely that is */
  automaticChance: number;
  reply: boolean;
  forwarding: boolean;
  /** the subject without Re:, Fwd:, [list] */
  topic: string;
  subject: readonly Sentence[];
  body: readonly Sentence[];
  /** all of it, as the models of whole mails see it */
  whole: { mail: WholeMail; features: Int32Array };
  /** date phrases already looked for, by language and text */
  dates: Map<string, DateMention[]>;
}

const REPLY = /^\s*(?:re|aw|antw|sv|vs|ref|rv|r|rép|resp|res)\s*(?:\[\d+\])?\s*:/iu;
const FORWARD = /^\s*(?:fwd?|wg|wtr|tr|rv|i|enc|reenv|weitergeleitet|transf)\s*:/iu;
const PREFIX =
  /^\s*(?:(?:re|aw|antw|sv|vs|ref|rép|resp|res|fwd?|wg|wtr|tr|rv|enc|reenv|transf)\s*(?:\[\d+\])?\s*:\s*|\[[^\]]{1,40}\]\s*)+/iu;
const ROBOT =
  /^(?:no-?_?\.?reply|do-?not-?reply|noreply.*|notif.*|mailer-daemon|postmaster|alerts?|news(?:letter)?|updates?|marketing|info-?mail|auto.*|bounce.*|digest|system|robot|mailer|daemon|promo.*|deals|offers|ne-?pas-?repondre|nicht-?antworten|no-?responder)(?:[+._-].*)?$/iu;

export function readContext(input: UnderstandInput): MailContext {
  const context = readHeaders(input);
  const { byUser, body, lexicon, ownNames } = context;
  // a single sentence says too little, and to greet by name in a few lines is the way of people
  const little = body.length < 2 || (body.length < FEW && callsBy(body[0]?.low ?? '', ownNames));
  const known = byUser || little || wantsByDay(body, lexicon);
  const chance = known ? 0 : automaticProbability(sentMailOf(context));
  return { ...context, automaticChance: chance, sentByItself: chance >= AUTOMATIC };
}
/** Cross-validated: of what mailboxes and desks send by themselves in their own words two in three are found, of what people ask two in a thousand are lost. */
export const AUTOMATIC = 0.24;
const FEW = 5;

/** What the judge of automatic mail sees. */
export const sentMailOf = ({ message, sender, whole, ownNames, reply }: MailContext): SentMail => ({
  ...whole,
  senderName: sender.name,
  ownNames,
  reply,
  quotes: message.text.quoted.trim() !== '',
});

function readHeaders(input: UnderstandInput): MailContext {
  const { message, user } = input;
  const own = new Set([user.email, ...(user.aliases ?? [])].map((address) => address.toLowerCase()));
  const isOwn = (address: MailAddress): boolean => own.has(address.address.toLowerCase());
  const from = message.from ?? message.sender ?? { name: '', address: '' };
  const authored = message.text.authored;
  const language =
    detectLanguage(`${message.subject}\n${authored}`) ??
    detectLanguage(message.text.forwarded) ??
    localeOf(user.locale) ??
    languageOfZone(user.tz) ??
    'en';
  const others = [...message.to, ...message.cc].filter((address) => !isOwn(address));
  const automaticKind = message.automatic.kind;
  const local = from.address.split('@')[0] ?? '';
  const automated = automaticKind !== 'none' && automaticKind !== 'list' ? true : ROBOT.test(local);
  const lexicon = lexiconOf(language);
  const ownNames = namesOf([{ name: user.name, address: '' }]);
  const whole = wholeMailOf({ message, user: user.email, sender: from });
  const body = segment({ text: authored, source: 'body', from: 1000 });
  return {
    input,
    message,
    now: message.date ?? input.receivedAt,
    language,
    lexicon,
    position:
      isOwn(from) && !isNoteToSelf(message, isOwn)
        ? 'author'
        : message.to.some(isOwn) || isAmongGreeted(message, isOwn)
          ? 'to'
          : message.cc.some(isOwn)
            ? 'cc'
            : 'none',
    byUser: isOwn(from),
    toMany: message.to.length > 1 || automaticKind === 'list' || (message.to.length > 0 && !message.to.some(isOwn)),
    ownNames,
    otherNames: namesOf(others),
    sender: { name: nameOf(from), address: from.address, domain: (from.address.split('@')[1] ?? '').toLowerCase() },
    automated,
    newsletter: isNewsletter({
      message,
      local,
      lexicon,
      undirected: ![...message.to, ...message.cc].some(isOwn) && !isOfTheHouse(message),
    }),
    allClear:
      !REPLY.test(message.subject) &&
      (isRecall(authored) || isAllClear({ subject: message.subject, text: authored, automated })),
    automaticReply: !isOwn(from) && isAutomaticReply({ subject: message.subject, body, ownNames, lexicon }),
    automaticChance: 0,
    sentByItself: false,
    reply: REPLY.test(message.subject) || (message.inReplyTo.length > 0 && !FORWARD.test(message.subject)),
    forwarding: message.text.forwarded.trim() !== '' || FORWARD.test(message.subject),
    topic: message.subject.replace(PREFIX, '').replace(/\s+/gu, ' ').trim(),
    subject: segment({ text: message.subject, source: 'subject' }),
    body,
    whole: { mail: whole, features: fraudFeatures(whole) },
    dates: new Map(),
  };
}

/** Sent to nobody else: its lines are work for the reader as in any mail. */
const isNoteToSelf = ({ to, cc }: ParsedMessage, isOwn: (address: MailAddress) => boolean): boolean =>
  to.length > 0 && [...to, ...cc].every(isOwn);

/** Only where the few words of the mail decide nothing. */
const ZONES: readonly [RegExp, string][] = [
  [/^Europe\/(?:Berlin|Vienna|Zurich|Busingen|Vaduz)$/u, 'de'],
  [/^(?:Europe\/(?:Paris|Brussels|Monaco|Luxembourg)|Africa\/(?:Dakar|Abidjan|Tunis|Algiers))$/u, 'fr'],
  [
    /^(?:Europe\/Madrid|Atlantic\/Canary|America\/(?:Mexico_City|Bogota|Lima|Santiago|Caracas|Montevideo|Monterrey|Guatemala|Panama|Havana|.*Buenos_Aires))$/u,
    'es',
  ],
  [/^(?:Europe\/Lisbon|America\/(?:Sao_Paulo|Bahia|Recife|Fortaleza))$/u, 'pt'],
  [/^Europe\/Rome$/u, 'it'],
];
const languageOfZone = (zone: string): string | null => ZONES.find(([pattern]) => pattern.test(zone))?.[1] ?? null;

const localeOf = (locale: string | undefined): string | null => locale?.split(/[-_]/u)[0]?.toLowerCase() ?? null;

/** A display name that carries another address, a link or words to a program is no name: it reaches neither title nor people. */
function nameOf({ name, address }: MailAddress): string {
  if (!isPlainName(name.replaceAll(address, ''))) return '';
  // "Claire Aubry – whatever else somebody may want to say there"
  const own = name.split(BESIDE_NAME)[0]!.trim();
  return own === '' ? name : own;
}
const BESIDE_NAME = / [-–—|/•·:] |: | ?[[({<]/u;

function namesOf(people: readonly MailAddress[]): string[] {
  const names = new Set<string>();
  for (const { name, address } of people) {
    const source = name !== '' ? name : (address.split('@')[0] ?? '').replace(/[._-]/gu, ' ');
    for (const part of withoutTitles(fold(source).split(/[^\p{L}]+/u))) names.add(part);
  }
  return [...names];
}

/** "Prof. Dr. Henning von Vogt" is called Henning and Vogt: "Dear Dr. Leitgeb" calls somebody else. */
const withoutTitles = (parts: readonly string[]): string[] =>
  parts.filter(
    (part, i) =>
      part.length > 1 &&
      !(TITLE.test(part) && i < parts.length - 1) &&
      !(PARTICLE.test(part) && i > 0 && i < parts.length - 1),
  );
const TITLE =
  /^(?:prof|professora?|dra?|doctora?|mrs?|ms|miss|mx|herr|frau|hr|mme|mlle|sra?|srta|senhora?|senora?|dott|dottssa|dottoressa|sig|signora?|ing|arch|avv|lic|mag|dipl|univ|rev|hon|maitre|bwana|bibi|mwalimu|daktari)$/u;
const PARTICLE =
  /^(?:von|van|de|der|den|dem|del|della|di|da|do|dos|das|du|des|la|le|las|los|zu|zur|zum|and|und|et|bin|binti|al|el|ter|ten)$/u;

/**
 * A newsletter or an advertisement: sent in bulk, and the text or the sender says so. A list on which people write to
 * each other carries List-Id too, so that header alone is not enough.
 */
function isNewsletter(mail: {
  message: ParsedMessage;
  local: string;
  lexicon: Lexicon;
  /** the user stands in no header: sent to a list */
  undirected: boolean;
}): boolean {
  const { message, lexicon } = mail;
  const text = fold(`${message.subject}\n${message.text.body.slice(0, 12_000)}`);
  const { kind, unsubscribe } = message.automatic;
  const robot =
    ROBOT.test(mail.local) ||
    /^(?:news|newsletter|lettre|boletin|bulletin|rundbrief|infobrief|info|hello|team|offers|shop|marketing|hallo|bonjour|hola|contact|editor|events?)$/iu.test(
      mail.local,
    );
  let points = 0;
  if (message.inReplyTo.length === 0 && isColdOutreach(text)) points += 3;
  if (kind === 'bulk') points += 2;
  // many people's mails in one
  if (kind === 'list' && DIGEST.test(fold(message.subject))) points += 2;
  if (kind === 'bulk' && mail.undirected) points += 1;
  if (kind === 'list') points += 1;
  if (unsubscribe) points += 1;
  if (robot) points += 1;
  if (lexicon.newsletter.test(text) || EN.newsletter.test(text)) points += 1;
  if (TO_READERS.test(text)) points += 1;
  // two more at most: counting them is dear
  if (points === 0 || points >= 3) return points >= 3;
  const promotion =
    matchesOf(lexicon.promotion, text).length + (lexicon === EN ? 0 : matchesOf(EN.promotion, text).length);
  if (promotion >= 2) points += 1;
  if (promotion >= 4) points += 1;
  return points >= 3;
}

/** A list of the writer's own house, nobody can leave it: "all@", "parents-3@" of the school that writes. */
const isOfTheHouse = ({ from, to, automatic }: ParsedMessage): boolean =>
  from !== null && !automatic.unsubscribe && to.some(({ address }) => domainOf(address) === domainOf(from.address));

/** "Dear readers," */
const TO_READERS = remembered(
  /(?<!\p{L})(?:dear (?:\p{L}+ )?(?:readers|subscribers|customers|friends of)|liebe (?:leser|abonnent|kund|freunde (?:des|der))|cher(?:e|es)? (?:lect(?:rices|eurs)|abonne|client)|(?:estimad|querid)[oa]s (?:lector|suscriptor|client|amig[oa]s de)|car[ie] (?:lettor|abbonat|client)|car[oa]s (?:leitor|assinant|client))/u,
);

const DIGEST =
  /^(?:newsletter )?(?:issue|ausgabe|numero|n°|edicion|edicao|edizione|folge) ?(?:n[°or]\.? ?)?\d|(?<!\p{L})digest,? (?:vol|issue|no|nr|#|n°)|(?<!\p{L})(?:daily|weekly) digest(?!\p{L})/u;
