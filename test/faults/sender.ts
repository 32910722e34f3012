import { setTimeout as delay } from 'node:timers/promises';
import type { GeneratedMail } from '#test/harness/generated-mail.ts';
import { openMailSession } from '#test/harness/mail-session.ts';

export interface Address {
  port: number;
  protocol: 'smtp' | 'lmtp';
}

/** Sends each mail until it is acknowledged, as mail servers do. */
export interface Sender {
  /** message id of each acknowledged mail, by its place in the list */
  acknowledged: Map<number, string>;
  /** answers that were no acknowledgement, such as `452 4.3.1 …` */
  refused: string[];
  /** lets the first so many go out; the rest waits */
  allow(count: number): void;
  /** resolves when all that may go out is acknowledged */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

const SESSIONS = 8;
const PAUSE_MS = 50;

export function startSender(deps: {
  mails: readonly GeneratedMail[];
  to: string;
  /** where the hub listens now; null while it is down */
  address(lane: number): Address | null;
}): Sender {
  const { mails, to } = deps;
  const acknowledged = new Map<number, string>();
  const refused: string[] = [];
  const again: number[] = [];
  const stop = new AbortController();
  let allowed = 0;
  let next = 0;
  let progress = Promise.withResolvers<void>();

  const take = () => again.pop() ?? (next < allowed ? next++ : undefined);

  async function work(lane: number): Promise<void> {
    while (!stop.signal.aborted) {
      const at = deps.address(lane);
      const opened = at && (await openMailSession(at.port, at.protocol));
      if (!opened?.session) {
        await delay(PAUSE_MS);
        continue;
      }
      using session = opened.session;
      while (!stop.signal.aborted) {
        const index = take();
        if (index === undefined) {
          await delay(PAUSE_MS);
          if (deps.address(lane)?.port !== at!.port) break;
          continue;
        }
        const { code, text } = await session.send(mails[index]!.raw, to);
        const id = /Stored as (\S+)/.exec(text)?.[1];
        if (code === 250 && id) {
          acknowledged.set(index, id);
          progress.resolve();
          continue;
        }
        again.push(index);
        if (code !== 0) refused.push(`${code} ${text}`);
        if (code === 0 || code === 421) break;
        await delay(PAUSE_MS);
      }
    }
  }
  const working = Promise.all(Array.from({ length: SESSIONS }, (_, lane) => work(lane)));

  return {
    acknowledged,
    refused,
    allow(count) {
      allowed = Math.min(count, mails.length);
    },
    async caughtUp() {
      while (acknowledged.size < allowed) {
        progress = Promise.withResolvers<void>();
        await progress.promise;
      }
    },
    async stop() {
      stop.abort();
      await working;
    },
  };
}
