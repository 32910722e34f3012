import { isDeepStrictEqual } from 'node:util';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { endBeforeStart } from '../groupware.errors.ts';
import type { EventRow } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';
import { exclusiveEnd, instantOf } from './day-or-time.ts';
import { checkRecurrence, recursUntil } from './recurrence.ts';

export function eventOf(row: EventRow): CalendarEvent {
  return {
    id: row.id,
    uid: row.uid,
    sequence: row.sequence,
    title: row.title,
    description: row.description,
    start: row.starts,
    end: row.ends,
    location: row.location,
    attendees: row.attendees as string[],
    status: row.status as CalendarEvent['status'],
    recurrence: row.recurrence,
    url: row.url,
    categories: row.categories as string[],
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    provenance: row.provenance as CalendarEvent['provenance'],
  };
}

/** What a person can set. */
export type EventContent = Pick<
  CalendarEvent,
  'title' | 'description' | 'start' | 'end' | 'location' | 'attendees' | 'status' | 'recurrence' | 'url' | 'categories'
>;
export type EventFields = { [K in keyof EventContent]?: EventContent[K] | undefined };

export const EMPTY_EVENT = {
  description: '',
  end: null,
  location: null,
  attendees: [],
  status: 'confirmed',
  recurrence: null,
  url: null,
  categories: [],
} satisfies Partial<EventContent>;

/** The content with the given fields in place of its own. Throws `event.end_before_start`, `event.bad_recurrence`. */
export function withFields(content: EventContent, fields: EventFields): EventContent {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const next: EventContent = { ...content, ...given };
  if (next.recurrence !== null) next.recurrence = checkRecurrence(next.recurrence);
  if (next.end !== null && instantOf(next.end) < instantOf(next.start)) {
    throw endBeforeStart({ start: next.start, end: next.end });
  }
  return next;
}

export function contentOf(event: CalendarEvent): EventContent {
  const { title, description, start, end, location, attendees, status, recurrence, url, categories } = event;
  return { title, description, start, end, location, attendees, status, recurrence, url, categories };
}

export const sameContent = (a: EventContent, b: EventContent): boolean => isDeepStrictEqual(a, b);

export function eventColumns(content: EventContent): Record<string, unknown> {
  const { start, end, attendees, categories, ...rest } = content;
  return {
    ...rest,
    starts: start,
    starts_at: instantOf(start),
    ends: end,
    ends_at: exclusiveEnd(start, end),
    recurs_until: content.recurrence === null ? null : recursUntil(content.recurrence),
    attendees: toJsonb(attendees),
    categories: toJsonb(categories),
  };
}
