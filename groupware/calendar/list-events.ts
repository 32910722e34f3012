import { z } from 'zod';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { DayOrTime } from '#core/contracts/intent.ts';
import { badRange } from '../groupware.errors.ts';
import type { GroupwareTx } from '../store/groupware.tables.ts';
import { DAY_MS, exclusiveEnd, instantOf, isDay, zoneOffsetMinutes } from './day-or-time.ts';
import { findBetween } from './event.repository.ts';
import { eventOf } from './event.ts';
import { expand, type Overrides } from './recurrence.ts';

const MAX_ITEMS = 1000;
const MAX_DAYS = 5 * 366;

/** `to` is exclusive as a time and inclusive as a day. Days are those of `tz`, an IANA zone (default UTC). */
export const ListEvents = z.object({
  from: DayOrTime,
  to: DayOrTime,
  tz: z.string().max(60).refine(isZone, 'must be an IANA time zone').optional(),
});

export async function listEvents(
  tx: GroupwareTx,
  userId: string,
  input: z.output<typeof ListEvents>,
): Promise<{ items: CalendarEvent[]; truncated: boolean }> {
  const zone = input.tz ?? 'UTC';
  const from = midnightIn(input.from, zone);
  const to = isDay(input.to) ? midnightIn(input.to, zone, DAY_MS) : instantOf(input.to);
  const span = to.getTime() - from.getTime();
  if (!(span > 0 && span <= MAX_DAYS * DAY_MS)) throw badRange({ from: input.from, to: input.to });
  const rows = await findBetween(tx, userId, new Date(from.getTime() - DAY_MS), new Date(to.getTime() + DAY_MS));
  const range = { from, to, tz: input.tz };
  const items = rows.flatMap((row) => expand(eventOf(row), row.overrides as Overrides, range, MAX_ITEMS + 1));
  items.sort(byTime);
  return { items: items.slice(0, MAX_ITEMS), truncated: items.length > MAX_ITEMS };
}

function byTime(a: CalendarEvent, b: CalendarEvent): number {
  return (
    instantOf(a.start).getTime() - instantOf(b.start).getTime() ||
    exclusiveEnd(a.start, a.end).getTime() - exclusiveEnd(b.start, b.end).getTime() ||
    a.id.localeCompare(b.id)
  );
}

function midnightIn(value: string, zone: string, plusMs = 0): Date {
  const instant = new Date(instantOf(value).getTime() + plusMs);
  return isDay(value) ? new Date(instant.getTime() - zoneOffsetMinutes(instant, zone) * 60_000) : instant;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
