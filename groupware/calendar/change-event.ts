import type { ActionContext } from '#core/action.ts';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { causeOf } from '../record.actions.ts';
import type { EventRow, GroupwareTx } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';
import { changeRecord, findRecord, insertRecord } from '../store/record.repository.ts';
import { DAY_MS, instantOf, movedEnd } from './day-or-time.ts';
import { findBetween, findByThread, findByUid } from './event.repository.ts';
import { EMPTY_EVENT, contentOf, eventColumns, eventOf, sameContent, withFields, type EventFields } from './event.ts';
import { pickAnywhere, pickInThread } from './match.ts';
import { hasOccurrence, recurrenceKey, type Override, type Overrides } from './recurrence.ts';

type Fields = EventFields & { title: string; start: string };

/** Creates the event; an event of the same UID is brought up to date instead (RFC 5546 section 2.1.5). */
export async function createEvent(
  tx: GroupwareTx,
  context: ActionContext,
  fields: Fields,
  identity: { uid?: string | undefined; sequence?: number | undefined },
): Promise<CalendarEvent> {
  const uid = identity.uid ?? context.effectId;
  const sequence = identity.sequence ?? 0;
  const known = identity.uid === undefined ? null : await findByUid(tx, context.actor.userId, uid);
  if (known) return updateFromSender(tx, context, known, fields, sequence);
  const content = withFields({ ...EMPTY_EVENT, title: fields.title, start: fields.start }, fields);
  const row = await insertRecord(tx, 'calendar_events', causeOf(context), {
    uid,
    sequence,
    overrides: '{}',
    provenance: context.provenance === null ? null : toJsonb(context.provenance),
    ...eventColumns(content),
  });
  return announce(context, row);
}

/** What the organizer's newer word changes. An older one, and one that says nothing new, changes nothing. */
async function updateFromSender(
  tx: GroupwareTx,
  context: ActionContext,
  row: EventRow,
  fields: EventFields,
  sequence: number,
): Promise<CalendarEvent> {
  const event = eventOf(row);
  if (sequence < event.sequence) return event;
  if (event.status === 'cancelled' && sequence === event.sequence) return event;
  const status = fields.status ?? (event.status === 'cancelled' ? 'confirmed' : undefined);
  return writeContent(tx, context, row, { ...fields, status }, sequence);
}

/** Writes what differs. */
export async function writeContent(
  tx: GroupwareTx,
  context: ActionContext,
  row: EventRow,
  fields: EventFields,
  sequence = row.sequence,
): Promise<CalendarEvent> {
  const before = contentOf(eventOf(row));
  const after = withFields(before, fields);
  if (sameContent(before, after) && sequence === row.sequence) return eventOf(row);
  const changed = await changeRecord(tx, 'calendar_events', causeOf(context), row.id, {
    ...eventColumns(after),
    sequence,
  });
  return announce(context, changed);
}

export interface Change {
  uid?: string | undefined;
  threadId?: string | undefined;
  title?: string | undefined;
  /** the original start of the one recurrence that is meant (RFC 5545 section 3.8.4.4) */
  recurrenceId?: string | undefined;
  oldStart?: string | undefined;
}

/** The event a change or a cancellation speaks of: by UID, else in the thread, else by title and old time. */
export async function findChanged(tx: GroupwareTx, context: ActionContext, change: Change): Promise<EventRow | null> {
  const { userId } = context.actor;
  // a repeated call must meet the event it has made itself
  const own = await findRecord(tx, 'calendar_events', userId, context.effectId);
  if (own) return own;
  if (change.uid !== undefined) {
    const byUid = await findByUid(tx, userId, change.uid);
    if (byUid) return byUid;
  }
  const pick = (rows: EventRow[], choose: typeof pickInThread) => {
    const event = choose(rows.map(eventOf), change);
    return rows.find((row) => row.id === event?.id) ?? null;
  };
  if (change.threadId !== undefined) {
    const inThread = pick(await findByThread(tx, userId, change.threadId), pickInThread);
    if (inThread) return inThread;
  }
  if (change.title === undefined || change.oldStart === undefined) return null;
  const at = instantOf(change.oldStart).getTime();
  const around = await findBetween(tx, userId, new Date(at - DAY_MS), new Date(at + 2 * DAY_MS));
  return pick(
    around.filter((row) => row.status !== 'cancelled'),
    pickAnywhere,
  );
}

/** Moves the event, or one recurrence of it; the duration stays when no end is given. */
export async function moveEvent(
  tx: GroupwareTx,
  context: ActionContext,
  row: EventRow,
  change: Change & { start: string; end?: string | null | undefined; location?: string | null | undefined },
  sequence: number | undefined,
): Promise<CalendarEvent> {
  const event = eventOf(row);
  const { start, end, location } = change;
  if (sequence !== undefined && sequence < event.sequence) return event;
  const occurrence = change.recurrenceId ?? change.oldStart;
  if (occurrence !== undefined && hasOccurrence(event, occurrence)) {
    return overrideOne(tx, context, row, occurrence, {
      start,
      ...(end === undefined ? {} : { end }),
      ...(location === undefined ? {} : { location }),
    });
  }
  const fields: EventFields = {
    start,
    end: end === undefined ? movedEnd(event.start, event.end, start) : end,
    location,
  };
  if (event.status === 'cancelled') fields.status = 'confirmed';
  return writeContent(tx, context, row, fields, Math.max(sequence ?? 0, event.sequence));
}

/** Cancels the event, or one recurrence of it. Newer words of the organizer are not overruled by an older one. */
export async function cancelEvent(
  tx: GroupwareTx,
  context: ActionContext,
  row: EventRow,
  change: Change,
  sequence: number | undefined,
): Promise<CalendarEvent> {
  const event = eventOf(row);
  if (sequence !== undefined && sequence < event.sequence) return event;
  const occurrence = change.recurrenceId ?? change.oldStart;
  const first = occurrence !== undefined && recurrenceKey(occurrence) === recurrenceKey(event.start);
  if (occurrence !== undefined && hasOccurrence(event, occurrence) && (change.recurrenceId !== undefined || !first)) {
    return overrideOne(tx, context, row, occurrence, { cancelled: true });
  }
  return writeContent(tx, context, row, { status: 'cancelled' }, Math.max(sequence ?? 0, event.sequence));
}

async function overrideOne(
  tx: GroupwareTx,
  context: ActionContext,
  row: EventRow,
  occurrence: string,
  override: Override,
): Promise<CalendarEvent> {
  const overrides = { ...(row.overrides as Overrides), [recurrenceKey(occurrence)]: override };
  const changed = await changeRecord(tx, 'calendar_events', causeOf(context), row.id, {
    overrides: toJsonb(overrides),
  });
  return announce(context, changed);
}

function announce(context: ActionContext, row: EventRow): CalendarEvent {
  context.notify({ kind: 'event', id: row.id });
  return eventOf(row);
}
