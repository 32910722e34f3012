/** What one sentence does to the reader of the mail; the order is that of the weights. */
export const LABELS = [
  'request',
  'question',
  'promise',
  'deadline',
  'done',
  'negated',
  'withdrawn',
  'courtesy',
  'hypothetical',
  'other-person',
  'meeting',
  'statement',
  'service',
  'promo',
] as const;

export type Label = (typeof LABELS)[number];
