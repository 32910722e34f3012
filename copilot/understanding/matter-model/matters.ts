import type { IntentType } from '#core/contracts/intent.ts';

/** What a sentence may bring to its reader; the first: nothing of these. */
export const MATTERS = [
  'none',
  'issue_report',
  'delivery',
  'meeting',
  'meeting_change',
  'meeting_cancel',
  'payment',
  'travel',
] as const satisfies readonly (IntentType | 'none')[];
export type Matter = (typeof MATTERS)[number];

/** How likely a sentence brings this, 0 to 1. */
export type MatterJudgement = (matter: Matter) => number;
