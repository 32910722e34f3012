import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { CalendarEvent } from '#core/contracts/groupware.ts';
import { Id } from '#core/contracts/ids.ts';
import { DayOrTime } from '#core/contracts/intent.ts';
import { labelsField, textField, titleField, urlField } from '../fields.ts';
import { ById, Removed, causeOf, isGone, readsBack, undoIn } from '../record.actions.ts';
import type { GroupwareTx } from '../store/groupware.tables.ts';
import { getRecord, removeRecord } from '../store/record.repository.ts';
import { cancelEvent, createEvent, findChanged, moveEvent, writeContent } from './change-event.ts';
import { eventOf } from './event.ts';
import { ListEvents, listEvents } from './list-events.ts';

const uidField = () => z.string().min(1).max(500);
const sequenceField = () => z.number().int().min(0).max(2_000_000_000);
const placeField = () => textField(1000).nullable();

const CreateEvent = z.object({
  title: titleField(),
  start: DayOrTime,
  end: DayOrTime.nullable().optional(),
  description: textField().optional(),
  location: placeField().optional(),
  attendees: labelsField().optional(),
  recurrence: z.string().max(500).nullable().optional(),
  url: urlField().nullable().optional(),
  categories: labelsField().optional(),
  status: CalendarEvent.shape.status.optional(),
  uid: uidField().optional(),
  sequence: sequenceField().optional(),
});

const UpdateEvent = CreateEvent.omit({ uid: true, sequence: true }).partial().extend({ id: Id });

const Changed = z.object({
  uid: uidField().optional(),
  threadId: Id.optional(),
  title: titleField().optional(),
  recurrenceId: DayOrTime.optional(),
  sequence: sequenceField().optional(),
});
const ApplyChange = Changed.extend({
  oldStart: DayOrTime.optional(),
  start: DayOrTime,
  end: DayOrTime.nullable().optional(),
  location: placeField().optional(),
});
const CancelEvent = Changed.extend({ start: DayOrTime.optional() });

const readsBackEvent = readsBack('calendar_events', eventOf, { compareInput: false });

export const eventActions: readonly ActionDefinition[] = [
  defineAction({
    name: 'event.create',
    description: 'Creates a calendar entry; one of the same UID is updated when the sequence is not older.',
    input: CreateEvent,
    output: CalendarEvent,
    scope: 'event:write',
    effect: 'write',
    runIn: (tx: GroupwareTx, context, { uid, sequence, ...fields }) =>
      createEvent(tx, context, fields, { uid, sequence }),
    verify: readsBackEvent,
    undo: undoIn('calendar_events', 'event'),
    summarize: (_input, event) => `Entered “${event.title}” on ${event.start.slice(0, 10)}`,
  }),
  defineAction({
    name: 'event.update',
    description: 'Changes the given fields of a calendar entry.',
    input: UpdateEvent,
    output: CalendarEvent,
    scope: 'event:write',
    effect: 'write',
    runIn: async (tx: GroupwareTx, context, { id, ...fields }) =>
      writeContent(tx, context, await getRecord(tx, 'calendar_events', context.actor.userId, id), fields),
    verify: readsBackEvent,
    undo: undoIn('calendar_events', 'event'),
    summarize: (_input, event) => `Changed “${event.title}”`,
  }),
  defineAction({
    name: 'event.apply-change',
    description: 'Moves the calendar entry that a mail speaks of; enters it when there is none yet.',
    input: ApplyChange,
    output: CalendarEvent,
    scope: 'event:write',
    effect: 'write',
    async runIn(tx: GroupwareTx, context, { sequence, ...change }) {
      const row = await findChanged(tx, context, change);
      if (row) return moveEvent(tx, context, row, change, sequence);
      const { start, end, location, uid } = change;
      const title = change.title ?? context.provenance?.subject.trim().slice(0, 1000);
      return createEvent(tx, context, { title: title || 'Appointment', start, end, location }, { uid, sequence });
    },
    verify: readsBackEvent,
    undo: undoIn('calendar_events', 'event'),
    summarize: (_input, event) => `Moved “${event.title}” to ${event.start.slice(0, 10)}`,
  }),
  defineAction({
    name: 'event.cancel',
    description: 'Marks the calendar entry that a mail cancels as cancelled. Null when there is no such entry.',
    input: CancelEvent,
    output: CalendarEvent.nullable(),
    scope: 'event:write',
    effect: 'write',
    async runIn(tx: GroupwareTx, context, { sequence, start, ...rest }) {
      const change = { ...rest, oldStart: start };
      const row = await findChanged(tx, context, change);
      return row ? cancelEvent(tx, context, row, change, sequence) : null;
    },
    verify: async (tx: GroupwareTx, context, input, output) =>
      output === null || readsBackEvent(tx, context, input, output),
    undo: undoIn('calendar_events', 'event'),
    summarize: (_input, event) => (event ? `Cancelled “${event.title}”` : 'Nothing to cancel'),
  }),
  defineAction({
    name: 'event.delete',
    description: 'Deletes a calendar entry.',
    input: ById,
    output: Removed,
    scope: 'event:write',
    effect: 'write',
    async runIn(tx: GroupwareTx, context, { id }) {
      await removeRecord(tx, 'calendar_events', causeOf(context), id);
      context.notify({ kind: 'event', id });
      return { id };
    },
    verify: isGone('calendar_events'),
    undo: undoIn('calendar_events', 'event'),
    summarize: () => 'Deleted a calendar entry',
  }),
  defineAction({
    name: 'event.get',
    description: 'Reads one calendar entry.',
    input: ById,
    output: CalendarEvent,
    scope: 'event:read',
    effect: 'read',
    runIn: async (tx: GroupwareTx, context, { id }) =>
      eventOf(await getRecord(tx, 'calendar_events', context.actor.userId, id)),
  }),
  defineAction({
    name: 'event.list',
    description: 'Lists calendar entries of a time range, each recurrence on its own.',
    input: ListEvents,
    output: z.object({ items: z.array(CalendarEvent), truncated: z.boolean() }),
    scope: 'event:read',
    effect: 'read',
    runIn: (tx: GroupwareTx, context, input) => listEvents(tx, context.actor.userId, input),
  }),
];
