/**
 * Webhook, set, respond with a durable record of each execution: `node test/bench/webhook.ts [seconds] [--n8n URL [--n8n-pid PID]]
 * [--node-red URL [--node-red-pid PID]]`. The others are called in the same run, one after the other, in turns; `peers/with-peers.sh`
 * installs nothing, but starts both with the same workflow.
 */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { signedHeaders, type Hook } from '#test/harness/webhook.ts';
import { quantile } from './bench-app.ts';
import { machine, usageOf } from './machine.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n8n: { type: 'string' },
    'n8n-pid': { type: 'string' },
    'node-red': { type: 'string' },
    'node-red-pid': { type: 'string' },
  },
});
const seconds = Number(positionals[0] ?? 20);
const CONCURRENCY = 10;
const ROUNDS = 2;
const TEXT = 'x'.repeat(1500);
console.log(machine());

interface Target {
  name: string;
  url: string;
  pid: number | undefined;
  hook: Hook | null;
}

interface Result {
  perSecond: number;
  p50: number;
  p95: number;
  failed: number;
  /** milliseconds of CPU of the server for each call */
  cpu: number | null;
  rss: number | null;
}

/** Keep-alive connections that call as fast as they are answered; each answer is checked. */
async function load({ url, pid, hook }: Target, forMs: number): Promise<Result> {
  const { hostname, port, pathname } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const latencies: number[] = [];
  let failed = 0;
  let n = 0;
  const call = (): Promise<boolean> =>
    new Promise((resolve) => {
      const number = n++;
      const body = JSON.stringify({
        subject: 'Invoice 4711 due on Friday',
        n: number,
        from: 'a@example.org',
        text: TEXT,
      });
      const headers = {
        ...(hook ? signedHeaders(hook, body) : { 'content-type': 'application/json' }),
        'content-length': Buffer.byteLength(body),
      };
      const sent = request({ hostname, port, path: pathname, method: 'POST', agent, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        reply.on('end', () => {
          resolve(reply.statusCode === 200 && (JSON.parse(text) as { n?: number }).n === number + 1);
        });
      });
      sent.on('error', () => resolve(false));
      sent.end(body);
    });
  const before = pid === undefined ? null : usageOf(pid);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (performance.now() - start < forMs) {
        const from = performance.now();
        if (await call()) latencies.push(performance.now() - from);
        else failed++;
      }
    }),
  );
  const took = performance.now() - start;
  const after = pid === undefined ? null : usageOf(pid);
  agent.destroy();
  return {
    perSecond: (latencies.length / took) * 1000,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    failed,
    cpu: before && after ? ((after.cpu - before.cpu) * 1000) / Math.max(1, latencies.length) : null,
    rss: after?.rss ?? null,
  };
}

await using folder = await temporaryFolder();
await using server = await startMailflex(folder.path, [], {
  MAILFLEX_LOG_LEVEL: 'warn',
  MAILFLEX_WEBHOOK_PER_SECOND: '100000',
});
const { call } = await signIn(server);
const definition = JSON.parse(await readFile(new URL('./peers/n8n-workflow.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
// the very workflow that n8n gets
const { summary } = await call<{ summary: { id: string } }>('workflow.save', { definition });
await call('workflow.set-enabled', { id: summary.id, enabled: true });
const hook = await call<Hook>('workflow.get-webhook', { id: summary.id });

const targets: Target[] = [
  { name: 'Mailflex, signed', url: `${server.origin}${hook.path}`, pid: server.child.pid!, hook },
];
for (const [name, key] of [
  ['n8n', 'n8n'],
  ['Node-RED (nothing durable)', 'node-red'],
] as const) {
  const pid = values[`${key}-pid`];
  if (values[key]) targets.push({ name, url: values[key], pid: pid ? Number(pid) : undefined, hook: null });
}
for (const target of targets) await load(target, 3000);
const results = new Map<string, Result[]>();
for (let round = 0; round < ROUNDS; round++) {
  for (const target of targets) {
    const result = await load(target, (seconds * 1000) / ROUNDS);
    results.set(target.name, [...(results.get(target.name) ?? []), result]);
  }
}
const mean = (name: string, of: (result: Result) => number) =>
  results.get(name)!.reduce((sum, result) => sum + of(result), 0) / ROUNDS;
for (const { name } of targets) {
  const failed = results.get(name)!.reduce((sum, result) => sum + result.failed, 0);
  console.log(
    `${name.padEnd(28)} ${mean(name, (r) => r.perSecond)
      .toFixed(0)
      .padStart(
        5,
      )}/s, p50 ${mean(name, (r) => r.p50).toFixed(1)} ms, p95 ${mean(name, (r) => r.p95).toFixed(1)} ms, ${mean(name, (r) => r.cpu ?? Number.NaN).toFixed(2)} ms CPU each, ${mean(name, (r) => r.rss ?? Number.NaN).toFixed(0)} MB, ${failed} failed`,
  );
}
const [ours, ...others] = targets;
for (const { name } of others) {
  console.log(
    `ratio to ${name}: ${(mean(ours!.name, (r) => r.perSecond) / mean(name, (r) => r.perSecond)).toFixed(2)} times the executions a second`,
  );
}
const { summary: after } = await call<{ summary: { executionCount: number } }>('workflow.get', { id: summary.id });
console.log(`executions on record here: ${after.executionCount}; load at the end ${machine()}`);
