/** What swindlers demand, whatever name they use. Each sign alone is weak or strong; `findings.ts` adds them up. */
import {
  ACCOUNT_DATA,
  AT_ONCE,
  BY_WIRE_SERVICE,
  CALL_BACK,
  CARD,
  CARD_FOR_IT,
  CLAIM,
  CODE_COMES,
  CODE_TO_TYPE,
  COINS,
  MONEY_COMES,
  MOVE_MONEY,
  SAFE_ACCOUNT,
  COIN_BAIT,
  DEPOSIT,
  DIVERTED,
  ENTER_HERE,
  ENTRY,
  EXPIRES,
  FEE,
  FEE_FIRST,
  FINE,
  FORTUNE,
  FROM_THE_BACK,
  HELD,
  HOTLINE,
  IN_SECRET,
  JOB,
  LETS_IN,
  LET_IT_IN,
  OWN_KEY,
  PASTE_IT,
  PUSH,
  RUN_WINDOW,
  TO_BE_PAID,
  KEYS_BY_POST,
  LIKE_A_BILL,
  LURE,
  MULE,
  NEVER_SHARE,
  NEW_NUMBER,
  NOT_MINE,
  NO_BILL,
  NO_CALL_BACK,
  OLD_GONE,
  ONLY_THERE,
  OR_MORE,
  OWN_PASSWORD,
  PACKED,
  PACK_PASSWORD,
  PARCEL,
  PARENT,
  PASS_IT_ON,
  PAYMENT,
  PAYS_COINS,
  PAY_HERE,
  PRETEXT,
  PROVE_YOURSELF,
  REFUND,
  REGISTER,
  REWARD,
  SECRET_NUMBER,
  SENT_BACK,
  SIGN_IN,
  SMALL_SUM,
  TELL_NOBODY,
  THREAT,
  TO_GET_IT,
  TRANSFER,
  UNDER_AUDIT,
  UNSEEN_ROOMS,
  VOUCHERS,
  WINNER_PAYS,
  WITH_PASSWORD,
  WON,
  WORK_ACCOUNT,
  YOURS_ENDS,
  BUYS_THERE,
  GIVE_IT,
  LOGIN_OF_BANK,
  NEVER_GIVE,
  SMALL_FAVOUR,
  WALLET_WORDS,
} from './lexicon/swindles.ts';

export interface Sign {
  /** what it adds towards phishing; 4 is enough */
  weight: number;
  /** for the reader of the finding */
  detail: string;
  /** money, codes or silence, not a page to sign in at: what a hacked mailbox of a friend asks for */
  grave?: boolean;
  /** its words sound like orders to a program, and are for the reader */
  likeOrders?: boolean;
}

interface Trick {
  /** any word without which nothing else need be looked for */
  about: RegExp;
  /** all of these have to be met */
  and: readonly RegExp[];
  /** said by the honest alone */
  unless?: RegExp;
  /** needs a link to follow */
  linked: boolean;
  sign: Sign;
}

/**
 * Weights by how many frauds and how many honest mails of the training mails each meets: honest services speak of small fees, refunds and
 * hotlines as often as swindlers do, and only the model of frauds beside them tells.
 */
const TRICKS: readonly Trick[] = [
  {
    about: OWN_PASSWORD,
    and: [SIGN_IN],
    linked: true,
    sign: { weight: 2, detail: 'asks for a password behind a link' },
  },
  {
    about: ACCOUNT_DATA,
    and: [],
    linked: true,
    sign: { weight: 2, detail: 'asks to confirm account data behind a link' },
  },
  {
    about: DIVERTED,
    and: [NO_CALL_BACK, PAYMENT],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 4, detail: 'money to another account, and no way to ask back', grave: true },
  },
  {
    about: OLD_GONE,
    and: [DIVERTED, ONLY_THERE, PAYMENT],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 4, detail: 'money to another account, the old one said to be closed', grave: true },
  },
  {
    about: DIVERTED,
    and: [AT_ONCE, PAYMENT],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 2, detail: 'money to another account, at once, and no word of asking back', grave: true },
  },
  {
    about: CODE_COMES,
    and: [PASS_IT_ON],
    unless: NEVER_SHARE,
    linked: false,
    sign: { weight: 3, detail: 'a code of the reader to be passed on', grave: true },
  },
  {
    about: UNDER_AUDIT,
    and: [DIVERTED],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 4, detail: 'money to another account, the old one said to be under review', grave: true },
  },
  {
    about: VOUCHERS,
    and: [FROM_THE_BACK],
    linked: false,
    sign: { weight: 4, detail: 'vouchers whose numbers are to be sent on', grave: true },
  },
  {
    about: IN_SECRET,
    and: [TRANSFER, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a transfer in secret, and no way to ask back', grave: true },
  },
  {
    about: IN_SECRET,
    and: [PAYMENT, AT_ONCE, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a payment in secret and at once, and no way to ask back', grave: true },
  },
  {
    about: TELL_NOBODY,
    and: [PAYMENT, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a payment that nobody may hear of', grave: true },
  },
  {
    about: TELL_NOBODY,
    and: [TRANSFER, PRETEXT],
    linked: false,
    sign: { weight: 4, detail: 'a transfer that nobody may hear of', grave: true },
  },
  {
    about: NEW_NUMBER,
    and: [PARENT, PAYMENT],
    linked: false,
    sign: { weight: 3, detail: 'a relative with another number wants money', grave: true },
  },
  {
    about: BY_WIRE_SERVICE,
    and: [PAYMENT],
    linked: false,
    sign: { weight: 4, detail: 'money by a service that cannot call it back', grave: true },
  },
  {
    about: COINS,
    and: [COIN_BAIT, PAYS_COINS],
    linked: false,
    sign: { weight: 3, detail: 'coins to be sent', grave: true },
  },
  {
    about: SAFE_ACCOUNT,
    and: [MOVE_MONEY],
    linked: false,
    sign: { weight: 4, detail: 'money to be moved to an account said to be safe', grave: true },
  },
  {
    about: PARCEL,
    and: [HELD, SMALL_SUM, PAY_HERE],
    linked: true,
    sign: { weight: 2, detail: 'a parcel that is held until a small fee is paid' },
  },
  {
    about: YOURS_ENDS,
    and: [ENTER_HERE],
    linked: true,
    sign: { weight: 4, detail: 'something ends unless one signs in behind a link' },
  },
  {
    about: YOURS_ENDS,
    and: [SMALL_SUM, AT_ONCE],
    linked: true,
    sign: { weight: 4, detail: 'something ends at once unless a small sum is paid' },
  },
  {
    about: LURE,
    and: [WITH_PASSWORD],
    linked: true,
    sign: { weight: 4, detail: 'a message to be heard or freed with a password' },
  },
  {
    about: NOT_MINE,
    and: [PROVE_YOURSELF],
    linked: true,
    sign: { weight: 2, detail: 'asks to prove who one is behind a link' },
  },
  {
    about: REGISTER,
    and: [ENTRY, THREAT, PAYMENT],
    linked: true,
    sign: { weight: 2, detail: 'an entry in a register to be paid behind a link, under a threat' },
  },
  {
    about: FEE,
    and: [SMALL_SUM, THREAT],
    linked: true,
    sign: { weight: 1, detail: 'a small fee behind a link, under a threat' },
  },
  {
    about: REFUND,
    and: [CLAIM, EXPIRES],
    unless: SENT_BACK,
    linked: true,
    sign: { weight: 1, detail: 'a refund to be claimed behind a link' },
  },
  {
    about: FINE,
    and: [OR_MORE, PAYMENT],
    linked: true,
    sign: { weight: 4, detail: 'a fine behind a link, or more of it' },
  },
  {
    about: DEPOSIT,
    and: [UNSEEN_ROOMS, KEYS_BY_POST],
    linked: false,
    sign: { weight: 4, detail: 'a deposit for rooms that nobody can see' },
  },
  { about: FORTUNE, and: [TO_GET_IT], linked: false, sign: { weight: 3, detail: 'a fortune from strangers' } },
  {
    about: MULE,
    and: [],
    linked: false,
    sign: { weight: 4, detail: 'money of strangers to be passed on', grave: true },
  },
  { about: WON, and: [FEE, WINNER_PAYS], linked: true, sign: { weight: 1, detail: 'a prize that costs a fee' } },
  {
    about: NOT_MINE,
    and: [CARD, PROVE_YOURSELF],
    linked: true,
    sign: { weight: 4, detail: 'a card to be blocked behind a link' },
  },
  { about: JOB, and: [FEE_FIRST], linked: false, sign: { weight: 4, detail: 'a job that costs a fee' } },
  {
    about: NOT_MINE,
    and: [HOTLINE],
    linked: false,
    sign: { weight: 1, detail: 'a charge to be stopped by a call to a number in the mail' },
  },
  {
    about: PACKED,
    and: [PACK_PASSWORD],
    linked: true,
    sign: { weight: 4, detail: 'an archive with its password beside it' },
  },
  { about: NO_BILL, and: [LIKE_A_BILL], linked: true, sign: { weight: 4, detail: 'an offer in the form of a bill' } },
  {
    about: MONEY_COMES,
    and: [CARD_FOR_IT],
    linked: true,
    sign: { weight: 4, detail: 'a card to be entered to be paid' },
  },
  { about: REWARD, and: [SECRET_NUMBER], linked: true, sign: { weight: 1, detail: 'a reward for a secret number' } },
  {
    about: CODE_TO_TYPE,
    and: [WORK_ACCOUNT, LETS_IN],
    linked: false,
    sign: { weight: 4, detail: 'a code to be typed where a device is signed in', grave: true },
  },
  {
    about: PUSH,
    and: [LET_IT_IN],
    linked: false,
    sign: { weight: 3, detail: 'somebody to be let in by a word on the phone', grave: true },
  },
  {
    about: RUN_WINDOW,
    and: [PASTE_IT],
    linked: false,
    sign: { weight: 4, detail: 'something to be pasted and run', grave: true, likeOrders: true },
  },
  {
    about: OWN_KEY,
    and: [TO_BE_PAID, PAYMENT],
    linked: false,
    sign: { weight: 4, detail: 'a secret number to be entered to be paid', grave: true },
  },
  {
    about: WALLET_WORDS,
    and: [GIVE_IT],
    unless: NEVER_GIVE,
    linked: true,
    sign: { weight: 4, detail: 'the words of a wallet to be given away', grave: true },
  },
  {
    about: LOGIN_OF_BANK,
    and: [],
    unless: NEVER_GIVE,
    linked: false,
    sign: { weight: 3, detail: "the login of the reader's bank, asked for by somebody else", grave: true },
  },
  {
    about: BUYS_THERE,
    and: [SMALL_FAVOUR],
    linked: false,
    sign: { weight: 3, detail: 'a small favour that begins with an account at a shop' },
  },
];

/** Each pattern of the tricks once, in the order of the tricks: what swindlers and the honest speak of. */
const CONCEPTS = [...new Set(TRICKS.flatMap(({ about, and, unless }) => [about, ...and, ...(unless ? [unless] : [])]))];

/** What a folded text speaks of, by number. The weights of the fraud model depend on the order. */
export const conceptsOf = (text: string): number[] => [...CONCEPTS.keys()].filter((n) => CONCEPTS[n]!.test(text));

/** Demands of a mail, from its folded subject and text. */
export const demandsOf = (text: string, linked: boolean): Sign[] =>
  TRICKS.filter(
    (trick) =>
      (linked || !trick.linked) &&
      trick.about.test(text) &&
      trick.and.every((pattern) => pattern.test(text)) &&
      trick.unless?.test(text) !== true,
  ).map(({ sign }) => sign);

/** Another account than before, and money: honest firms change their bank too, so this alone is a reason to ask. */
export const divertsMoney = (text: string): boolean => DIVERTED.test(text) && PAYMENT.test(text);

/** "Ring us on the number you know" */
export const offersCallBack = (text: string): boolean => CALL_BACK.test(text);

export const wantsMoney = (text: string): boolean => PAYMENT.test(text);
