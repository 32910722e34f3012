import { remembered } from '../patterns/remembered.ts';

/**
 * The words of one language that the stages look for. All patterns are matched against folded text: lower case, accents
 * removed (German ä ö ü ß stay), straight quotes, line ends as spaces - so they are written without accents.
 * `words()` makes a pattern of whole words; every pattern is linear (no nested quantifiers).
 */
export interface Lexicon extends Topics {
  /** BCP 47 primary tag */
  language: string;
  /** frequent short words, for language detection */
  stopwords: string;
  /** letters and letter pairs that hardly any other language here has */
  letters: RegExp;

  // people
  /** opening words of a mail, before the name */
  greeting: RegExp;
  /** after the greeting: the mail is for the whole group */
  everyone: RegExp;
  /** a line that closes the mail */
  closing: RegExp;
  /** what follows a closing and still counts */
  postscript: RegExp;
  /** words that stand before a comma or colon at the start of a sentence and are no names */
  opener: RegExp;

  // speech acts
  /** asks the reader to do something */
  request: RegExp;
  /** the opening of a request that a title leaves out; anchored at the start */
  frame: RegExp;
  /** a bare imperative; anchored at the start */
  imperative: RegExp;
  /** words of `imperative` that are as often nouns; anchored at the end */
  nounOrVerb: RegExp;
  /** a verb in the form it has after "and" in a request, for two requests in one sentence */
  second: RegExp;
  /** says that the writer lacks something the reader has to bring */
  need: RegExp;
  /** wants an answer although the form is a request or a statement */
  inquiry: RegExp;
  /** starts like a question, with or without a question mark; anchored at the start */
  interrogative: RegExp;
  /** the writer says that the writer will do something */
  promise: RegExp;
  done: RegExp;
  negated: RegExp;
  withdrawn: RegExp;
  hypothetical: RegExp;
  /** the first group is the condition itself */
  condition: RegExp;
  courtesy: RegExp;
  /** a question nobody answers */
  rhetorical: RegExp;
  /** somebody else is to do it: "Tom will", "can Anna"; the first group is the name. Matched against unfolded text. */
  otherActor: RegExp;
  /** asked of nobody in particular */
  anybody: RegExp;
  /** "can you take care of this": the object stands elsewhere */
  pronounObject: RegExp;
  /** only for information */
  forInformation: RegExp;

  // dates
  /** text directly before a date that makes it a limit */
  until: RegExp;
  /** text directly before a date that makes it part of a noun ("the report of 3 May") */
  ofDate: RegExp;
  /** text between an old and a new date */
  toDate: RegExp;

  // titles
  /** words left out of titles: please, also, … */
  filler: RegExp;
  /** preposition left behind when a date is cut out of a title; anchored at the end */
  danglingPreposition: RegExp;
  titles: {
    travelWords: {
      journey: string;
      flight: string;
      train: string;
      bus: string;
      ferry: string;
      hotel: string;
      car: string;
    };
    pay(what: string, payee: string): string;
    travel(what: string, from: string, to: string): string;
    parcel(number: string, from: string): string;
    receipt(what: string, payee: string): string;
    bounced(to: string): string;
  };
}

/** Words that tell what a mail is about. */
export interface Topics {
  meeting: RegExp;
  propose: RegExp;
  invite: RegExp;
  agreed: RegExp;
  moved: RegExp;
  cancelled: RegExp;
  /** things that are cancelled or moved and are no meetings */
  notMeeting: RegExp;
  cutoff: RegExp;
  obligation: RegExp;
  invoice: RegExp;
  payRequest: RegExp;
  amountDue: RegExp;
  overdue: RegExp;
  paid: RegExp;
  refunded: RegExp;
  automaticPayment: RegExp;
  journey: RegExp;
  lodging: RegExp;
  booked: RegExp;
  parcel: RegExp;
  shipped: RegExp;
  shared: RegExp;
  file: RegExp;
  broken: RegExp;
  /** words that make a "broken" sentence harmless: repaired, no longer */
  repaired: RegExp;
  absence: RegExp;
  keepWorthy: RegExp;
  decision: RegExp;
  newsletter: RegExp;
  promotion: RegExp;
  credentials: RegExp;
  urgency: RegExp;
  /** speaks to the program that reads the mail */
  toAssistant: RegExp;
}

/** Whole words: no letter or digit on either side. */
export const words = (...alternatives: readonly string[]): RegExp =>
  wordsOf(`(?<![\\p{L}\\p{N}])(?:${alternatives.map((one) => one.trimEnd()).join('|')})(?![\\p{L}\\p{N}])`);

/** Whole words at the start of the text (after list signs and quotation marks). */
export const opening = (...alternatives: readonly string[]): RegExp =>
  wordsOf(`^[^\\p{L}\\p{N}@]*(?:${alternatives.map((one) => one.trimEnd()).join('|')})(?![\\p{L}\\p{N}])`);

/** Words at the end, as text before a date. */
export const ending = (...alternatives: readonly string[]): RegExp =>
  wordsOf(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})[\\s:(]*$`);

/** Patterns of a lexicon by name, looked up once. */
export function createPatternsOf(
  names: readonly { [K in keyof Lexicon]: Lexicon[K] extends RegExp ? K : never }[keyof Lexicon][],
): (lexicon: Lexicon) => readonly RegExp[] {
  const known = new Map<Lexicon, readonly RegExp[]>();
  return (lexicon) => {
    let patterns = known.get(lexicon);
    if (patterns === undefined) known.set(lexicon, (patterns = names.map((name) => lexicon[name])));
    return patterns;
  };
}

const wordsOf = (source: string): RegExp => remembered(new RegExp(source, 'u'));
