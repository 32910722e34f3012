import { z } from 'zod';
import { IntentType, Triage } from '#core/contracts/intent.ts';
import type { IntentDetected } from '#core/contracts/intent.ts';
import { NEVER_ACTED_ON } from '#core/contracts/mail.ts';
import { defineNode, describeNode } from '../node-type.ts';

const Parameters = z.object({
  /** empty: all */
  intentTypes: z.array(IntentType).default([]),
  /** empty: all */
  triage: z.array(Triage).default([]),
  /** 0 to 1 */
  minConfidence: z.number().min(0).max(1).default(0.5),
  /** addresses or `@domain`s; empty: everybody */
  senders: z.array(z.string().max(320)).max(200).default([]),
  /** imported and older mail is acted on only if it was received within so many days */
  maxAgeDays: z.number().min(0).max(3650).default(30),
});
export type IntentTriggerParameters = z.infer<typeof Parameters>;

/** Starts the workflow when the copilot has found an intent in a mail. Its item is the intent, flat, with the mail. */
export const intentTrigger = defineNode({
  description: describeNode({
    type: 'mailflex.intentTrigger',
    displayName: 'Intent',
    description: 'Starts when a mail wants something of you',
    versions: [1],
    inputs: 0,
    group: 'trigger',
  }),
  trigger: true,
  inline: true,
  parameters: Parameters,
  check(raw) {
    const parsed = Parameters.safeParse(raw);
    return parsed.success
      ? null
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  },
  execute: (_context, [items = []]) => [items],
});

export const readIntentTrigger = (raw: unknown): IntentTriggerParameters => Parameters.parse(raw);

/** Where mail comes from that was not just delivered. */
const OLD_SOURCES = new Set(['import', 'sample']);

/** Whether this intent starts a workflow with this trigger. */
export function triggerMatches(trigger: IntentTriggerParameters, detected: IntentDetected, now: Date): boolean {
  const { intent } = detected;
  if (trigger.intentTypes.length > 0 && !trigger.intentTypes.includes(intent.type)) return false;
  if (trigger.triage.length > 0 && !trigger.triage.includes(detected.triage)) return false;
  if (intent.confidence < trigger.minConfidence) return false;
  if (NEVER_ACTED_ON.has(detected.source)) return false;
  if (OLD_SOURCES.has(detected.source)) {
    const ageMs = now.getTime() - Date.parse(detected.receivedAt);
    if (!(ageMs <= trigger.maxAgeDays * 86_400_000)) return false;
  }
  return trigger.senders.length === 0 || senderMatches(trigger.senders, detected.provenance.from?.address ?? '');
}

function senderMatches(senders: readonly string[], address: string): boolean {
  const lower = address.toLowerCase();
  return senders.some((sender) => {
    const wanted = sender.trim().toLowerCase();
    return wanted.startsWith('@') ? lower.endsWith(wanted) : lower === wanted;
  });
}

/** The item a workflow starts with: `$json.title`, `$json.due`, `$json.message.subject` … */
export function intentItem(detected: IntentDetected): Record<string, unknown> {
  const { intent, provenance } = detected;
  return {
    ...intent,
    triage: detected.triage,
    intentId: detected.intentId,
    message: {
      id: detected.messageId,
      threadId: detected.threadId,
      mailboxId: detected.mailboxId,
      subject: provenance.subject,
      from: provenance.from,
      rfcMessageId: provenance.rfcMessageId,
      receivedAt: detected.receivedAt,
      source: detected.source,
    },
  };
}
