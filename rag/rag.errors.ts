import { defineError } from '#core/contracts/errors.ts';

export const notIndexedYet = defineError({
  code: 'rag.not_indexed_yet',
  status: 409,
  message: 'The message of these attachments is not indexed yet.',
  retryable: true,
});
