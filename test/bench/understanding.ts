/**
 * Understanding alone, in one process on one core: `node test/bench/understanding.ts [mails]` reads labelled mails of many
 * kinds and generated mails of some 4 kB, and prints mails a second, latency and memory beside the rate of parsing alone.
 */
import { setFlagsFromString } from 'node:v8';
import { understandOffline, type UnderstandInput } from '#copilot/understanding/index.ts';
import { warmUp } from '#copilot/understanding/warm-up.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { labelledMails } from '#test/evals/labelled-mail.ts';
import { generateMails } from '#test/harness/generated-mail.ts';

// as in `mailflex analyze`
setFlagsFromString('--semi-space-growth-factor=1');

const count = Number(process.argv[2] ?? 2000);
const USER: UnderstandInput['user'] = { name: 'Me', email: 'me@localhost', tz: 'UTC' };

interface Work {
  raw: Buffer;
  receivedAt: string;
  user: UnderstandInput['user'];
}

const labelled = labelledMails().map(({ raw, received_at, user }) => ({
  raw: Buffer.from(raw),
  receivedAt: received_at,
  user,
}));
const sets: Record<string, Work[]> = {
  'labelled mails': Array.from({ length: count }, (_, n) => labelled[n % labelled.length]!),
  'generated, 4 kB': generateMails(count, {
    seed: 7,
    to: USER.email,
    date: new Date('2026-11-21T10:00:00Z'),
    bodyCharacters: 3500,
  }).map(({ raw }) => ({ raw: Buffer.from(raw), receivedAt: '2026-11-21T10:00:00Z', user: USER })),
};

const started = performance.now();
warmUp();
console.log(`warm-up ${Math.round(performance.now() - started)} ms`);

const rows = Object.entries(sets).map(([name, work]) => {
  let parsing = 0;
  const latencies: number[] = [];
  for (const { raw, receivedAt, user } of work) {
    const begin = performance.now();
    const message = parseMessage(raw);
    const parsed = performance.now();
    understandOffline({ message, receivedAt, user });
    const done = performance.now();
    parsing += parsed - begin;
    latencies.push(done - begin);
  }
  const total = latencies.reduce((sum, ms) => sum + ms, 0);
  const ordered = latencies.toSorted((a, b) => a - b);
  const at = (share: number): string => ordered[Math.floor((ordered.length - 1) * share)]!.toFixed(2);
  return {
    mails: name,
    'a second': Math.round((work.length / total) * 1000),
    'parsing alone, a second': Math.round((work.length / parsing) * 1000),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'longest ms': at(1),
  };
});
console.table(rows);
console.log(`memory (RSS) ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
