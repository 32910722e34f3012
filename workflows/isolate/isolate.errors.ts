import { defineError } from '#core/contracts/errors.ts';

export const sandboxMissing = defineError({
  code: 'expression.sandbox_missing',
  status: 501,
  message: 'This workflow needs isolated-vm, which could not be loaded on this system.',
});
export const expressionStopped = defineError({
  code: 'expression.stopped',
  status: 422,
  message: 'An expression of the workflow was stopped: it took too long or too much memory.',
});
export const codeFailed = defineError({
  code: 'code.failed',
  status: 422,
  message: 'The code of a workflow node failed.',
});
export const codeStopped = defineError({
  code: 'code.stopped',
  status: 422,
  message: 'The code of a workflow node was stopped: it took too long, too much memory or returned too much.',
});
