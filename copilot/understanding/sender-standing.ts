/**
 * What follows from what the mailbox knows of a sender (`core/contracts/sender-standing.ts`). Pure. Without a standing nothing changes: a mail
 * is judged by itself.
 *
 * From is what a sender writes, so an address alone earns nothing. It is believed when this mail proves it (DMARC passes, told by a host that
 * is trusted), or, where no such proof was ever given for the address, when the mail refers to one that the user sent to it: that Message-ID
 * is known to nobody but those who have the user's mail before them.
 */
import type { IntentType } from '#core/contracts/intent.ts';
import type { SenderStanding } from '#core/contracts/sender-standing.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { UnderstandInput } from './context.ts';
import type { Sign } from './scams.ts';

/** none: judged by the mail itself; regular: writes for long, as a bank or a shop does; correspondent: the user writes there too. */
export type Trust = 'none' | 'regular' | 'correspondent';

/** Several mails over a month: a swindler who proves a domain of his own has to send as many honest ones first, and may not be taken back. */
const REGULAR_MAILS = 3;
const REGULAR_DAYS = 30;
/** … or as many whose tasks the user took on */
const TAKEN_ON = 2;
const DAY_MS = 86_400_000;

export function trustOf({ standing, message, receivedAt }: UnderstandInput): Trust {
  if (standing === undefined || isDenied(message) || standing.newReplyTo) return 'none';
  const proven = isProven(message);
  if (standing.writtenTo) {
    if (proven) return 'correspondent';
    // once proven, always proven: else whoever forges the address would only have to leave the proof away
    return standing.continues && standing.earlierProven === 0 ? 'correspondent' : 'none';
  }
  return proven && isRegular(standing, receivedAt) ? 'regular' : 'none';
}

function isRegular({ earlierProven, knownSince, accepted, undone }: SenderStanding, receivedAt: string): boolean {
  if (undone >= TAKEN_ON && undone >= accepted) return false;
  if (earlierProven >= TAKEN_ON && accepted >= TAKEN_ON) return true;
  const days = knownSince === null ? 0 : (Date.parse(receivedAt) - Date.parse(knownSince)) / DAY_MS;
  return earlierProven >= REGULAR_MAILS && days >= REGULAR_DAYS;
}

export const isProven = ({ authentication }: Pick<ParsedMessage, 'authentication'>): boolean =>
  authentication.trusted && authentication.dmarc === 'pass';

const isDenied = ({ authentication: { dmarc, spf, dkim } }: ParsedMessage): boolean =>
  dmarc === 'fail' || (spf === 'fail' && dkim !== 'pass');

/** What it takes to call a mail phishing. */
export interface Bar {
  /** of all signs together */
  points: number;
  /** from what probability on the model of frauds adds its four points */
  fraud: number;
}

/** A stranger: four signs, or what the model finds more likely than not. Proven: a look-alike of his own, a hacked or a free mailbox is left. */
const STRANGER: Bar = { points: 4, fraud: 0.5 };
/**
 * … where no mailbox is asked who writes (a single file), nothing can wait for a person's word either: a mail counts as a fraud earlier; what it
 * names to follow, pay or ring moves this bar (`leastFraud` in `findings.ts`). Of 433 frauds by newer writers, half of them first moves and other quiet ones, 50 lie
 * below 0.3 and 40 below 0.2; of 657 other mails, two in five of them made to look like frauds, 6 and 9 above it. Of 180 frauds and 980 other mails by writers of another
 * brief, which no judge had learnt from, a fraud and none of the others that bring something lie between 0.15 and 0.2.
 */
const UNKNOWN: Bar = { points: 4, fraud: 0.15 };
const PROVEN: Bar = { points: 4, fraud: 0.6 };
/** … and of the user's own house */
const OWN_HOUSE: Bar = { points: 4, fraud: 0.9 };
/**
 * A bank that warns, asks to sign in at once and links to another host of its own makes up to six points with an honest mail; that is what it
 * does all year. Seven: something of another kind beside it. Of honest mails that look like frauds the model puts 2 in 1,000 at 0.9 or above.
 */
const REGULAR: Bar = { points: 7, fraud: 0.9 };
/**
 * What is left is a hacked mailbox: the model nearly sure and a demand that only swindlers make, four points each. One of the two is a finding.
 */
const CORRESPONDENT: Bar = { points: 8, fraud: 0.9 };

/** `asked`: the mailbox says whom it knows. */
export function barOf(
  trust: Trust,
  { proven, outside, asked }: { proven: boolean; outside: boolean; asked: boolean },
): Bar {
  if (trust === 'correspondent') return CORRESPONDENT;
  if (trust === 'regular') return REGULAR;
  if (!proven) return asked ? STRANGER : UNKNOWN;
  return outside ? PROVEN : OWN_HOUSE;
}

/** What the mail wants that nobody should give for a name's sake. */
export interface Wants {
  /** money to another account than before */
  diverts: boolean;
  /** … and offers a way to ask back that the reader knows */
  callsBack: boolean;
  /** the gravest of its demands for money in a hurry, codes or secrecy */
  grave: Sign | null;
  /** a password */
  credentials: boolean;
  /** money at all */
  money: boolean;
  /** the model would call it a fraud if a stranger had sent it */
  likeFraud: boolean;
  /** the model sees a trace of one */
  traceOfFraud: boolean;
}

/** money: payments, and the work that leads to them */
export type Held = 'nothing' | 'money' | 'everything';

export interface Doubt {
  code: string;
  /** a sentence for the reader */
  detail: string;
  /** towards phishing */
  points: number;
  /** what is not acted on before the user has made sure */
  holds: Held;
}

/** What the mailbox finds odd about the mail: who it is from, then what it wants of whom. */
export function doubtsOf(input: UnderstandInput, trust: Trust, wants: Wants): Doubt[] {
  const { standing } = input;
  if (standing === undefined) return [];
  const stranger = !standing.writtenTo && standing.earlierMails === 0;
  return [...oddSender(input, standing, { wants, stranger }), ...oddDemand(input, trust, { wants, stranger })];
}

/** Each alone has honest reasons (a private address, a second domain, another mail server); with a demand it hardly has. */
function oddSender(
  { message }: UnderstandInput,
  standing: SenderStanding,
  { wants, stranger }: { wants: Wants; stranger: boolean },
): Doubt[] {
  const { namesake, resembles } = standing;
  const from = addressOf(message);
  const demands = wants.diverts || wants.grave !== null || wants.credentials;
  const odd = demands || wants.money;
  const holds = odd ? 'money' : 'nothing';
  const doubts: Doubt[] = [];
  if (resembles !== null)
    doubts.push({
      code: 'lookalike-of-correspondent',
      detail: `${from} can be mistaken for an address at ${resembles}, where you write to`,
      points: onlyEnds(from, resembles) ? (demands ? 2 : 0) : 3,
      holds,
    });
  if (namesake !== null)
    doubts.push({
      code: 'known-name-new-address',
      detail: `${namesake.name} usually writes from ${namesake.address}; this came from another address, ${from}`,
      points: demands ? 3 : 0,
      holds,
    });
  if (standing.earlierProven > 0 && !isProven(message) && odd)
    doubts.push({
      code: 'not-authenticated-as-before',
      detail: `earlier mail from ${from} was authenticated, this one is not: somebody else may have written it`,
      points: demands ? 2 : 0,
      holds,
    });
  if (standing.newReplyTo && !stranger && odd)
    doubts.push({
      code: 'new-reply-address',
      detail: `answers would go to ${message.replyTo[0]?.address ?? 'another address'}, which has not been used before`,
      points: demands ? 2 : 0,
      holds,
    });
  return doubts;
}

/** Money, codes and secrets never pass for a name's sake. */
function oddDemand(
  { message }: UnderstandInput,
  trust: Trust,
  { wants: { diverts, callsBack, grave, likeFraud, traceOfFraud }, stranger }: { wants: Wants; stranger: boolean },
): Doubt[] {
  const doubts: Doubt[] = [];
  if (diverts && stranger)
    doubts.push({
      code: 'bank-details-from-stranger',
      detail: `wants money to go to another account, and nothing has ever come from ${addressOf(message)} before`,
      // firms one has never heard of change their bank too: it takes the doubt of the model, or haste, to make it a fraud
      points: callsBack ? 0 : grave === null ? 2 : 1,
      holds: 'money',
    });
  else if (diverts)
    doubts.push({
      code: 'changed-bank-details',
      detail: 'money is to go to another account than before; mailboxes get hacked, so ask on a number that you know',
      points: 0,
      holds: 'money',
    });
  if (stranger) {
    if (grave !== null && !diverts)
      doubts.push({
        code: 'demand-of-stranger',
        detail: `from a stranger: ${grave.detail}`,
        points: 1,
        holds: 'everything',
      });
    else if (traceOfFraud && !diverts)
      doubts.push({
        code: 'fraud-like-stranger',
        detail: `nothing has ever come from ${addressOf(message)} before, and it reads a little like a fraud`,
        points: 0,
        holds: 'everything',
      });
    return doubts;
  }
  if (trust === 'none' || (grave === null && !likeFraud)) return doubts;
  const reason = grave?.detail ?? 'reads like a fraud although the sender is known';
  const detail = `${reason}; mailboxes get hacked, so ask in another way first`;
  return [...doubts, { code: 'unusual-demand', detail, points: 0, holds: 'everything' }];
}

const addressOf = ({ from }: ParsedMessage): string => from?.address.toLowerCase() ?? '';

/** "acme.example" and "acme.test": firms do have several. */
function onlyEnds(address: string, known: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return `.${domain}`.includes(`.${known.split('.')[0]}.`);
}

/** What costs something when it is done for the wrong person. */
const MONEY: ReadonlySet<IntentType> = new Set(['payment', 'task', 'deadline', 'question']);

/** Why an intent waits, in words; nothing where it need not. */
export function heldFor({ type }: { type: IntentType }, doubts: readonly Doubt[]): { held?: string } {
  const doubt = doubts.find(({ holds }) => holds === 'everything' || (holds === 'money' && MONEY.has(type)));
  return doubt ? { held: doubt.detail } : {};
}

/** One line for a model, without a word of the sender's. */
export function inWords({ writtenTo, earlierMails }: SenderStanding): string {
  if (writtenTo) return 'somebody the reader writes to, if the address is not forged';
  return earlierMails > 0
    ? 'somebody who has written before, if the address is not forged'
    : 'a stranger to the reader';
}
