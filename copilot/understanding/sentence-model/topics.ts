/** What a sentence is about, as a careful assistant would file it; copilot/training/README.md describes each. */
export const TOPICS = [
  'issue',
  'payment',
  'meeting',
  'meeting_change',
  'meeting_cancel',
  'travel',
  'delivery',
  'file',
  'note',
  'deadline',
  'none',
] as const;
export type Topic = (typeof TOPICS)[number];
