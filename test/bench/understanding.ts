/**
 * Understanding alone, in one process on one core: `node test/bench/understanding.ts [mails]` reads labelled mails of many
 * kinds, generated mails of some 4 kB, and as long ones made of consecutive sentences of many people's letters in seven languages (no
 * sentence twice, nearly each of them to be understood: as dear as mail gets), and prints mails a second, latency and memory beside the rate of parsing alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { boundGarbage } from '#core/bound-garbage.ts';
import type { UnderstandInput } from '#copilot/understanding/index.ts';

// before all else, as in `mailflex analyze`
boundGarbage();
const { understandOffline } = await import('#copilot/understanding/index.ts');
const { warmUp } = await import('#copilot/understanding/warm-up.ts');
const { parseMessage } = await import('#mail-bridge/mime/index.ts');
const { labelledMails } = await import('#test/evals/labelled-mail.ts');
const { generateMails } = await import('#test/harness/generated-mail.ts');

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
const LETTERS = new URL('../../copilot/training/letters/', import.meta.url);

function lettersOf(characters: number): Work[] {
  const mails: Work[] = [];
  for (const name of readdirSync(LETTERS).filter((file) => file.endsWith('.tsv'))) {
    let lines: string[] = [];
    for (const line of readFileSync(new URL(name, LETTERS), 'utf8').split('\n')) {
      lines.push(line.split('\t')[2] ?? '');
      const body = lines.join('\r\n');
      if (body.length < characters) continue;
      const raw = `From: Ines Falk <ines.falk@load.example>\r\nTo: <${USER.email}>\r\nSubject: This week\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\n${body}\r\n`;
      mails.push({ raw: Buffer.from(raw), receivedAt: '2026-11-21T10:00:00Z', user: USER });
      lines = [];
    }
  }
  return mails;
}

const sets: Record<string, Work[]> = {
  'labelled mails': Array.from({ length: count }, (_, n) => labelled[n % labelled.length]!),
  'generated, 4 kB': generateMails(count, {
    seed: 7,
    to: USER.email,
    date: new Date('2026-11-21T10:00:00Z'),
    bodyCharacters: 3500,
  }).map(({ raw }) => ({ raw: Buffer.from(raw), receivedAt: '2026-11-21T10:00:00Z', user: USER })),
  'letters, 4 kB': lettersOf(3500),
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
