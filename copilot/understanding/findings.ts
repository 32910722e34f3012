import type { Finding } from '#core/contracts/intent.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { fraudProbability, fraudProbabilityOf, masked } from './fraud-model/index.ts';
import { domainOf, hostOf, isWebLink, sameSite } from './hosts.ts';
import { EN } from './lexicon/index.ts';
import { handsLockedArchive } from './locked-archives.ts';
import { plantedInCalendars } from './planted-in-calendars.ts';
import { tellsOfFrauds, withoutCitations } from './told-frauds.ts';
import { isSurelyForMachine, isSurelyPlanted } from './weigh.ts';
import { borrowedName, impersonates, pretenceIn, type Mark } from './pretence.ts';
import type { Reading } from './reading.ts';
import { demandsOf, divertsMoney, offersCallBack, wantsMoney, type Sign } from './scams.ts';
import { barOf, doubtsOf, isProven, trustOf, type Bar, type Doubt, type Trust } from './sender-standing.ts';

/** What the model of frauds adds where it is sure enough (`barOf`) */
const FRAUD_POINTS = 4;
const MAYBE_FRAUD = 0.3;
/** Orders to a program make honest mail look like a fraud: at the bar for other strangers 12 of 303 genuine requests beside such orders would be lost, here 9. */
const FRAUD_BESIDE_ORDERS = 0.33;
/**
 * From a stranger nothing is done without a person's word from here on: cross-validated, 87 of 100 frauds, 1 to 3 of 100 honest mails. Nothing is lost by it.
 */
const TRACE_OF_FRAUD = 0.2;
/**
 * Where no mailbox is asked who writes, less is enough for a link beside a sum or a number to ring, and it takes more where nothing is to be followed, paid or
 * rung: of sets that nobody had trained on, at 0.1 to 0.2 with the former 8 were frauds and 5 honest, at 0.2 to 0.33 without any of it 2 and 13 (with a judge that had learnt
 * less; a better one left the second kind alone up to 0.4; since it knows more first moves, which name nothing yet, to 0.25).
 */
const LINK_AND_MONEY = 0.1;
const NOTHING_TO_FOLLOW = 0.25;
/** What is planted for programs in a plain fraud is part of it. */
const PLAIN_FRAUD = 0.7;
const LOCKED_ARCHIVE: Sign = { weight: 4, detail: 'a locked archive with its password beside it' };
const HIDDEN_LIMIT = 300;

export interface Safety {
  findings: Finding[];
  /** so many signs that nothing of the mail may become work */
  phishing: boolean;
  /** what the mailbox finds odd about the sender */
  doubts: Doubt[];
}

/** What is suspicious about the mail. Findings are shown; phishing yields no intent. */
export function assess(context: MailContext, readings: readonly Reading[]): Safety {
  const planted = readings.filter(({ act }) => act === 'to-assistant');
  const view = viewOf(context, readings, planted.length > 0);
  const pretence = pretenceIn(context);
  const wants = wantsOf(context, view, pretence.lookalike);
  const doubts = doubtsAbout(context, view, wants);
  const marks: Mark[] = [
    ...pretence.marks,
    ...wants.marks,
    ...doubts.map(({ points, code, detail }) => ({ points, finding: { code, detail } })),
  ];
  const points = marks.reduce((sum, mark) => sum + mark.points, 0);
  // what points to nothing but an odd address or an odd link is no attack yet
  const aims =
    view.credentials ||
    wants.demands.length > 0 ||
    wants.fraud >= Math.min(MAYBE_FRAUD, wants.least) ||
    pretence.spoofs ||
    doubts.some((doubt) => doubt.points > 0);
  const phishing = points >= view.bar.points && aims;
  // what it tells of is no demand of its own: that is left unsaid, and still nothing of it becomes work
  const tells = (wants.marks.length > 0 || planted.length > 0) && tellsOfFrauds(context, view.whole, readings);
  const shown = tells ? marks.filter((mark) => !wants.marks.includes(mark)) : marks;
  const findings = [
    ...textForPrograms(context, tells ? [] : planted),
    ...(shown.every(({ weak }) => weak) ? [] : shown.flatMap(({ finding }) => finding ?? [])),
    ...(phishing && !tells
      ? [{ code: 'phishing', detail: 'several signs of a mail that pretends to be from somebody else' }]
      : []),
  ];
  return { findings, phishing, doubts };
}

function textForPrograms({ message }: MailContext, planted: readonly Reading[]): Finding[] {
  const clip = (text: string) => text.replace(/\s+/gu, ' ').slice(0, HIDDEN_LIMIT);
  const findings: Finding[] = message.hidden
    .slice(0, 5)
    .map(({ trick, text }) => ({ code: 'hidden-text', detail: `${trick}: ${clip(text)}` }));
  const hidden = message.hidden.find(({ text }) => EN.toAssistant.test(fold(text)));
  // what mail servers write looks like text of programs, and is no part of a conversation
  const isSure = message.automatic.kind === 'none' ? isSurelyPlanted : isSurelyForMachine;
  const reported = message.automatic.kind === 'delivery-report';
  const instruction =
    (!reported && planted.some(isSure) ? planted[0]?.sentence.text : undefined) ??
    hidden?.text ??
    plantedInCalendars(message)[0];
  if (instruction !== undefined) findings.push({ code: 'instructions-to-assistant', detail: clip(instruction) });
  return findings;
}

/** The mail as its demands are looked for. */
interface View {
  /** folded, without what was planted for programs beside a request */
  text: string;
  whole: string;
  planted: boolean;
  linked: boolean;
  proven: boolean;
  /** not from the user's own house */
  outside: boolean;
  /** the mailbox says whom it knows */
  asked: boolean;
  trust: Trust;
  bar: Bar;
  credentials: boolean;
}

const linked = ({ links }: MailContext['message']): boolean => links.some(({ href }) => isWebLink(href));

/** "384 907 is the one-time password for signing in": who gives a code asks for none, unless it is to be passed on. */
const givesCode = (text: string): boolean => CODE_GIVEN.test(text) && !CODE_WANTED.test(text);
const CODE = 'code|otp|passcode|one-?time|tan|einmal\\p{L}*|codigo|codice|clave';
const SIX_DIGITS = String.raw`(?<![\p{L}\d])\d{3}[ -]?\d{3}(?!\d)`;
const CODE_GIVEN = new RegExp(`${SIX_DIGITS}[^.]{0,60}(?:${CODE})|(?:${CODE})[^.]{0,40}${SIX_DIGITS}`, 'su');
const CODE_WANTED =
  /(?:forward|send|tell|read|reply|text|schick|nenn|antwort|envoy|transmet|renvoy|mand|envi|inoltr|encaminh)\p{L}* (?:\S+ ){0,4}(?:code|otp|passcode|tan|kennwort|codigo|codice)(?!\p{L})/u;

function viewOf(context: MailContext, readings: readonly Reading[], planted: boolean): View {
  const { message, input } = context;
  const whole = withoutCitations(context.whole.mail.text);
  // where nothing else is asked, what reads like an order to a program may be the swindle
  const asksBeside = readings.some(({ act }) => act === 'request' || act === 'question');
  const text =
    planted && asksBeside
      ? // what somebody planted is no demand of the sender
        readings
          .filter(({ act }) => act !== 'to-assistant')
          .map(({ sentence }) => sentence.low)
          .join('\n')
      : withoutEach(whole, plantedInCalendars(message));
  const outside = !sameSite(context.sender.domain, domainOf(input.user.email));
  const proven = isProven(message);
  const trust = trustOf(input);
  const asked = input.standing !== undefined;
  return {
    text,
    whole,
    planted,
    linked: linked(message),
    proven,
    outside,
    asked,
    trust,
    bar: barOf(trust, { proven, outside, asked }),
    credentials:
      (context.lexicon.credentials.test(text) || EN.credentials.test(text)) && (linked(message) || !givesCode(text)),
  };
}

/** What stands in the description of an invitation for programs is no demand of the sender: the appointment stays, unless the whole is plainly a fraud. */
const withoutEach = (text: string, parts: readonly string[]): string =>
  parts.reduce((rest, part) => rest.replace(fold(part), ' '), text);

interface Wanted {
  marks: Mark[];
  demands: Sign[];
  /** how likely the whole mail is a fraud */
  fraud: number;
  /** from what likelihood on it counts as one */
  least: number;
}

/** What the mail is after, by its words. */
function wantsOf(context: MailContext, view: View, lookalike: boolean): Wanted {
  const { proven, trust, credentials } = view;
  // what the user sends is the user's own affair
  const fraud = context.position === 'author' ? 0 : fraudIn(context, view);
  const marks: Mark[] = credentials ? [{ points: credentialPoints(context, view, fraud) }] : [];
  const suspicious = (points: number, detail: string) =>
    marks.push({ points, finding: { code: 'suspicious-demand', detail } });
  const least = leastFraud(context, view, fraud);
  if (fraud >= least) suspicious(FRAUD_POINTS, 'reads like a fraud as a whole');
  else if (fraud >= MAYBE_FRAUD && !proven && trust === 'none')
    marks.push({
      points: 2,
      weak: true,
      finding: { code: 'suspicious-demand', detail: 'reads somewhat like a fraud' },
    });
  // a proven sender may still be a proven swindler, or hacked: where the mailbox can tell, what no honest mail asks for counts
  const demands: Sign[] =
    context.position === 'author' || (proven && context.input.standing === undefined)
      ? []
      : demandsIn(view).filter(({ grave }) => grave === true || (!proven && trust === 'none'));
  // nobody looks into it on the way, whoever has sent it
  if (context.position !== 'author' && trust === 'none' && handsLockedArchive(context.message, view.text))
    demands.push(LOCKED_ARCHIVE);
  for (const { weight, detail } of demands) suspicious(weight, detail);
  // an invitation rings in the calendar, where nobody reads who sent it
  if (demands.length > 0 && context.message.calendars.length > 0 && !proven) suspicious(3, 'a demand in an invitation');
  const borrowed = lookalike || (demands.length === 0 && !credentials) ? null : borrowedName(context);
  if (borrowed !== null) marks.push({ points: 2, finding: { code: 'borrowed-name', detail: borrowed } });
  return { marks, demands, fraud, least };
}

/** From what likelihood on this mail counts as a fraud. */
function leastFraud(context: MailContext, view: View, fraud: number): number {
  const { bar, trust, planted, proven, asked, linked: links, text } = view;
  if (planted && trust === 'none') return FRAUD_BESIDE_ORDERS;
  if (isMild(context, view)) return Math.max(bar.fraud, MILD_FRAUD);
  const between = fraud >= LINK_AND_MONEY && fraud < NOTHING_TO_FOLLOW;
  if (trust !== 'none' || proven || asked || !between) return bar.fraud;
  const { money, phone } = namedIn(text);
  if (linksElsewhere(context) && (money || phone)) return LINK_AND_MONEY;
  return links || money || phone || view.credentials ? bar.fraud : NOTHING_TO_FOLLOW;
}

/** A shop that names its own pages beside what is to be paid there leads nobody away. */
const linksElsewhere = ({ message, sender }: MailContext): boolean =>
  message.links.some(({ href }) => isWebLink(href) && !sameSite(hostOf(href), sender.domain));

/** A sum, an account or a payment; a number to ring. */
function namedIn(text: string): { money: boolean; phone: boolean } {
  const marked = masked(text);
  const names = (token: string): boolean => marked.includes(` ${token} `);
  return { money: names('moneytoken') || names('ibantoken') || wantsMoney(text), phone: names('phonetoken') };
}

/**
 * Answers, and colleagues or absence notes that want neither money nor a password: swindlers write so too, honest people far more often. Of an
 * absence note nothing becomes work anyway.
 */
const isMild = ({ reply, automaticReply }: MailContext, { outside, linked, credentials, text }: View): boolean =>
  reply || ((!outside || automaticReply) && !linked && !credentials && !wantsMoney(text));
const MILD_FRAUD = 0.5;

function demandsIn({ text, whole, linked }: View): Sign[] {
  const demands = demandsOf(text, linked);
  return [
    ...demands,
    ...demandsOf(whole, linked).filter((sign) => sign.likeOrders === true && !demands.includes(sign)),
  ];
}

const HARDLY_FRAUD = 0.02;
/** "Thanks for signing up. Please verify your account. Didn't sign up? Ignore this mail": of the service itself, with no link elsewhere */
const SIGNED_UP =
  /(?<!\p{L})(?:(?:didn't|did not|haven't|have not|if you didn't|if you did not) (?:just )?(?:sign(?:ed)? up|register(?:ed)?|create[d]? (?:this|an|the) account)|(?:haben sie sich|hast du dich|wenn sie sich|falls sie sich) nicht (?:\S+ ){0,4}(?:registriert|angemeldet)|(?:vous n'avez|tu n'as|si vous n'avez) pas (?:cree (?:ce|de) compte|demande cette inscription)|(?:si )?no (?:te has|se ha|te|se) (?:registra\p{L}+|ha registrado)|(?:se )?non (?:ti sei|si e) registrat[oa]|(?:se )?nao (?:se registou|se cadastrou|criou (?:esta|uma) conta))(?!\p{L})[^.!]{0,60}[.?!,]?/u;

/** A password is asked for: the graver, the less the rest fits. */
function credentialPoints(context: MailContext, { text, outside, linked, proven }: View, fraud: number): number {
  const { message, sender } = context;
  const urgent = context.lexicon.urgency.test(text) || EN.urgency.test(text);
  const foreignLink = message.links.some(({ href }) => isWebLink(href) && !sameSite(hostOf(href), sender.domain));
  // who has just signed up waits for it, and nobody else is told to do anything
  if (fraud < HARDLY_FRAUD && !foreignLink && !impersonates(context) && SIGNED_UP.test(text)) return 0;
  let points = urgent ? 3 : 2;
  if (urgent && outside && (linked || !proven)) points += 1;
  if (outside && impersonates(context)) points += 1;
  if (foreignLink) points += 1;
  return points;
}

/** A swindle may sound like an order to a program itself: where the whole is one plainly, no word of it is left out. */
function fraudIn(context: MailContext, { text, whole }: View): number {
  const withAll = fraudProbabilityOf(context.whole.features);
  if (text === whole) return withAll;
  const fraud = fraudProbability({ ...context.whole.mail, text });
  return withAll >= PLAIN_FRAUD ? Math.max(fraud, withAll) : fraud;
}

function doubtsAbout(context: MailContext, view: View, { demands, fraud }: Wanted): Doubt[] {
  const { text, trust, credentials } = view;
  if (context.input.standing === undefined || context.position === 'author') return [];
  return doubtsOf(context.input, trust, {
    diverts: divertsMoney(text),
    callsBack: offersCallBack(text),
    grave: demands.find((sign) => sign.grave) ?? null,
    credentials,
    money: wantsMoney(text),
    likeFraud: fraud >= barOf('none', view).fraud,
    traceOfFraud: fraud >= TRACE_OF_FRAUD,
  });
}
