import { defineError, type MailflexError } from '#core/contracts/errors.ts';
import type { RecordTables } from './store/groupware.tables.ts';

export interface RecordErrors {
  notFound(details?: Record<string, unknown>): MailflexError;
  changedSince(details?: Record<string, unknown>): MailflexError;
}

const notFoundAndChanged = (area: string, noun: string): RecordErrors => ({
  notFound: defineError({ code: `${area}.not_found`, status: 404, message: `There is no such ${noun}.` }),
  changedSince: defineError({
    code: `${area}.changed_since`,
    status: 409,
    message: `The ${noun} was changed since; undoing would lose that change.`,
  }),
});

export const recordErrors: Record<keyof RecordTables, RecordErrors> = {
  tasks: notFoundAndChanged('task', 'task'),
  calendar_events: notFoundAndChanged('event', 'calendar entry'),
  notes: notFoundAndChanged('note', 'note'),
};

export const contactNotFound = defineError({
  code: 'contact.not_found',
  status: 404,
  message: 'There is no such contact.',
});

export const badCursor = defineError({
  code: 'groupware.bad_cursor',
  status: 400,
  message: 'The cursor does not come from this list.',
});

export const badRecurrence = defineError({
  code: 'event.bad_recurrence',
  status: 400,
  message: 'The recurrence is not a valid RRULE value (RFC 5545 section 3.3.10).',
});

export const endBeforeStart = defineError({
  code: 'event.end_before_start',
  status: 400,
  message: 'The end lies before the start.',
});

export const badRange = defineError({
  code: 'event.bad_range',
  status: 400,
  message: 'The range must run forwards and span at most five years.',
});
