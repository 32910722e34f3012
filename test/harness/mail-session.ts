import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface Answer {
  code: number;
  text: string;
}

/** An SMTP or LMTP session that says what the server answered to each mail: light enough to load a server with. */
export interface MailSession extends Disposable {
  /** The last answer to this mail: 250 at its end, or the refusal. 0: the connection is gone, nothing is acknowledged. */
  send(raw: string, to: string): Promise<Answer>;
}

const GONE: Answer = { code: 0, text: 'connection lost' };

/** Null with the answer when the server does not want another session. */
export async function openMailSession(
  port: number,
  protocol: 'smtp' | 'lmtp' = 'smtp',
): Promise<{ session: MailSession | null; greeting: Answer }> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => socket.destroy());
  const answers = answersOf(socket);
  const ask = async (line: string): Promise<Answer> => {
    if (socket.destroyed) return GONE;
    socket.write(line);
    return (await answers.next()).value ?? GONE;
  };
  const greeting = (await answers.next()).value ?? GONE;
  if (greeting.code === 220) {
    const hello = await ask(`${protocol === 'lmtp' ? 'LHLO' : 'EHLO'} load.example\r\n`);
    if (hello.code === 250) {
      const session: MailSession = {
        async send(raw, to) {
          for (const command of ['MAIL FROM:<load@load.example>', `RCPT TO:<${to}>`, 'DATA']) {
            const answer = await ask(`${command}\r\n`);
            if (answer.code >= 400 || answer.code === 0) {
              if (command !== 'MAIL FROM:<load@load.example>' && answer.code !== 0) await ask('RSET\r\n');
              return answer;
            }
          }
          return ask(`${raw.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')}\r\n.\r\n`);
        },
        [Symbol.dispose]: () => void socket.destroy(),
      };
      return { session, greeting };
    }
  }
  socket.destroy();
  return { session: null, greeting };
}

async function* answersOf(socket: Socket): AsyncGenerator<Answer, undefined> {
  const lines = createInterface({ input: socket });
  // it passes on the errors of the socket, which end in its closing
  lines.on('error', () => undefined);
  const waiting: Answer[] = [];
  let wake = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    // `250-` has more to come
    if (!/^\d{3}(?: |$)/.test(line)) return;
    waiting.push({ code: Number(line.slice(0, 3)), text: line.slice(4) });
    wake.resolve();
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      wake.resolve();
      resolve();
    });
  });
  for (;;) {
    const next = waiting.shift();
    if (next) yield next;
    else if (socket.closed) return undefined;
    else {
      await Promise.race([wake.promise, closed]);
      wake = Promise.withResolvers<void>();
      if (socket.closed && waiting.length === 0) return undefined;
    }
  }
}
