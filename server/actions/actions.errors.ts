import { defineError } from '#core/contracts/errors.ts';

export const unknownAction = defineError({ code: 'action.unknown', status: 404, message: 'There is no such action.' });
export const invalidInput = defineError({
  code: 'action.invalid_input',
  status: 400,
  message: 'The input does not fit this action.',
});
export const notAllowed = defineError({
  code: 'action.not_allowed',
  status: 403,
  message: 'You are not allowed to do this.',
});
export const peopleOnly = defineError({
  code: 'action.people_only',
  status: 403,
  message: 'Only a person may do this, not the assistant and not a workflow.',
});
export const operatorOnly = defineError({
  code: 'action.operator_only',
  status: 403,
  message: 'Only the person who looks after this installation may see this.',
});
export const notTransactional = defineError({
  code: 'action.not_transactional',
  status: 500,
  message: 'This action talks to another system and cannot be part of a transaction.',
});
export const effectIdTaken = defineError({
  code: 'action.effect_id_taken',
  status: 409,
  message: 'This effect id already belongs to a different effect.',
});
export const effectNotFound = defineError({
  code: 'effect.not_found',
  status: 404,
  message: 'There is no such effect.',
});
export const effectInProgress = defineError({
  code: 'effect.in_progress',
  status: 409,
  message: 'This effect is being carried out right now.',
  retryable: true,
});
export const notInDoubt = defineError({
  code: 'effect.not_in_doubt',
  status: 409,
  message: 'This effect is not in doubt (any more).',
});
export const didNotHappen = defineError({
  code: 'effect.did_not_happen',
  status: 409,
  message: 'Somebody has looked: this did not happen.',
});
export const notUndoable = defineError({
  code: 'effect.not_undoable',
  status: 409,
  message: 'This effect cannot be undone.',
});
export const notWaiting = defineError({
  code: 'approval.not_waiting',
  status: 409,
  message: 'This effect is not waiting for an approval (any more).',
});
export const approvalExpired = defineError({
  code: 'approval.expired',
  status: 410,
  message: 'The time to approve this has passed; start it again.',
});
export const argumentsChanged = defineError({
  code: 'approval.arguments_changed',
  status: 409,
  message: 'The arguments are not those that were shown for approval.',
});
