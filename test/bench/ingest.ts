/**
 * End to end on the embedded default: `node test/bench/ingest.ts [mails]` imports that many mails (default 10,000) and says
 * how many a second were accepted, and how many had become tasks and were searchable, with memory and the time of each stage.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { understandOffline } from '#copilot/understanding/index.ts';
import { generateMails, toMbox } from '#test/harness/generated-mail.ts';
import { openBenchApp, rate } from './bench-app.ts';
import { watchInside } from './inside.ts';
import { countStatements } from './statements.ts';

const count = Number(process.argv[2] ?? 10_000);
const mails = generateMails(count, { seed: 7, to: 'me@localhost', date: new Date(), bodyCharacters: 3500 });
console.log(
  `${count} mails of about ${Math.round(mails[0]!.raw.length / 1024)} kB, ${mails.filter(({ asks }) => asks).length} of them ask for something`,
);
console.log(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}`);

const counted = countStatements();
await using bench = await openBenchApp();
const { app, folder, working } = bench;
const mbox = join(folder, 'mails.mbox');
await writeFile(mbox, toMbox(mails));
const mailbox = (await app.mailBridge.findMailbox('me@localhost'))!;

let peak = 0;
const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 250);
await app.idle();
const inside = await watchInside(counted, working);
const from = performance.now();
await app.mailBridge.importMail({
  paths: [mbox],
  mailbox,
  signal: new AbortController().signal,
  onProgress: () => undefined,
});
const accepted = performance.now() - from;
await app.idle();
const done = performance.now() - from;
const report = await inside.report(count);
clearInterval(sampling);

console.log(`accepted (stored, parsed, in the log):      ${rate(count, accepted)}`);
console.log(`end to end (task stored and mail indexed):  ${rate(count, done)}`);
console.log(`peak memory ${Math.round(peak / 2 ** 20)} MB`);
for (const line of report) console.log(line);

const sample = mails.slice(0, 2000).map(({ raw }) => Buffer.from(raw));
const parsing = performance.now();
const parsed = sample.map((raw) => parseMessage(raw));
const parsedIn = performance.now() - parsing;
const user = { name: 'Me', email: 'me@localhost', tz: 'UTC' };
const understanding = performance.now();
for (const message of parsed) understandOffline({ message, receivedAt: new Date().toISOString(), user });
console.log(
  `alone, one core: parsing ${rate(sample.length, parsedIn)}, understanding ${rate(sample.length, performance.now() - understanding)}`,
);
