/** What swindlers demand, whatever name they use. Each sign alone is weak or strong; `../findings.ts` adds them up. */
import { BEHIND_LINKS } from './behind-links.ts';
import { IN_ANSWERS } from './in-answers.ts';
import type { Trick } from './trick.ts';

export type { Sign } from './trick.ts';

/**
 * Weights by how many frauds and how many honest mails of the training mails each meets: honest services speak of small fees, refunds and
 * hotlines as often as swindlers do, and only the model of frauds beside them tells.
 */
export const TRICKS: readonly Trick[] = [...IN_ANSWERS, ...BEHIND_LINKS];
