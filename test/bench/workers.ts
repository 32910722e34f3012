/**
 * What a second process of a role is worth: `node test/bench/workers.ts [mails]` (default 4,000) stores mail while nobody understands it, then
 * starts one copilot process, and the same again with two. Needs MAILFLEX_TEST_POSTGRES, _KAFKA and _REDIS. Efficiency is the
 * rate of two over twice the rate of one; the CPU shares say what stood in its way.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { offerMail } from '#test/harness/offer-mail.ts';
import { machine, watch } from './machine.ts';
import { openLarge } from './sizes.ts';

const count = Number(process.argv[2] ?? 4000);
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
  using watched = watch(running.processes);
  while ((await running.eventLog.lag(TOPIC, GROUP)) > 0) await delay(200);
  const perSecond = await rateOfUnderstanding(running.database);
  rates.push(perSecond);
  console.log(
    `${workers} copilot process${workers > 1 ? 'es' : ''}: ${perSecond.toFixed(0)} mails a second; ${watched.shares()}`,
  );
}
console.log(
  `efficiency of each of two: ${(rates[1]! / (2 * rates[0]!)).toFixed(2)} (2 cores are shared with PostgreSQL, Kafka and Redis; ${machine()})`,
);

/** While all were at work: from the moment when a third was done, so that all had joined and were warm, to the last fiftieth. */
async function rateOfUnderstanding(database: Database): Promise<number> {
  const times = await asSystem(database, async (tx: Tx<unknown>) => {
    const { rows } = await sql<{ at: Date }>`select understood_at as at from message_understandings order by 1`.execute(
      tx,
    );
    return rows.map(({ at }) => at.getTime());
  });
  const [from, until] = [Math.floor(times.length / 3), Math.floor(times.length * 0.98)];
  return ((until - from) / (times[until]! - times[from]!)) * 1000;
}
