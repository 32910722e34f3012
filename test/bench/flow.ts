/**
 * Mail from its acceptance to its task, in both sizes: `node test/bench/flow.ts embedded|large [mails]` delivers so many as fast as they are
 * taken (default 3,000); `node test/bench/flow.ts embedded|large steady [a second] [seconds]` delivers at a steady rate (default 100 for
 * 600 s). `large` needs MAILFLEX_TEST_POSTGRES, _KAFKA and _REDIS (test/servers) and runs every role in its own process. All
 * times count from when a mail was due.
 */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { quantile, rate } from './bench-app.ts';
import { machine, watch } from './machine.ts';
import type { SenderOrder, SenderReport } from './sender.ts';
import { watchInside } from './inside.ts';
import { openEmbedded, openLarge } from './sizes.ts';
import { countStatements } from './statements.ts';

const [size = 'embedded', second, ...more] = process.argv.slice(2);
const steady = second === 'steady';
const perSecond = steady ? Number(more[0] ?? 100) : null;
const seconds = Number(more[1] ?? 600);
const mails = perSecond ? perSecond * seconds : Number(second ?? 3000);
console.log(`${machine()}; ${size}, ${perSecond ? `${perSecond}/s for ${seconds} s` : `${mails} mails at once`}`);

await using stack = new AsyncDisposableStack();
const counted = countStatements();
const running = size === 'large' ? await openLarge(stack, ['copilot', 'workflows', 'rag']) : await openEmbedded(stack);

const inLog = new Map<string, number>();
const understood = new Map<string, number>();
for (const [topic, seen] of [
  ['mail.inbound', inLog],
  ['assistant.intent', understood],
] as const) {
  stack.use(
    await running.eventLog.subscribe({
      topic,
      group: `bench.${topic}`,
      batchSize: 200,
      async handle(events) {
        for (const { data } of events) seen.set((data as { messageId: string }).messageId, Date.now());
      },
    }),
  );
}
// the first mails of a process pay for its warming up
await send({ mails: 200, perSecond: 50 });
while ((await running.pending()) > 0) await delay(100);

const began = Date.now();
using watched = watch(running.processes);
const inside = running.working && (await watchInside(counted, running.working));
const report = await send({ mails, perSecond });
while ((await running.pending()) > 0) await delay(100);

const work = (await inside?.report(mails)) ?? [];
const tasks = await asSystem(running.database, async (tx: Tx<unknown>) => {
  const { rows } = await sql<{ message: string; at: Date }>`
    select provenance ->> 'messageId' as message, min(created_at) as at from tasks group by 1`.execute(tx);
  return new Map(rows.map(({ message, at }) => [message, at.getTime()]));
});
const told = report.told.toSorted((a, b) => a - b);
const { acknowledged } = report;
const line = (name: string, at: readonly (number | undefined)[]): void => {
  const known = at.flatMap((when, index) => (when === undefined ? [] : [when - acknowledged[index]!.dueAt]));
  const last = Math.max(...at.map((when) => when ?? 0));
  console.log(
    `${name.padEnd(30)} ${known.length} mails, ${rate(known.length, last - began)}, p50 ${quantile(known, 0.5).toFixed(0)} ms, p95 ${quantile(known, 0.95).toFixed(0)} ms, p99 ${quantile(known, 0.99).toFixed(0)} ms`,
  );
};
line(
  'durable ("250")',
  acknowledged.map(({ dueAt, ms }) => dueAt + ms),
);
line(
  'in mail.inbound',
  acknowledged.map(({ id }) => inLog.get(id)),
);
line(
  'in assistant.intent',
  acknowledged.map(({ id }) => understood.get(id)),
);
line(
  'task stored',
  acknowledged.map(({ id }) => tasks.get(id)),
);
// notices that follow each other closely are sent as one: a task counts from the first after it was made
line(
  'told to the open page',
  acknowledged.map(({ id }) => told.find((at) => at >= (tasks.get(id) ?? Infinity))),
);
if (Object.keys(report.refused).length > 0) console.log(`refused: ${JSON.stringify(report.refused)}`);
const perMinute = watched.slope(seconds / 4);
// a run of seconds has none
const slope = Number.isNaN(perMinute) ? '' : `, slope ${perMinute.toFixed(1)} MB a minute`;
console.log(
  `memory at most ${watched.peakMb().toFixed(0)} MB, ${watched.lastMb().toFixed(0)} MB at the end${slope}; ${watched.shares()}; ${machine()}`,
);
for (const each of work) console.log(each);

async function send(how: { mails: number; perSecond: number | null }): Promise<SenderReport> {
  const { ports, origin, cookie } = running;
  const order: SenderOrder = { ports, origin, cookie, sessions: 16, asking: true, ...how };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./sender.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(order));
  return JSON.parse(await text(child.stdout)) as SenderReport;
}
