import { defineError } from '../contracts/errors.ts';

export const egressRefused = defineError({
  code: 'egress.refused',
  status: 400,
  message:
    'This host is a loopback or private address; the operator allows such hosts with MAILFLEX_ALLOW_PRIVATE_HOSTS.',
});
export const hostNotFound = defineError({
  code: 'connection.host_not_found',
  status: 400,
  message: 'There is no host of this name.',
  retryable: true,
});
