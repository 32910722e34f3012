import { toErrorBody } from '#core/contracts/errors.ts';
import type { CompiledWorkflow } from '../engine/compile-workflow.ts';
import type { Outcome } from '../engine/run.ts';
import { own } from '../engine/state.ts';
import { LIMITS } from '../limits.ts';
import { itemLimit } from '../workflows.errors.ts';

/** What the caller of a webhook gets. */
export interface WebhookAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const bounded = (body: string): string => {
  if (body.length > LIMITS.answerChars) throw itemLimit({ allowed: LIMITS.answerChars });
  return body;
};

export const jsonAnswer = (value: unknown, status = 200): WebhookAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: bounded(JSON.stringify(value) ?? 'null'),
});

export const textAnswer = (body: string): WebhookAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: bounded(body),
});

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
