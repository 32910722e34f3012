import { MailflexError } from '#core/contracts/errors.ts';
import {
  certificateExpired,
  certificateName,
  certificateUntrusted,
  connectionLost,
  connectionRefused,
  connectionTimedOut,
  loginRefused,
  protocolError,
  serverUnavailable,
  tlsFailed,
} from './backend.errors.ts';

const REFUSED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
const TIMED_OUT = new Set([
  'ETIMEDOUT',
  'ETIMEOUT',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'GREEETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'NoConnection',
  'EConnectionClosed',
  'ClosedAfterConnectTLS',
  'ClosedAfterConnectText',
  'UND_ERR_SOCKET',
]);
const CERTIFICATE = new Map([
  ['ERR_TLS_CERT_ALTNAME_INVALID', certificateName],
  ['CERT_HAS_EXPIRED', certificateExpired],
  ['CERT_NOT_YET_VALID', certificateExpired],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', certificateUntrusted],
  ['SELF_SIGNED_CERT_IN_CHAIN', certificateUntrusted],
  ['UNABLE_TO_GET_ISSUER_CERT', certificateUntrusted],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', certificateUntrusted],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', certificateUntrusted],
]);
const NOT_NOW = new Set(['UNAVAILABLE', 'INUSE', 'SERVERBUG', 'LIMIT']);
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|ERR_OSSL)/;

/** Anything a client library throws, as an error with a stable code. */
export function reasonOf(error: unknown): MailflexError {
  if (error instanceof MailflexError) return error;
  const code = codeOf(error);
  const detail = detailOf(error);
  // RFC 5530: it is not the password
  if (NOT_NOW.has(responseCode(error))) return serverUnavailable({ detail }, error);
  if (flag(error, 'authenticationFailed')) return loginRefused({ detail }, error);
  const certificate = CERTIFICATE.get(code);
  if (certificate) return certificate({ detail }, error);
  if (flag(error, 'tlsFailed') || TLS.test(code))
    return tlsFailed({ detail: code === '' ? detail : `${code}: ${detail}` }, error);
  if (REFUSED.has(code)) return connectionRefused({ detail: code }, error);
  if (TIMED_OUT.has(code)) return connectionTimedOut({ detail: code }, error);
  if (LOST.has(code)) return connectionLost({ detail: code }, error);
  return protocolError({ detail }, error);
}

function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}

function responseCode(error: unknown): string {
  return error instanceof Error && 'serverResponseCode' in error ? String(error.serverResponseCode) : '';
}

function flag(error: unknown, name: string): boolean {
  return error instanceof Error && name in error && (error as unknown as Record<string, unknown>)[name] === true;
}

function detailOf(error: unknown): string {
  const response = error instanceof Error && 'responseText' in error ? error.responseText : undefined;
  const text = typeof response === 'string' ? response : error instanceof Error ? error.message : String(error);
  return text.slice(0, 300);
}
