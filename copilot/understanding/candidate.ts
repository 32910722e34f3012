import type { DetailedIntent, Triage } from '#core/contracts/intent.ts';
import type { MailContext } from './context.ts';
import type { Reading } from './reading.ts';
import type { Hire } from './rules/hire.ts';

/** What a rule found, before consolidation and calibration. */
export interface Candidate {
  intent: Omit<DetailedIntent, 'confidence'>;
  /** uncalibrated, 0 to 1 */
  score: number;
  /** what it makes of the mail by itself */
  triage: Triage;
  /** indices of the sentences it rests on; a later rule leaves them alone */
  sentences: readonly number[];
}

/** What a rule reads. `free` are the readings no earlier rule has used. */
export interface RuleInput {
  context: MailContext;
  readings: readonly Reading[];
  /** a hired car of which the mail tells; some of its lines may be used */
  hire: Hire | null;
}

export type Rule = (input: RuleInput) => Candidate[];

/** Speaks to this user, or to a group this user belongs to as direct recipient. */
export const concernsUser = (reading: Reading): boolean => reading.addressed.addressee !== 'other';

/** How sure it asks: what asks by all that stands around it asks surer than its words alone. */
export const sureOf = ({ score, meant = 0 }: Reading): number =>
  meant <= score ? score : (1 - SHARE_OF_MAIL) * score + SHARE_OF_MAIL * meant;
const SHARE_OF_MAIL = 0.4;

export const isLive = (reading: Reading): boolean =>
  reading.act !== 'withdrawn' &&
  reading.act !== 'to-assistant' &&
  reading.act !== 'salutation' &&
  reading.act !== 'closing';

/** Is told as it is: neither asked nor supposed. */
export const isTold = (reading: Reading): boolean =>
  isLive(reading) &&
  reading.act !== 'hypothetical' &&
  reading.act !== 'question' &&
  (reading.act !== 'request' || reading.score < SURE_REQUEST);
const SURE_REQUEST = 0.8;
