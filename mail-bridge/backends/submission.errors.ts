import { defineError } from '#core/contracts/errors.ts';

export const submissionRefused = defineError({
  code: 'submission.refused',
  status: 422,
  message: 'The server refused the mail; it was not sent. The detail is what the server says.',
});
export const submissionDeferred = defineError({
  code: 'submission.deferred',
  status: 503,
  message: 'The server does not take mail at the moment; it was not sent.',
  retryable: true,
});
export const submissionUncertain = defineError({
  code: 'submission.uncertain',
  status: 502,
  message:
    'The connection ended before the server said whether it took the mail. It may have been sent: look into Sent or ask the recipient before you send it again.',
  uncertain: true,
});
export const noIdentity = defineError({
  code: 'submission.no_identity',
  status: 422,
  message: 'The server does not let this account send from this address.',
});
