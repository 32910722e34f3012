/** What the pages about the hub itself show: hops of a mail, effects, workflows and their executions, chat, search. */
import { z } from 'zod';
import { ErrorBody } from './errors.ts';
import { Id } from './ids.ts';

/** One step on the way of a mail, in the order of `at`. */
export const Hop = z.object({
  stage: z.enum(['accepted', 'parsed', 'understood', 'indexed', 'workflow', 'effect', 'dead-letter']),
  at: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  durationMs: z.number().optional(),
  ok: z.boolean(),
});
export type Hop = z.infer<typeof Hop>;

export const EffectStatus = z.enum([
  'planned',
  'awaiting-approval',
  'refused',
  'sent',
  // sent to a system that takes no key, and the answer was lost: only a person can tell whether it happened
  'in-doubt',
  'confirmed',
  'not-confirmed',
  'failed',
  'undone',
]);

/** An entry of the journal: one action that was carried out (or is waiting to be), by whom and because of what. */
export const Effect = z.object({
  id: Id,
  action: z.string(),
  /** what people read: 'Created task “Send the report”' */
  summary: z.string(),
  status: EffectStatus,
  actorKind: z.string(),
  actorId: z.string(),
  input: z.unknown(),
  output: z.unknown(),
  error: ErrorBody.nullable(),
  messageId: Id.nullable(),
  executionId: Id.nullable(),
  correlationId: Id,
  undoable: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Effect = z.infer<typeof Effect>;

export const DeadLetter = z.object({
  id: Id,
  /** `dlq.mail.inbound` or `dlq.job.<name>` */
  topic: z.string(),
  group: z.string(),
  eventId: z.string(),
  attempts: z.number().int(),
  error: ErrorBody,
  payload: z.unknown(),
  failedAt: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export const WorkflowSummary = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  enabled: z.boolean(),
  /** shipped with Mailflex; can be switched off and copied, not deleted */
  shipped: z.boolean(),
  trigger: z.string(),
  nodeCount: z.number().int(),
  executionCount: z.number().int(),
  failedCount: z.number().int(),
  lastExecutedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type WorkflowSummary = z.infer<typeof WorkflowSummary>;

export const ExecutionStatus = z.enum(['running', 'waiting', 'success', 'error']);

export const ExecutionSummary = z.object({
  id: Id,
  workflowId: Id,
  workflowName: z.string(),
  status: ExecutionStatus,
  attempt: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  messageId: Id.nullable(),
  error: ErrorBody.nullable(),
});
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;

export const ExecutionStep = z.object({
  node: z.string(),
  type: z.string(),
  status: ExecutionStatus,
  startedAt: z.string(),
  durationMs: z.number(),
  /** items that left the node, per output; shortened for display */
  output: z.unknown(),
  error: ErrorBody.nullable(),
});
export type ExecutionStep = z.infer<typeof ExecutionStep>;

/** A passage of a message that supports an answer. `quote` stands in the message word for word. */
export const Citation = z.object({
  messageId: Id,
  threadId: Id,
  subject: z.string(),
  from: z.string(),
  date: z.string().nullable(),
  quote: z.string(),
  /** name of the attached file that the quotation stands in, instead of the message itself */
  attachment: z.exactOptional(z.string()),
  score: z.number(),
});
export type Citation = z.infer<typeof Citation>;

export const ChatTurn = z.object({
  id: Id,
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  citations: z.array(Citation),
  /** 'offline' = the best passages, no model involved; otherwise the model's name */
  engine: z.string().nullable(),
  createdAt: z.string(),
});
export type ChatTurn = z.infer<typeof ChatTurn>;

export const Conversation = z.object({ id: Id, title: z.string(), createdAt: z.string(), updatedAt: z.string() });
export type Conversation = z.infer<typeof Conversation>;

/**
 * A hint over socket.io that something of a kind changed; the page then asks again through the API. Hints carry no
 * content, so that nothing is shown that the API would refuse.
 */
export const LiveNotice = z.object({
  kind: z.enum([
    'mail',
    'understanding',
    'task',
    'event',
    'note',
    'contact',
    'execution',
    'effect',
    'dead-letter',
    'chat',
  ]),
  id: Id.nullable(),
});
export type LiveNotice = z.infer<typeof LiveNotice>;
