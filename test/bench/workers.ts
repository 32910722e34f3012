/**
 * What a second process of a role is worth: `node test/bench/workers.ts [mails]` (default 2,000) stores mail while nobody understands it, then
 * starts one copilot process, and the same again with two. Needs MAILFLEX_TEST_POSTGRES, _KAFKA and _REDIS. Efficiency is the
 * rate of two over twice the rate of one; the CPU shares say what stood in its way.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { generateMails } from '#test/harness/generated-mail.ts';
import { offerMail } from '#test/harness/offer-mail.ts';
import { machine, watch } from './machine.ts';
import { openLarge } from './sizes.ts';

const count = Number(process.argv[2] ?? 2000);
const TOPIC = 'mail.inbound';
const GROUP = 'copilot.understand';
console.log(machine());
const rates: number[] = [];
for (const workers of [1, 2]) {
  await using stack = new AsyncDisposableStack();
  const running = await openLarge(stack, []);
  const mails = generateMails(count, { seed: workers, to: 'me@localhost', date: new Date(), bodyCharacters: 3500 });
  let next = 0;
  await offerMail({
    ports: running.ports,
    to: 'me@localhost',
    next: () => mails[next++]?.raw ?? null,
    sessions: 16,
    perSecond: Infinity,
    until: AbortSignal.timeout(600_000),
  });
  for (let worker = 0; worker < workers; worker++) stack.use(await running.addRole('copilot', `copilot-${worker + 1}`));
  const lag = () => running.eventLog.lag(TOPIC, GROUP);
  // warm and joined: the first tenth is not counted
  let left = await lag();
  while (left > count * 0.9) {
    await delay(50);
    left = await lag();
  }
  const began = performance.now();
  const from = left;
  using watched = watch(running.processes);
  while (left > count * 0.02) {
    await delay(50);
    left = await lag();
  }
  const perSecond = ((from - left) / (performance.now() - began)) * 1000;
  rates.push(perSecond);
  console.log(
    `${workers} copilot process${workers > 1 ? 'es' : ''}: ${perSecond.toFixed(0)} mails a second; ${watched.shares()}`,
  );
}
console.log(
  `efficiency of each of two: ${(rates[1]! / (2 * rates[0]!)).toFixed(2)} (2 cores are shared with PostgreSQL, Kafka and Redis; ${machine()})`,
);
