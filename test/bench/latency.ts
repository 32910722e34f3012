/**
 * How long a mail takes to become a task: `node test/bench/latency.ts [per second] [seconds]` delivers over SMTP at a steady
 * rate (default 20 for 30 s) and measures from the start of the delivery to the notice that goes to the open page.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { openBenchApp, quantile } from './bench-app.ts';

const perSecond = Number(process.argv[2] ?? 20);
const seconds = Number(process.argv[3] ?? 30);
await using bench = await openBenchApp();
const { app } = bench;
const { port } = app.mailBridge.listening().smtp!;
const transport = createTransport({
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  pool: true,
  maxConnections: 8,
  maxMessages: Infinity,
});
const mails = generateMails(perSecond * seconds * 3, { seed: 11, to: 'me@localhost', date: new Date() }).filter(
  ({ asks }) => asks,
);

const noticed: number[] = [];
using _listening = app.liveFeed.subscribe((_tenant, _user, { kind }) => {
  if (kind === 'task') noticed.push(performance.now());
});
const sentAt: number[] = [];
const acknowledged: number[] = [];
const start = performance.now();
const deliveries = mails.map(async ({ raw }, index) => {
  await wait(Math.max(0, start + (index * 1000) / perSecond - performance.now()));
  const from = performance.now();
  sentAt[index] = from;
  await transport.sendMail({ envelope: { from: 'load@load.example', to: 'me@localhost' }, raw });
  acknowledged.push(performance.now() - from);
});
await Promise.all(deliveries);
await app.idle();
transport.close();

// Notices that follow each other closely are sent as one, so each task counts from the first notice after it was made.
const owner = (await app.identity.users.owner())!;
const tasks = await inTenant(app.database, owner.tenantId, async (tx: Tx<unknown>) => {
  const made = await sql<{ message: string; at: Date }>`
    select provenance ->> 'rfcMessageId' as message, min(created_at) as at from tasks group by 1`.execute(tx);
  return new Map(made.rows.map(({ message, at }) => [message, at.getTime() - performance.timeOrigin]));
});
const latencies = mails.flatMap(({ raw }, index) => {
  const id = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? '';
  const made = tasks.get(id) ?? tasks.get(`<${id}>`);
  const told = made === undefined ? undefined : noticed.find((at) => at >= made);
  return told === undefined ? [] : [told - sentAt[index]!];
});
console.log(
  `${mails.length} mails at ${perSecond}/s: ${latencies.length} became tasks, told in ${noticed.length} notices`,
);
console.log(
  `until "250":      p50 ${quantile(acknowledged, 0.5).toFixed(0)} ms, p95 ${quantile(acknowledged, 0.95).toFixed(0)} ms`,
);
console.log(
  `until the notice: p50 ${quantile(latencies, 0.5).toFixed(0)} ms, p95 ${quantile(latencies, 0.95).toFixed(0)} ms`,
);
console.log(`memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
