/** Tasks (RFC 5545 VTODO fields), events (VEVENT fields), notes (Markdown) and contacts (vCard fields). */
import { z } from 'zod';
import { Id } from './ids.ts';
import { DayOrTime, Provenance } from './intent.ts';

export const TaskStatus = z.enum(['needs-action', 'in-process', 'completed', 'cancelled']);

export const Task = z.object({
  id: Id,
  uid: z.string(),
  title: z.string(),
  description: z.string(),
  status: TaskStatus,
  due: DayOrTime.nullable(),
  start: DayOrTime.nullable(),
  /** RFC 5545: 1 highest, 9 lowest, 0 undefined */
  priority: z.number().int().min(0).max(9),
  categories: z.array(z.string()),
  url: z.string().nullable(),
  completedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  provenance: Provenance.nullable(),
});
export type Task = z.infer<typeof Task>;

export const CalendarEvent = z.object({
  id: Id,
  uid: z.string(),
  sequence: z.number().int(),
  title: z.string(),
  description: z.string(),
  start: DayOrTime,
  end: DayOrTime.nullable(),
  location: z.string().nullable(),
  attendees: z.array(z.string()),
  status: z.enum(['tentative', 'confirmed', 'cancelled']),
  recurrence: z.string().nullable(),
  url: z.string().nullable(),
  /** 'meeting' | 'travel' | 'delivery' | … */
  categories: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  provenance: Provenance.nullable(),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const Note = z.object({
  id: Id,
  title: z.string(),
  /** Markdown */
  body: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  provenance: Provenance.nullable(),
});
export type Note = z.infer<typeof Note>;

export const Contact = z.object({
  id: Id,
  name: z.string(),
  emails: z.array(z.string()),
  messageCount: z.number().int(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
});
export type Contact = z.infer<typeof Contact>;
