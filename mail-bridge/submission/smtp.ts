/** Message submission (RFC 6409) with nodemailer: implicit TLS or STARTTLS; PLAIN, LOGIN, XOAUTH2. */
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { MailflexError } from '#core/contracts/errors.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { loginRefused } from '../backends/backend.errors.ts';
import type { OutgoingMail } from '../backends/mailbox-backend.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { submissionDeferred, submissionRefused, submissionUncertain } from '../backends/submission.errors.ts';

const CONNECT_MS = 20_000;
/** RFC 5321 section 4.5.3.2.6 lets a server think for ten minutes about a whole mail; people do not wait that long */
const SILENCE_MS = 120_000;

export interface SmtpAddress {
  host: string;
  port: number;
  tls: 'implicit' | 'starttls' | 'none';
  username: string;
  /** with `oauth` the access token */
  password: string;
  login: 'password' | 'oauth';
}

/**
 * Hands a mail over; returns the recipients that were refused while others were not. What the server has answered decides:
 * `submission.refused` and `.deferred` mean that nothing was sent; an end without an answer after the last byte means
 * `submission.uncertain`.
 */
export async function submitOverSmtp(server: SmtpAddress, mail: OutgoingMail, rules: EgressRules): Promise<string[]> {
  const transport = createTransport(await optionsOf(server, rules));
  let wholeMailWent = false;
  const raw = Readable.from(bytesOf(mail.raw, () => (wholeMailWent = true)));
  try {
    const { rejected } = await transport.sendMail({
      envelope: { from: mail.envelope.from, to: [...mail.envelope.to] },
      raw,
    });
    return rejected;
  } catch (error) {
    throw outcomeOf(error, wholeMailWent, mail);
  } finally {
    transport.close();
  }
}

/** Connects and signs in, sends nothing. */
export async function testSmtp(server: SmtpAddress, rules: EgressRules): Promise<void> {
  const transport = createTransport(await optionsOf(server, rules));
  try {
    await transport.verify();
  } catch (error) {
    throw outcomeOf(error, false, null);
  } finally {
    transport.close();
  }
}

async function optionsOf({ host, port, tls, username, password, login }: SmtpAddress, rules: EgressRules) {
  const [resolved] = await resolveHost(rules, host);
  const servername = isIP(host) ? {} : { servername: host };
  const oauth = { type: 'OAuth2' as const, user: username, accessToken: password };
  return {
    host: resolved!.address,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    auth: login === 'oauth' ? oauth : { user: username, pass: password },
    tls: { ...servername, minVersion: 'TLSv1.2' as const },
    name: 'mailflex',
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function* bytesOf(raw: Uint8Array, onEnd: () => void): AsyncGenerator<Buffer> {
  yield Buffer.from(raw);
  onEnd();
  // keeps the generator one that waits, so that the last byte is read before it is said to be
  await Promise.resolve();
}

function outcomeOf(error: unknown, wholeMailWent: boolean, mail: OutgoingMail | null): MailflexError {
  if (error instanceof MailflexError) return error;
  const { responseCode, code, response } = error as { responseCode?: number; code?: string; response?: string };
  const detail = (response ?? (error instanceof Error ? error.message : String(error))).slice(0, 300);
  if (code === 'EAUTH') return loginRefused({ detail }, error);
  if (responseCode !== undefined && responseCode >= 500) return submissionRefused({ detail }, error);
  if (responseCode !== undefined && responseCode >= 400) return submissionDeferred({ detail }, error);
  return wholeMailWent && mail ? submissionUncertain({ rfcMessageId: mail.rfcMessageId }, error) : reasonOf(error);
}
