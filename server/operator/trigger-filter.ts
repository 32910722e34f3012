import type { Actor } from '#core/contracts/actor.ts';
import type { DetailedIntent, IntentDetected, Triage } from '#core/contracts/intent.ts';
import { newId } from '#core/contracts/ids.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import { compileWorkflow } from '#workflows/engine/compile-workflow.ts';
import { triggerMatches } from '#workflows/nodes/intent-trigger/node.ts';
import type { App } from '../app-parts.ts';

/** Whether an intent would start the workflow in question. */
export type TriggerFilter = (mail: StoredMail, triage: Triage, intent: DetailedIntent) => boolean;

/** Everything passes when no workflow is named. */
export async function createTriggerFilter(app: App, actor: Actor, workflowId?: string): Promise<TriggerFilter> {
  if (!workflowId) return () => true;
  const id = newId();
  const call = { name: 'workflow.get', input: { id: workflowId }, actor, effectId: id, correlationId: id };
  const { definition } = (await app.runner.run(call)).output as { definition: unknown };
  const { trigger } = compileWorkflow(definition, (name) => app.runner.list().find((action) => action.name === name));
  if (!trigger) return () => false;
  return (mail, triage, intent) => triggerMatches(trigger, detected(mail, triage, intent), app.clock.now());
}

function detected(mail: StoredMail, triage: Triage, intent: DetailedIntent): IntentDetected {
  const { messageId, mailboxId, threadId, parsed } = mail;
  const intentId = messageId;
  return {
    intentId,
    index: 0,
    messageId,
    mailboxId,
    threadId,
    triage,
    intent,
    source: mail.source,
    receivedAt: mail.receivedAt.toISOString(),
    provenance: {
      messageId,
      threadId,
      rfcMessageId: parsed.messageId,
      subject: parsed.subject,
      from: parsed.from,
      evidence: intent.evidence,
      confidence: intent.confidence,
      engine: '',
      intentId,
    },
  };
}
