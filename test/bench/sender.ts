/** The other side of `flow.ts`, in a process of its own: delivers mail and listens as an open page does. Reads and answers JSON. */
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { generateMails } from '#test/harness/generated-mail.ts';
import { offerMail } from '#test/harness/offer-mail.ts';

export interface SenderOrder {
  ports: { smtp: number; lmtp: number };
  origin: string;
  cookie: string;
  mails: number;
  /** null: as fast as they are taken */
  perSecond: number | null;
  sessions: number;
  /** ask for something: one task for each mail */
  asking: boolean;
}

export interface SenderReport {
  acknowledged: { id: string; dueAt: number; ms: number }[];
  refused: Record<number, number>;
  /** when the page was told of new tasks, in milliseconds of the epoch */
  told: number[];
}

const order = JSON.parse(await text(process.stdin)) as SenderOrder;
const { mails: count, perSecond, asking, origin, cookie, ports, sessions } = order;
const seed = Date.now() % 1_000_000;
const mails = generateMails(asking ? count * 3 : count, {
  seed,
  to: 'me@localhost',
  date: new Date(),
  bodyCharacters: 3500,
});
const queue = (asking ? mails.filter(({ asks }) => asks) : mails).map(({ raw }) => raw);

const told: number[] = [];
const page = io(origin, { extraHeaders: { cookie, origin }, transports: ['websocket'] });
page.on('notice', ({ kind }: { kind: string }) => {
  if (kind === 'task') told.push(Date.now());
});
await new Promise<void>((resolve, reject) => {
  page.once('connect', resolve);
  page.once('connect_error', reject);
});
let next = 0;
const offered = await offerMail({
  ports,
  to: 'me@localhost',
  next: () => queue[next++] ?? null,
  sessions,
  perSecond: perSecond ?? Infinity,
  until: AbortSignal.timeout(3_600_000),
});
// told when the last task is there, or as late as that may be
const lastMail = Date.now();
while (Date.now() - Math.max(lastMail, told.at(-1) ?? 0) < 5000) await delay(200);
page.disconnect();
const report: SenderReport = {
  acknowledged: offered.acknowledged.map((id, index) => ({
    id,
    dueAt: offered.dueAt[index]!,
    ms: offered.latencies[index]!,
  })),
  refused: offered.refused,
  told,
};
process.stdout.write(JSON.stringify(report));
