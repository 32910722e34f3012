/** Looks at an IMAP server without signing in: does it greet, is its certificate in order, how can one sign in. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { connectionLost, connectionTimedOut, noStartTls, notImap } from '../backend.errors.ts';
import { reasonOf } from '../reason-of.ts';

const MAX_ANSWER = 16_384;

export interface ImapPlace {
  host: string;
  port: number;
  tls: 'implicit' | 'starttls' | 'none';
}

/** Capabilities in upper case: `IMAP4REV1`, `AUTH=PLAIN` … Throws the errors of `backend.errors.ts`. */
export function greet(place: ImapPlace, rules: EgressRules, ms: number): Promise<{ capabilities: readonly string[] }> {
  return look(place, rules, ms, async (socket, secure) => {
    const there = await secured(place.tls, socket, secure);
    there.write('b CAPABILITY\r\n');
    const answer = await answerOf(there, /^b .*\r?\n/m);
    return { capabilities: /^\* CAPABILITY (.*)\r?$/im.exec(answer)?.[1]?.toUpperCase().split(' ') ?? [] };
  });
}

/** The certificate that a server shows, in order or not; nothing else is said to it. Also for HTTPS, where TLS is implicit. */
export function certificateAt(place: ImapPlace, rules: EgressRules, ms: number): Promise<PeerCertificate | null> {
  return look(place, rules, ms, async (socket, secure) => {
    const any = { ...secure, rejectUnauthorized: false };
    const there = place.tls === 'implicit' ? await upgrade(socket, any) : await secured(place.tls, socket, any);
    return 'getPeerCertificate' in there ? there.getPeerCertificate() : null;
  });
}

async function look<T>(
  { host, port }: ImapPlace,
  rules: EgressRules,
  ms: number,
  work: (socket: Socket, secure: ConnectionOptions) => Promise<T>,
): Promise<T> {
  const [resolved] = await resolveHost(rules, host);
  const socket = connectTcp({ host: resolved!.address, port });
  const timer = setTimeout(() => socket.destroy(connectionTimedOut({ afterMs: ms })), ms);
  try {
    return await work(socket, { ...(isIP(host) ? {} : { servername: host }), host, minVersion: 'TLSv1.2' });
  } catch (error) {
    throw reasonOf(error);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

/** Reads the greeting, with TLS from the start or from STARTTLS on. */
async function secured(tls: ImapPlace['tls'], plain: Socket, secure: ConnectionOptions): Promise<Socket | TLSSocket> {
  const socket = tls === 'implicit' ? await upgrade(plain, secure) : plain;
  const greeting = await answerOf(socket, /^.*\r?\n/);
  if (!/^\* (?:OK|PREAUTH|BYE)\b/i.test(greeting)) throw notImap({ detail: greeting.trim().slice(0, 100) });
  if (tls !== 'starttls') return socket;
  socket.write('a STARTTLS\r\n');
  const answer = await answerOf(socket, /^a .*\r?\n/m);
  if (!/^a OK\b/im.test(answer)) throw noStartTls();
  return upgrade(socket, secure);
}

function upgrade(plain: Socket, options: ConnectionOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    plain.on('error', reject);
    const secure = connectTls({ socket: plain, ...options }, () => resolve(secure));
    secure.on('error', reject);
  });
}

/** What the server says until the pattern matches. */
function answerOf(socket: Socket, until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const done = (settle: () => void) => {
      socket.off('data', onData).off('error', onError).off('close', onClose);
      // a later failure is nobody's any more
      socket.on('error', () => undefined);
      settle();
    };
    const onData = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (until.test(text)) done(() => resolve(text));
      else if (text.length > MAX_ANSWER) done(() => reject(notImap({ detail: text.slice(0, 100) })));
    };
    const onError = (error: Error) => done(() => reject(error));
    const onClose = () => done(() => reject(connectionLost()));
    socket.on('data', onData).on('error', onError).on('close', onClose);
  });
}
