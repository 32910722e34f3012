/** What a mail wants from this user: the result of understanding, and the event that carries it. */
import { z } from 'zod';
import { defineEvent } from './event.ts';
import { Id } from './ids.ts';
import { MailAddress } from './mail.ts';

export const INTENT_TYPES = [
  'task',
  'meeting',
  'meeting_change',
  'meeting_cancel',
  'deadline',
  'payment',
  'travel',
  'delivery',
  'file_share',
  'issue_report',
  'note',
  'question',
] as const;
export const IntentType = z.enum(INTENT_TYPES);
export type IntentType = z.infer<typeof IntentType>;

/** Something to do > an answer owed > good to know > noise. */
export const Triage = z.enum(['action', 'reply', 'fyi', 'ignore']);
export type Triage = z.infer<typeof Triage>;

/** ISO 8601: a day (`2026-10-15`) where the text names a day, with offset (`2026-10-15T09:00:00+02:00`) where it names a time. */
export const DayOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/);
export type DayOrTime = z.infer<typeof DayOrTime>;

export const Intent = z.object({
  type: IntentType,
  /** imperative, short, names the object */
  title: z.string(),
  /** to be done by */
  due: DayOrTime.optional(),
  /** when it happens: meetings, journeys, expected deliveries, the day of a note */
  start: DayOrTime.optional(),
  /** the end of an all-day event is its last day */
  end: DayOrTime.optional(),
  location: z.string().optional(),
  people: z.array(z.string()).optional(),
  amount: z.number().optional(),
  /** ISO 4217 */
  currency: z.string().optional(),
  url: z.string().optional(),
  tracking: z.string().optional(),
  reference: z.string().optional(),
  /** RFC 5545 RRULE value without the `RRULE:` prefix */
  recurrence: z.string().optional(),
  /** the verbatim sentence of the mail it rests on */
  evidence: z.string(),
  /** calibrated probability, 0 to 1 */
  confidence: z.number().min(0).max(1),
});
export type Intent = z.infer<typeof Intent>;

/** What the hub keeps beyond the public command-line form. */
export const DetailedIntent = Intent.extend({
  /** what the user's own deeds did to it: 'muted' = shown, never acted on; 'raised' = more sure than the engine was */
  memory: z.object({ rule: Id, effect: z.enum(['muted', 'raised']), reason: z.string() }).optional(),
  /** shown and not acted on until the user has made sure of the sender: why, in words */
  held: z.string().optional(),
  /** … and the user has made sure */
  released: z.literal(true).optional(),
  evidenceDate: z.string().optional(),
  /** a moved meeting: where it was before */
  oldStart: DayOrTime.optional(),
  /** several proposed times */
  startOptions: z.array(DayOrTime).optional(),
  /** payments: 'due' | 'paid' | 'refunded' | 'automatic' */
  status: z.string().optional(),
  carrier: z.string().optional(),
  /** a request that holds only if something happens: its words */
  condition: z.string().optional(),
  /** iCalendar (RFC 5545): UID, SEQUENCE and RECURRENCE-ID of the component it came from */
  uid: z.string().optional(),
  sequence: z.number().int().optional(),
  recurrenceId: z.string().optional(),
  /** doubt, expressed: candidates and the question to ask */
  doubt: z.object({ question: z.string(), candidates: z.array(z.string()) }).optional(),
});
export type DetailedIntent = z.infer<typeof DetailedIntent>;

export const Finding = z.object({
  /** `hidden-text`, `instructions-to-assistant`, `phishing`, `unauthenticated-sender`, … */
  code: z.string(),
  detail: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Engine = z.object({ name: z.string(), version: z.string(), prompt: z.string().optional() });
export type Engine = z.infer<typeof Engine>;

export const Understanding = z.object({
  triage: Triage,
  intents: z.array(DetailedIntent),
  /** BCP 47 primary tag of the authored text */
  language: z.string(),
  findings: z.array(Finding),
  engine: Engine,
});
export type Understanding = z.infer<typeof Understanding>;

/** Where something made from mail comes from. It travels into the task, event or note itself. */
export const Provenance = z.object({
  /** our id of the message */
  messageId: Id,
  threadId: Id,
  /** RFC 5322 Message-ID without angle brackets, for the `mid:` URL (RFC 2392) */
  rfcMessageId: z.string().nullable(),
  subject: z.string(),
  from: MailAddress.nullable(),
  evidence: z.string(),
  confidence: z.number(),
  engine: z.string(),
  intentId: Id,
});
export type Provenance = z.infer<typeof Provenance>;

export const IntentDetected = z.object({
  intentId: Id,
  /** position among the intents of this message, from 0 */
  index: z.number().int().nonnegative(),
  messageId: Id,
  mailboxId: Id,
  threadId: Id,
  triage: Triage,
  intent: DetailedIntent,
  provenance: Provenance,
  /** how the message came in; workflows may treat old mail differently */
  source: z.string(),
  receivedAt: z.string(),
});
export type IntentDetected = z.infer<typeof IntentDetected>;

/** Topic `assistant.intent`: one event for each intent of a mail. */
export const intentDetected = defineEvent({
  type: 'assistant.intent.detected',
  topic: 'assistant.intent',
  schemaversion: 1,
  data: IntentDetected,
});

/** What a user's deeds say about an intent: right as it was, right but corrected, taken back, of another type, not found. */
export const Verdict = z.enum(['accepted', 'edited', 'undone', 'wrong-type', 'missed']);
export type Verdict = z.infer<typeof Verdict>;

/** What the page shows beside a mail. */
export const MessageUnderstanding = z.object({
  messageId: Id,
  threadId: Id,
  triage: Triage,
  language: z.string(),
  findings: z.array(Finding),
  engine: Engine,
  understoodAt: z.string(),
  intents: z.array(DetailedIntent.extend({ id: Id, verdict: Verdict.optional() })),
});
export type MessageUnderstanding = z.infer<typeof MessageUnderstanding>;
