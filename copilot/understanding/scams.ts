import { CALL_BACK, DIVERTED, PAYMENT } from './lexicon/swindles.ts';
import { TRICKS, type Sign } from './tricks/index.ts';

export type { Sign } from './tricks/index.ts';

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
