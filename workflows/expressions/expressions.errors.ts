import { defineError } from '#core/contracts/errors.ts';

export const expressionInvalid = defineError({
  code: 'expression.invalid',
  status: 400,
  message: 'An expression of the workflow cannot be read.',
});
export const expressionFailed = defineError({
  code: 'expression.failed',
  status: 422,
  message: 'An expression of the workflow could not be evaluated.',
});
export const expressionStopped = defineError({
  code: 'expression.stopped',
  status: 422,
  message: 'An expression of the workflow was stopped: it took too long or too much memory.',
});
export const sandboxMissing = defineError({
  code: 'expression.sandbox_missing',
  status: 501,
  message: 'This expression needs isolated-vm, which could not be loaded on this system.',
});
