import { defineError } from '#core/contracts/errors.ts';

export const webhookNotFound = defineError({
  code: 'webhook.not_found',
  status: 404,
  message: 'There is no such webhook.',
});
export const webhookUnreachable = defineError({
  code: 'webhook.unreachable',
  status: 502,
  message: 'The address of the webhook could not be reached; nothing was sent.',
  retryable: true,
});
export const webhookRefused = defineError({
  code: 'webhook.refused',
  status: 502,
  message: 'The other side refused what was sent.',
});
export const webhookBusy = defineError({
  code: 'webhook.busy',
  status: 502,
  message: 'The other side is busy and has not taken what was sent.',
  retryable: true,
});
export const webhookUncertain = defineError({
  code: 'webhook.uncertain',
  status: 502,
  message: 'Something was sent, and no usable answer came back.',
  retryable: true,
  uncertain: true,
});
