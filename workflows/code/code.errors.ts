import { defineError } from '#core/contracts/errors.ts';

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
