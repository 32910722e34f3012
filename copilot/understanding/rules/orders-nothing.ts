/** What sounds like an order to the reader and gives none: all ways to say so in one place. */
import type { Reading } from '../reading.ts';
import { ordersNothing, wantsOffer } from './no-order.ts';
import {
  askedBefore,
  asksBackAgain,
  hangsOnSupposition,
  headsList,
  ignoresOnly,
  mayGetBack,
  offersOwnWork,
  reliesOnReader,
  remindsOfFact,
  tellsOfStock,
  tellsOfThing,
  tellsOnly,
  tellsOthers,
  wantsOnlyRegrets,
  wishesOnTheWay,
} from './no-work.ts';
import { offersLeave, sendsGreeting, tellsWhatToWear } from './wishes.ts';

/** By the words of the sentence alone. Folded text. */
const BY_WORDS: readonly ((low: string) => boolean)[] = [
  ignoresOnly,
  mayGetBack,
  offersLeave,
  offersOwnWork,
  reliesOnReader,
  remindsOfFact,
  sendsGreeting,
  tellsOfStock,
  tellsOfThing,
  tellsOnly,
  tellsWhatToWear,
  wantsOnlyRegrets,
  wishesOnTheWay,
];

/** By what stands around it. */
const BY_PLACE: readonly ((readings: readonly Reading[], i: number) => boolean)[] = [
  askedBefore,
  asksBackAgain,
  hangsOnSupposition,
  headsList,
  ordersNothing,
  tellsOthers,
  wantsOffer,
];

export const ordersNothingAtAll = (readings: readonly Reading[], i: number): boolean =>
  BY_WORDS.some((says) => says(readings[i]!.low)) || BY_PLACE.some((says) => says(readings, i));
