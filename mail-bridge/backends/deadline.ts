import { connectionTimedOut } from './backend.errors.ts';

/** Rejects with `connection.timeout` after `ms` and tells whoever holds the resource, so that it is given up. */
export async function deadline<T>(work: Promise<T>, ms: number, giveUp: () => void): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(connectionTimedOut({ afterMs: ms }));
    giveUp();
  }, ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    // giving up makes the work fail as well
    work.catch(() => undefined);
  }
}

/** How long a server may take, in milliseconds. */
export interface Deadlines {
  /** the longest wait for news, ended by a sign of life */
  wait: number;
  /** one short command or request */
  command: number;
  connect: number;
  /** no byte for so long: gone */
  silence: number;
  /** of a long answer something has to come in each such span: see `whileMoving` */
  trickle: number;
}

/** Noticing a dead server takes at most the wait, the command and a little more: 60 seconds unless the operator wants otherwise. */
export const deadlinesOf = ({ waitSeconds = 25, answerSeconds = 15 } = {}): Deadlines => ({
  wait: waitSeconds * 1000,
  command: answerSeconds * 1000,
  connect: answerSeconds * 1000,
  silence: (waitSeconds + answerSeconds) * 1000,
  trickle: answerSeconds * 1500,
});

/** Bytes a second below which a server does not send but holds us up. */
const LEAST_RATE = 200;

/** For answers of any length: rejects with `connection.timeout` as soon as one span of `ms` brings next to nothing. */
export async function whileMoving<T>(
  work: Promise<T>,
  { received, ms, giveUp }: { received(): number; ms: number; giveUp(): void },
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let before = received();
  const timer = setInterval(() => {
    const now = received();
    if (now - before < (LEAST_RATE * ms) / 1000) {
      reject(connectionTimedOut({ afterMs: ms, bytes: now - before }));
      giveUp();
    }
    before = now;
  }, ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearInterval(timer);
    work.catch(() => undefined);
  }
}
