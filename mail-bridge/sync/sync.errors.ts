import { defineError } from '#core/contracts/errors.ts';

export const storeFailed = defineError({
  code: 'mailbox.store_failed',
  status: 500,
  message: 'Some messages of the folder could not be stored; they are tried again.',
  retryable: true,
});
