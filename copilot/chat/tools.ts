import { randomUUID } from 'node:crypto';
import { tool } from 'langchain';
import type { ActionDefinition } from '#core/action.ts';
import { mayUse, type Actor } from '#core/contracts/actor.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';

/** Areas whose actions the chat may use at all. Accounts, approvals, dead letters and workflows stay with the user. */
const AREAS = new Set(['search', 'mail', 'assistant', 'task', 'event', 'note', 'contact']);
const MAX_RESULT_CHARACTERS = 6000;

/**
 * The actions as tools, run as the assistant for this user: read ones answer at once, everything else becomes a
 * proposal that waits for the user's approval (the runner decides that, not the model).
 */
export function toolsOf(runner: ActionRunner, user: Actor, correlationId: string) {
  const actor: Actor = { ...user, kind: 'assistant', id: 'copilot' };
  return runner
    .list()
    .filter((action) => AREAS.has(action.name.split('.')[0]!) && mayUse(actor, action.scope))
    .map((action) => toTool(runner, action, actor, correlationId));
}

function toTool(runner: ActionRunner, action: ActionDefinition, actor: Actor, correlationId: string) {
  return tool(
    async (input: unknown) => {
      try {
        const result = await runner.run({ name: action.name, input, actor, effectId: randomUUID(), correlationId });
        if (result.status === 'awaiting-approval')
          return 'Proposed. It waits for the user to approve it; it is not done.';
        return JSON.stringify(result.output).slice(0, MAX_RESULT_CHARACTERS);
      } catch (error) {
        return JSON.stringify({ error: toErrorBody(error) });
      }
    },
    // OpenAI-compatible endpoints accept only letters, digits, `_` and `-` in tool names.
    { name: action.name.replaceAll('.', '__'), description: action.description, schema: action.input },
  );
}
