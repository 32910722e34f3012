/**
 * Three times what it can work off: `node test/bench/overload.ts [seconds]` (default 120) starts the program, measures its
 * capacity, offers three times as much over SMTP and LMTP without waiting for it, and says what was answered, whether
 * everything acknowledged is there, what memory did, and when it was itself again.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { allPages, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { offerMail } from '#test/harness/offer-mail.ts';
import { quantile, rate } from './bench-app.ts';
import { machine, watch } from './machine.ts';

const seconds = Number(process.argv[2] ?? 120);
const CAPACITY_MAILS = 4000;
console.log(machine());

await using folder = await temporaryFolder();
await using server = await startMailflex(folder.path, [], { MAILFLEX_LOG_LEVEL: 'warn' });
const { call, cookie } = await signIn(server);
const ports = { smtp: server.smtpPort, lmtp: server.lmtpPort };
const status = () => call<{ pending: Record<string, number> }>('system.status');
const longest = async () => Math.max(...Object.values((await status()).pending));
async function untilIdle(): Promise<void> {
  while ((await longest()) > 0) await delay(100);
}
let seed = 0;
let mails: string[] = [];
let next = 0;
/** always new ones: a mail that is known already costs nothing */
function newMail(): string {
  if (next >= mails.length) {
    next = 0;
    mails = generateMails(5000, { seed: ++seed, to: 'me@localhost', date: new Date(), bodyCharacters: 3500 }).map(
      ({ raw }) => raw,
    );
  }
  return mails[next++]!;
}

const acknowledged: string[] = [];
const began = performance.now();
const capacityMails = Array.from({ length: CAPACITY_MAILS }, newMail);
using normal = watch({ mailflex: server.child.pid! });
const full = await offerMail({
  ports,
  to: 'me@localhost',
  sessions: 16,
  perSecond: Infinity,
  next: () => capacityMails.pop() ?? null,
  until: AbortSignal.timeout(3e5),
});
acknowledged.push(...full.acknowledged);
const acceptedIn = performance.now() - began;
await untilIdle();
const capacity = (full.acknowledged.length / (performance.now() - began)) * 1000;
const normalMb = normal.peakMb();
console.log(
  `capacity: ${rate(full.acknowledged.length, acceptedIn)} accepted, ${capacity.toFixed(0)}/s worked off; memory at most ${normalMb.toFixed(0)} MB; ${normal.shares()}`,
);

using loaded = watch({ mailflex: server.child.pid! });
const overload = await offerMail({
  ports,
  to: 'me@localhost',
  sessions: 250,
  perSecond: 3 * capacity,
  next: newMail,
  until: AbortSignal.timeout(seconds * 1e3),
});
const overAt = performance.now();
acknowledged.push(...overload.acknowledged);
const refused = Object.values(overload.refused).reduce((sum, count) => sum + count, 0);
console.log(
  `offered ${((overload.acknowledged.length + refused) / seconds).toFixed(0)}/s for ${seconds} s: ${overload.acknowledged.length} acknowledged, refused ${JSON.stringify(overload.refused)}; until "250" p50 ${quantile(overload.latencies, 0.5).toFixed(0)} ms, p95 ${quantile(overload.latencies, 0.95).toFixed(0)} ms`,
);
const statuses: Record<string, number> = {};
await Promise.all(
  Array.from({ length: 600 }, async () => {
    const reply = await fetch(`${server.origin}/api/actions/mail.list-threads`, {
      method: 'POST',
      body: '{"limit":50}',
      headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', cookie },
    });
    await reply.arrayBuffer();
    const key = reply.status === 429 ? `429, Retry-After ${reply.headers.get('retry-after')}` : String(reply.status);
    statuses[key] = (statuses[key] ?? 0) + 1;
  }),
);
console.log(`600 requests at once meanwhile: ${JSON.stringify(statuses)}`);
await untilIdle();
const normalAfter = (performance.now() - overAt) / 1000;
console.log(
  `memory at most ${loaded.peakMb().toFixed(0)} MB, ${(loaded.peakMb() / normalMb).toFixed(2)} times that at capacity; ${loaded.shares()}`,
);
console.log(`all worked off ${normalAfter.toFixed(0)} s after the end of the overload`);

const probe = [newMail()];
const probeAt = performance.now();
const answer = await offerMail({
  ports,
  to: 'me@localhost',
  sessions: 1,
  perSecond: 1e3,
  next: () => probe.pop() ?? null,
  until: AbortSignal.timeout(2e4),
});
await untilIdle();
console.log(
  `one more mail: ${answer.acknowledged.length === 1 ? 'taken' : JSON.stringify(answer.refused)}, worked off within ${(performance.now() - probeAt).toFixed(0)} ms`,
);
const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
const stored = new Set(threads.flatMap(({ messageIds }) => messageIds));
const lost = acknowledged.filter((id) => !stored.has(id)).length;
console.log(`${acknowledged.length} acknowledged, ${lost} of them lost`);
process.exitCode = lost > 0 ? 1 : 0;
