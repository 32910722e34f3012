import { defineError } from '#core/contracts/errors.ts';

const connection = (reason: string, message: string, retryable = true) =>
  defineError({ code: `connection.${reason}`, status: 400, message, retryable });

export const connectionRefused = connection('refused', 'Nothing listens on this host and port.');
export const connectionTimedOut = connection('timeout', 'The server did not answer in time.');
export const connectionLost = connection('lost', 'The connection to the server ended.');
export const tlsFailed = connection(
  'tls_failed',
  'The encrypted connection failed: see the detail for the certificate or protocol problem.',
);
export const loginRefused = connection(
  'login_refused',
  'The server does not accept this user name and password.',
  false,
);
export const protocolError = connection('protocol', 'The server did not understand us, or we did not understand it.');
export const folderNotFound = defineError({
  code: 'mailbox.folder_not_found',
  status: 404,
  message: 'The server has no such folder.',
});
export const cannotWrite = defineError({
  code: 'mailbox.not_written',
  status: 502,
  message: 'The server did not take the change.',
  retryable: true,
});
