import { toErrorBody } from '#core/contracts/errors.ts';
import type { CompiledWorkflow } from '../engine/compile-workflow.ts';
import type { Outcome } from '../engine/run.ts';
import { own } from '../engine/state.ts';
import { jsonAnswer, type WebhookAnswer } from './answer.ts';

/** The answer that a run has for its caller; null: none of its own, or it was given when the request came in. */
export function responseOf(workflow: CompiledWorkflow, outcome: Outcome): WebhookAnswer | null {
  if (!workflow.webhook || workflow.webhook.responseMode === 'onReceived') return null;
  if (outcome.answer) return outcome.answer;
  if (outcome.kind !== 'success' || workflow.webhook.responseMode === 'responseNode') return null;
  const { responseData, responseCode } = workflow.webhook;
  if (responseData === 'noData') return { status: responseCode, headers: {}, body: '' };
  const last = outcome.steps.at(-1)?.node;
  const items = (last ? own(outcome.state.outputs, last) : undefined)?.find((output) => output.length > 0) ?? [];
  const json = items.map((item) => item.json);
  try {
    return jsonAnswer(responseData === 'allEntries' ? json : (json[0] ?? {}), responseCode);
  } catch (error) {
    // what was done is done: only the answer is too large
    return jsonAnswer({ error: toErrorBody(error) }, 500);
  }
}
