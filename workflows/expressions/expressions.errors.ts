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
