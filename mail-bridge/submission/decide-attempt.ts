/** What to do about a mail that shall be sent, once and not twice: pure. */
export interface Attempt {
  /** how far an earlier try came; null: there was none */
  earlier: 'handing-over' | 'taken' | null;
  /** a mail with its Message-ID stands in Sent */
  inSent: boolean;
}

/** `send`: hand it over; `file`: it was taken, only the copy is missing; `done`; `doubt`: nobody can know. */
export type NextStep = 'send' | 'file' | 'done' | 'doubt';

export function nextStep({ earlier, inSent }: Attempt): NextStep {
  if (inSent) return 'done';
  if (earlier === null) return 'send';
  return earlier === 'taken' ? 'file' : 'doubt';
}
