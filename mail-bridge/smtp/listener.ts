import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { MailflexError } from '#core/contracts/errors.ts';
import { faultPoint } from '#core/faults.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Intake } from '../intake/intake.ts';
import type { MailBridgeConfig } from '../mail-bridge.config.ts';
import type { MailboxRef } from '../store/mailbox.repository.ts';
import { MailServer } from './mail-server.ts';
import { createConnectionRate, type ConnectionRate } from './connection-rate.ts';
import { createRspamd, verdictLines } from './rspamd.ts';
import { traceLines } from './trace.ts';

export interface ListenerAddress {
  host: string;
  port: number;
}

export interface MailListener extends AsyncDisposable {
  address: ListenerAddress;
}

export interface ListenerDeps {
  protocol: 'smtp' | 'lmtp';
  port: number;
  config: MailBridgeConfig;
  intake: Intake;
  clock: Clock;
  logger: Logger;
  findMailbox(address: string, sender?: string): Promise<MailboxRef | null>;
}

const FULL = {
  backlog: 'Too much mail waits to be worked off',
  queue: 'Too much mail at once',
  spool: 'Too much mail waits to be stored',
} as const;

/** An answer to the client: code and text with its enhanced status code (RFC 3463). */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/**
 * Takes mail for mailboxes that exist and for nobody else: no relaying, no log-in. 250 is said only when raw bytes, row and
 * event are durable; any failure of ours is a 4xx, so that the sender keeps the mail.
 */
export async function startListener(deps: ListenerDeps): Promise<MailListener> {
  const { protocol, config, logger, clock, intake } = deps;
  const name = config.mailHostname ?? hostname();
  const lmtp = protocol === 'lmtp';
  const secure = config.tlsCertificateFile && config.tlsKeyFile;
  const tls = secure
    ? { cert: await readFile(config.tlsCertificateFile!), key: await readFile(config.tlsKeyFile!) }
    : {};
  // an LMTP client is our own mail server, which opens as many connections as it has mail
  const rate: ConnectionRate = lmtp
    ? { allow: () => true }
    : createConnectionRate({ perMinute: config.connectionsPerMinute, now: () => clock.now().getTime() });
  const rspamd = config.rspamdUrl ? createRspamd({ url: config.rspamdUrl, logger }) : null;
  const recipients = new WeakMap<SMTPServerSession, Map<string, MailboxRef>>();

  const server = new MailServer({
    ...tls,
    lmtp,
    name,
    banner: 'Mailflex',
    size: config.maxMessageBytes,
    maxClients: config.maxConnections,
    socketTimeout: config.idleTimeoutSeconds * 1000,
    closeTimeout: 2000,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: secure ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    logger: false,
    onConnect({ remoteAddress }, callback) {
      callback(rate.allow(remoteAddress) ? null : refusal(421, '4.7.0 Too many connections, try again later'));
    },
    onMailFrom(_address, _session, callback) {
      const full = intake.admission.refusal();
      callback(full === null ? null : refusal(452, `4.4.5 ${FULL[full]}, try again later`));
    },
    onRcptTo(address, session, callback) {
      receive(address.address, session).then(() => callback(), callback);
    },
    onData(stream, session, callback) {
      accept(stream, session).then(
        (answer) => callback(null, answer),
        (error: Error) => callback(error),
      );
    },
  });
  server.on('error', (error: Error) => logger.warn({ err: error, protocol }, 'mail connection failed'));

  async function receive(address: string, session: SMTPServerSession): Promise<void> {
    if (session.envelope.rcptTo.length >= config.maxRecipients) throw refusal(452, '4.5.3 Too many recipients');
    let mailbox: MailboxRef | null;
    try {
      mailbox = await deps.findMailbox(address, session.envelope.mailFrom ? session.envelope.mailFrom.address : '');
    } catch (error) {
      logger.error({ err: error, protocol }, 'recipient could not be looked up');
      throw refusal(451, '4.3.0 Try again later');
    }
    if (!mailbox) throw refusal(550, '5.1.1 No such mailbox here');
    const known = recipients.get(session) ?? new Map<string, MailboxRef>();
    known.set(address, mailbox);
    recipients.set(session, known);
  }

  async function accept(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<string | (string | Error)[]> {
    const raw = await collect(stream);
    if (!raw) throw refusal(452, '4.3.1 Too much mail at once, try again later');
    try {
      if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message is too large');
      const addresses = session.envelope.rcptTo.map((recipient) => recipient.address);
      const from = {
        sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        helo: session.hostNameAppearsAs || 'unknown',
        remoteAddress: session.remoteAddress,
      };
      const verdict = (await rspamd?.check(raw, { ...from, recipients: addresses })) ?? null;
      if (verdict?.action === 'reject') throw refusal(554, '5.7.1 This message is spam');
      if (verdict?.action === 'soft reject' || verdict?.action === 'greylist')
        throw refusal(451, '4.7.1 Try again later');
      const way = traceLines({
        ...from,
        hostname: name,
        protocol: session.transmissionType || protocol.toUpperCase(),
        id: session.id,
        recipient: addresses.length === 1 ? addresses[0]! : null,
        at: clock.now(),
      });
      const trace = verdict ? way + verdictLines(verdict, name) : way;
      const known = recipients.get(session)!;
      const mailboxes = [
        ...new Map(addresses.map((address) => [known.get(address)!.id, known.get(address)!])).values(),
      ];
      const outcomes = await intake.take({ mailboxes, raw, source: protocol, trace, verdict });
      const answerOf = new Map(
        outcomes.map((outcome, index) => [
          mailboxes[index]!.id,
          outcome.status === 'fulfilled' ? `2.0.0 Stored as ${outcome.value.messageId}` : answerTo(outcome.reason),
        ]),
      );
      const answers = addresses.map((address) => answerOf.get(known.get(address)!.id)!);
      faultPoint('bridge.before-reply');
      if (lmtp) return answers;
      return refuseAll(answers) ?? (answers[0] as string);
    } finally {
      intake.admission.release(raw.byteLength);
    }
  }

  function answerTo(error: unknown): Error {
    logger.error({ err: error, protocol }, 'mail was not accepted');
    if (error instanceof MailflexError && error.code === 'blob.disk_full')
      return refusal(452, '4.3.1 No room on the disk, try again later');
    return refusal(451, '4.3.0 Mail could not be stored, try again later');
  }

  /** The whole message, its bytes held; null when that is exhausted, nothing of one that is too large. Always reads to the end. */
  function collect(stream: SMTPServerDataStream): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    let held = 0;
    let refused = false;
    let ended = false;
    const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
    // by events: an iterator makes several promises for each piece of each mail
    stream.on('data', (chunk: Buffer) => {
      if (refused || stream.sizeExceeded) {
        chunks.length = 0;
        return;
      }
      if (!intake.admission.hold(chunk.byteLength)) {
        refused = true;
        intake.admission.release(held);
        held = 0;
        return;
      }
      held += chunk.byteLength;
      chunks.push(chunk);
    });
    const broken = (error: Error) => {
      if (ended) return;
      ended = true;
      intake.admission.release(held);
      reject(error);
    };
    stream.on('error', broken);
    stream.on('close', () => broken(new Error('The message broke off')));
    stream.on('end', () => {
      if (ended) return;
      ended = true;
      if (refused) return resolve(null);
      if (!stream.sizeExceeded) return resolve(Buffer.concat(chunks));
      intake.admission.release(held);
      resolve(Buffer.alloc(0));
    });
    return promise;
  }

  const address = await new Promise<ListenerAddress>((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    server.once('error', failed);
    const socket = server.listen(deps.port, config.mailBind, () => {
      server.off('error', failed);
      const bound = socket.address();
      resolve({ host: config.mailBind, port: typeof bound === 'object' && bound ? bound.port : deps.port });
    });
  });
  logger.info({ protocol, ...address }, 'listening for mail');
  return {
    address,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** SMTP has one answer: the worst. A permanent refusal for one must not lose the mail of another, so temporary comes first. */
function refuseAll(answers: readonly (string | Error)[]): never | null {
  const errors = answers.filter((answer) => answer instanceof Error) as (Error & { responseCode?: number })[];
  if (errors.length === 0) return null;
  throw errors.find((error) => (error.responseCode ?? 500) < 500) ?? errors[0]!;
}
