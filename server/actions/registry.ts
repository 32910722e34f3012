import type { ActionDefinition } from '#core/action.ts';
import { mayUse, type Actor } from '#core/contracts/actor.ts';
import { invalidInput, notAllowed, unknownAction } from './actions.errors.ts';

export interface ActionRegistry {
  /** Throws when a name is taken: two owners of one action would be two truths. */
  register(actions: readonly ActionDefinition[]): void;
  list(): readonly ActionDefinition[];
  get(name: string): ActionDefinition;
}

export function createActionRegistry(): ActionRegistry {
  const byName = new Map<string, ActionDefinition>();
  return {
    register(actions) {
      for (const action of actions) {
        if (byName.has(action.name)) throw new Error(`two actions are called ${action.name}`);
        byName.set(action.name, action);
      }
    },
    list: () => [...byName.values()],
    get(name) {
      const action = byName.get(name);
      if (!action) throw unknownAction({ name });
      return action;
    },
  };
}

/** Checks rights, then the input. Rights first, so that a stranger learns nothing about the shape of things. */
export function admit(definition: ActionDefinition, actor: Actor, input: unknown): unknown {
  if (!mayUse(actor, definition.scope)) throw notAllowed({ action: definition.name, scope: definition.scope });
  const parsed = definition.input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue: { path: PropertyKey[]; message: string }) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  throw invalidInput({ action: definition.name, issues });
}
