/** Days (`2026-10-15`) and times with offset (`2026-10-15T09:00:00+02:00`), as `DayOrTime` of core defines them. */
export const DAY_MS = 86_400_000;

export const isDay = (value: string): boolean => value.length === 10;

/** The instant, in UTC; a day counts from its midnight in UTC. */
export function instantOf(value: string): Date {
  return new Date(isDay(value) ? `${value}T00:00:00Z` : value);
}

/** The exclusive end: the day after the last day of an all-day event, the end of a timed one, or the start itself. */
export function exclusiveEnd(start: string, end: string | null): Date {
  if (isDay(start)) return new Date(instantOf((end ?? start).slice(0, 10)).getTime() + DAY_MS);
  if (end === null) return instantOf(start);
  return isDay(end) ? new Date(instantOf(end).getTime() + DAY_MS) : instantOf(end);
}

/** Where the end goes when the start moves: the duration stays. Null when old and new do not compare. */
export function movedEnd(oldStart: string, oldEnd: string | null, newStart: string): string | null {
  if (oldEnd === null || isDay(oldStart) !== isDay(newStart) || isDay(oldStart) !== isDay(oldEnd)) return null;
  const end = new Date(instantOf(newStart).getTime() + instantOf(oldEnd).getTime() - instantOf(oldStart).getTime());
  return isDay(newStart) ? end.toISOString().slice(0, 10) : atOffset(end, offsetMinutes(newStart));
}

/** `+02:00` → 120 */
export function offsetMinutes(time: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(time);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

export function atOffset(instant: Date, minutes: number): string {
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Minutes east of UTC in an IANA zone at an instant. */
export function zoneOffsetMinutes(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}
