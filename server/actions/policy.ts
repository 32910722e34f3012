import type { ActionEffect } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';

export interface PolicyQuestion {
  effect: ActionEffect;
  actorKind: Actor['kind'];
  /** false for approvals, account and administration: `journal: false` in the action */
  journalled: boolean;
  /** the user has allowed this action with exactly these arguments */
  allowed: boolean;
  /** the user has allowed workflows to do this at just this target (an address that the user has entered) */
  standing: boolean;
  /** a person who does this in person is not asked again: `inPerson` of the action */
  inPerson?: boolean | undefined;
}

/** `go`: do it now; `ask`: a person has to approve it first; `refuse`: never for this kind of actor. */
export type Verdict = 'go' | 'ask' | 'refuse';

/**
 * What may happen by itself. It looks at nothing that a mail or a model can write, so it holds even when the model obeys
 * an attacker.
 */
export function decide(question: PolicyQuestion): Verdict {
  const byPerson = question.actorKind === 'user' || question.actorKind === 'operator';
  if (question.effect === 'read') return 'go';
  if (!question.journalled) return byPerson ? 'go' : 'refuse';
  if (question.allowed) return 'go';
  if (question.effect === 'external') {
    if (question.inPerson && question.actorKind === 'user') return 'go';
    return question.standing && question.actorKind === 'workflow' ? 'go' : 'ask';
  }
  return question.actorKind === 'assistant' ? 'ask' : 'go';
}
