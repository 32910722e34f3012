import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { MailboxObject } from 'imapflow';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { connectionLost, folderNotFound } from '../backend.errors.ts';
import { deadline, deadlinesOf, whileMoving } from '../deadline.ts';
import type { BackendAddress } from '../mailbox-backend.ts';
import { reasonOf } from '../reason-of.ts';
import { plainFetch, type PlainFetch } from './plain-answer.ts';

/** An IMAP connection whose every use has a deadline and ends in a stable error. */
export interface ImapConnection extends AsyncDisposable {
  client: ImapFlow;
  /** folders that were compared with what is known of them since the connection was made */
  compared: Set<string>;
  /** Runs short commands; what takes longer than the deadline closes the connection. */
  run<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** Runs commands with long answers: they may take as long as the answer goes on. */
  transfer<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** FETCHes by UIDs, for as long as the answer goes on. */
  fetch: PlainFetch['fetch'];
  /** SELECTs, also when it is selected already: its counts are those of the server now */
  select(path: string): Promise<MailboxObject>;
  /** true once something happened in the selected mailbox; asking forgets it */
  takeNews(): boolean;
  /** calls back on the next news or when the connection ends */
  onNews(callback: () => void): Disposable;
}

export async function connectImap(address: BackendAddress, rules: EgressRules): Promise<ImapConnection> {
  const [resolved] = await resolveHost(rules, address.host);
  // RFC 6066 section 3: no server name for a literal address
  const name = isIP(address.host) ? null : address.host;
  const deadlines = address.deadlines ?? deadlinesOf();
  let news = false;
  let closed: Error | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    news = true;
    for (const listener of listeners) listener();
  };
  const client = new ImapFlow({
    host: resolved!.address,
    port: address.port,
    ...(name === null ? {} : { servername: name }),
    secure: address.tls === 'implicit',
    doSTARTTLS: address.tls === 'starttls',
    // XOAUTH2 or OAUTHBEARER (RFC 7628), whichever the server offers
    auth:
      address.login === 'oauth'
        ? { user: address.username, accessToken: address.password }
        : { user: address.username, pass: address.password },
    tls: { ...(name === null ? {} : { servername: name }), minVersion: 'TLSv1.2' },
    clientInfo: { name: 'Mailflex' },
    disableAutoIdle: true,
    qresync: true,
    logger: false,
    connectionTimeout: deadlines.connect,
    greetingTimeout: deadlines.connect,
    socketTimeout: deadlines.silence,
  });
  client.on('error', (error: Error) => {
    closed ??= error;
  });
  client.on('close', () => {
    closed ??= connectionLost();
    tell();
  });
  for (const event of ['exists', 'expunge', 'flags']) client.on(event, tell);

  async function guarded<T>(start: () => Promise<T>): Promise<T> {
    if (closed) throw reasonOf(closed);
    try {
      return await start();
    } catch (error) {
      // a connection that broke says why better than the command that it broke
      throw reasonOf(closed ?? error);
    }
  }
  const giveUp = () => client.close();
  const run = <T>(work: (client: ImapFlow) => Promise<T>, ms = deadlines.command): Promise<T> =>
    guarded(() => deadline(work(client), ms, giveUp));
  const received = () => client.stats().received;

  const transfer = <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> =>
    guarded(() => whileMoving(work(client), { received, ms: deadlines.trickle, giveUp }));
  const plain = plainFetch(client);

  await run(() => client.connect(), deadlines.connect);
  return {
    client,
    compared: new Set(),
    run: (work) => run(work),
    transfer,
    fetch: (...asked) => transfer(() => plain.fetch(...asked)),
    select: (path) =>
      run(() =>
        client.mailboxOpen(path).catch((error: unknown) => {
          throw isNo(error) ? folderNotFound({ folder: path }, error) : error;
        }),
      ),
    takeNews() {
      const taken = news;
      news = false;
      return taken;
    },
    onNews(callback) {
      listeners.add(callback);
      return { [Symbol.dispose]: () => void listeners.delete(callback) };
    },
    async [Symbol.asyncDispose]() {
      if (!closed) await deadline(client.logout(), 3000, () => client.close()).catch(() => undefined);
      client.close();
    },
  };
}

/** The server answered NO: the command was understood and refused. */
function isNo(error: unknown): boolean {
  return error instanceof Error && 'responseStatus' in error && error.responseStatus === 'NO';
}
