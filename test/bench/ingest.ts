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
counted.statements.clear();
counted.roundTrips = 0;
counted.waitingMs = 0;
const cpuBefore = process.cpuUsage();
const mainBefore = process.threadCpuUsage();
const engineBefore = await counted.engineThread()!.cpuUsage();
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
const cpu = process.cpuUsage(cpuBefore);
const main = process.threadCpuUsage(mainBefore);
const engine = await counted.engineThread()!.cpuUsage(engineBefore);
clearInterval(sampling);

console.log(`accepted (stored, parsed, in the log):      ${rate(count, accepted)}`);
console.log(`end to end (task stored and mail indexed):  ${rate(count, done)}`);
console.log(
  `CPU ${((cpu.user + cpu.system) / 1000 / count).toFixed(2)} ms a mail, ${((cpu.user + cpu.system) / 1000 / done).toFixed(2)} cores busy; peak memory ${Math.round(peak / 2 ** 20)} MB`,
);
for (const [group, milliseconds] of working) {
  console.log(
    `  ${group.padEnd(28)} at work ${((milliseconds / done) * 100).toFixed(0)}% of the time, ${(milliseconds / count).toFixed(2)} ms a mail`,
  );
}

const perMail = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1000 / count).toFixed(2);
const others = {
  user: cpu.user - main.user - engine.user,
  system: cpu.system - main.system - engine.system,
};
console.log(
  `  CPU ms a mail: main thread ${perMail(main)}, database thread ${perMail(engine)}, the rest (understanding, files, collector) ${perMail(others)}; of all in the kernel ${(cpu.system / 1000 / count).toFixed(2)}`,
);
const total = [...counted.statements.values()].reduce((sum, { count: n }) => sum + n, 0);
console.log(
  `statements ${(total / count).toFixed(2)} a mail in ${(counted.roundTrips / count).toFixed(2)} round trips; waiting for the database ${((counted.waitingMs / done) * 100).toFixed(0)}% of the time`,
);
const dearest = [...counted.statements]
  .toSorted((a, b) => b[1].ms - a[1].ms)
  .slice(0, Number(process.env['TOP'] ?? 12));
for (const [text, { count: n, ms, bytesOut, bytesIn }] of dearest) {
  console.log(
    `  ${(ms / count).toFixed(3)} ms a mail, ${n} times, kB out ${Math.round(bytesOut / 1024)} in ${Math.round(bytesIn / 1024)}: ${text}`,
  );
}

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
