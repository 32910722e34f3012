import { InvalidArgumentError } from 'commander';

const UNIT_MS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** An age (`12h`, `30d`, `4w`) before now, or a time. */
export function parseSince(text: string): Date {
  const age = /^(\d{1,5})([hdw])$/.exec(text);
  const since = age ? new Date(Date.now() - Number(age[1]) * UNIT_MS[age[2] as keyof typeof UNIT_MS]) : new Date(text);
  if (Number.isNaN(since.getTime())) throw new InvalidArgumentError('must be 12h, 30d, 4w or an ISO 8601 time.');
  return since;
}
