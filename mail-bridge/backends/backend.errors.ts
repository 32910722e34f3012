import { defineError } from '#core/contracts/errors.ts';

const connection = (reason: string, message: string, retryable = true) =>
  defineError({ code: `connection.${reason}`, status: 400, message, retryable });

export const connectionRefused = connection('refused', 'Nothing listens on this host and port.');
export const connectionTimedOut = connection('timeout', 'The server did not answer in time.');
export const connectionLost = connection('lost', 'The connection to the server ended.');
export const tlsFailed = connection(
  'tls_failed',
  'The encrypted connection failed: see the detail. Perhaps the server does not speak TLS on this port.',
);
export const certificateName = connection(
  'certificate_name',
  'The certificate of the server is for another name. Use the name that the certificate has, or ask whoever runs the server.',
);
export const certificateExpired = connection(
  'certificate_expired',
  'The certificate of the server is not valid at this time: it has expired or is not valid yet.',
);
export const certificateUntrusted = connection(
  'certificate_untrusted',
  'Nobody whom this machine trusts vouches for the certificate of the server: it is self-signed or made by a private authority. The operator makes such an authority known with NODE_EXTRA_CA_CERTS.',
);
export const noStartTls = connection('no_starttls', 'The server does not offer encryption (STARTTLS) on this port.');
export const notImap = connection('not_imap', 'Something answers on this host and port, but it is no IMAP server.');
export const loginRefused = connection(
  'login_refused',
  'The server does not accept this user name and password.',
  false,
);
export const serverUnavailable = connection('unavailable', 'The server cannot serve this account at the moment.');
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
