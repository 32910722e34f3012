import type { Tx } from '#core/ports/database.ts';

/** Columns that tasks, events and notes share. */
export interface RecordRow {
  id: string;
  tenant_id: string;
  user_id: string;
  uid: string;
  title: string;
  created_at: Date;
  updated_at: Date;
  /** the effect that wrote the row last: undo compares it with its own */
  changed_by: string;
  provenance: unknown;
}

export interface TaskRow extends RecordRow {
  description: string;
  status: string;
  due: string | null;
  due_at: Date | null;
  starts: string | null;
  starts_at: Date | null;
  priority: number;
  categories: unknown;
  url: string | null;
  completed_at: Date | null;
}

export interface EventRow extends RecordRow {
  sequence: number;
  description: string;
  starts: string;
  starts_at: Date;
  ends: string | null;
  /** exclusive */
  ends_at: Date;
  /** when the last recurrence is over; null: not recurring, or without an end */
  recurs_until: Date | null;
  location: string | null;
  attendees: unknown;
  status: string;
  recurrence: string | null;
  /** single recurrences that were moved or cancelled, by their original start (RFC 5545 section 3.8.4.4) */
  overrides: unknown;
  url: string | null;
  categories: unknown;
}

export interface NoteRow extends RecordRow {
  body: string;
  tags: unknown;
}

export interface RecordRevisionRow {
  tenant_id: string;
  user_id: string;
  effect_id: string;
  record_table: string;
  record_id: string;
  removed: boolean;
  /** the whole row before the effect */
  previous: unknown;
  created_at: Date;
}

export interface ContactRow {
  id: string;
  tenant_id: string;
  user_id: string;
  email: string;
  name: string;
  message_count: number;
  first_seen_at: Date;
  last_seen_at: Date;
}

export interface RecordTables {
  tasks: TaskRow;
  calendar_events: EventRow;
  notes: NoteRow;
}

export interface GroupwareTables extends RecordTables {
  record_revisions: RecordRevisionRow;
  contacts: ContactRow;
}

export type GroupwareTx = Tx<GroupwareTables>;
