import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { generateMails, seededRandom } from '#test/harness/generated-mail.ts';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { eventually, signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { hasRedis, NO_REDIS } from '#test/harness/redis.ts';
import { largeHub, type Running } from './hub.ts';
import { incidentsOf, type Incident } from './incidents.ts';
import { fleetOf, startFleet } from './kill-series.ts';
import { connectSinks, judge, NOTHING_LOST, quiescence } from './ledger.ts';
import { startEngines } from './own-engines.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender, type Sender } from './sender.ts';
import { LONG, SEED, TIMEOUT_MS } from './settings.ts';

/** the promise: known within 5 s of the loss */
const KNOWN_MS = 5_000;
const BACK_MS = 60_000;
const MAILS_A_PIECE = LONG ? 300 : 60;
/** so many of a piece are through before the engine is lost */
const FLOWING = MAILS_A_PIECE / 10;
const PATIENCE_MS = 300_000;

interface Readiness {
  ok: boolean;
  engines: { name: string; needed: boolean; state: string }[];
}

async function readiness({ health }: Running): Promise<Readiness> {
  return (await (await fetch(`${health}/readyz`)).json()) as Readiness;
}

interface Told {
  incident: string;
  knownMs: number;
  readyAgainMs: number;
}

/** Loses an engine while mail is on its way, until every process that needs it says so, and gives it back. */
async function undergo(incident: Incident, processes: readonly Running[], sender: Sender): Promise<Told> {
  const before = sender.acknowledged.size;
  await eventually(
    async () => sender.acknowledged.size,
    (count) => count >= before + FLOWING,
    PATIENCE_MS,
  );
  const needing: Running[] = [];
  for (const one of processes) {
    const { engines } = await readiness(one);
    if (engines.some(({ name, needed }) => needed && name === incident.engine)) needing.push(one);
  }
  const readyIs = (ok: boolean, withinMs: number) =>
    Promise.all(
      needing.map((one) =>
        eventually(
          () => readiness(one),
          (answer) => answer.ok === ok,
          withinMs,
        ),
      ),
    );
  const name = `${incident.engine}: ${incident.how}`;
  const lostAt = performance.now();
  await incident.take();
  if (!incident.unreachable) {
    await delay(incident.lastsMs);
    await incident.giveBack();
    return { incident: name, knownMs: 0, readyAgainMs: 0 };
  }
  await readyIs(false, KNOWN_MS);
  const knownAt = performance.now();
  await incident.giveBack();
  await readyIs(true, BACK_MS);
  return {
    incident: name,
    knownMs: Math.round(knownAt - lostAt),
    readyAgainMs: Math.round(performance.now() - knownAt),
  };
}

describe.skipIf(!(hasPostgres && hasKafka && hasRedis))([NO_POSTGRES, NO_KAFKA, NO_REDIS].join('; '), () => {
  test(
    `PostgreSQL, Redis and Kafka are killed and come back under load: known within 5 s, nothing lost, nothing twice (seed ${SEED})`,
    async () => {
      await using stack = new AsyncDisposableStack();
      const folder = stack.use(await temporaryFolder());
      const sinks = stack.use(await startSinks(SEED));
      const own = stack.use(await startEngines(folder.path, { durable: true }));
      const { env, incidents } = await incidentsOf(own, { long: LONG, random: seededRandom(SEED) }, stack);
      const members = await largeHub(folder.path, env);
      // the short set has one process of each role
      const running = await startFleet(LONG ? members : members.filter(({ name }) => !name.endsWith('-2')), null);
      const fleet = stack.use(fleetOf(running));
      const signInLink = fleet.freshLink();
      const { call } = await signIn({ signInLink, origin: new URL(signInLink).origin });
      await connectSinks(call, sinks);

      const total = MAILS_A_PIECE * (incidents.length + 1);
      const mails = generateMails(total, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
      const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
      const told: Told[] = [];
      for (const [index, incident] of incidents.entries()) {
        sender.allow(MAILS_A_PIECE * (index + 1));
        told.push(await undergo(incident, [...running.values()], sender));
        if (LONG) process.stderr.write(`${JSON.stringify(told.at(-1))}\n`);
      }
      sender.allow(total);
      await sender.caughtUp();
      await sender.stop();
      const sentAt = performance.now();
      await quiescence(call, PATIENCE_MS).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${fleet.log()}`);
      });
      const verdict = await judge({
        call,
        sinks,
        acknowledged: sender.acknowledged,
        asks: (index) => mails[index]!.asks,
      });
      const line = { seed: SEED, told, ...verdict, repeatedAtKeyed: sinks.repeated() };
      process.stdout.write(`${JSON.stringify({ ...line, quietMs: Math.round(performance.now() - sentAt) })}\n`);
      expect(verdict).toMatchObject({ ...NOTHING_LOST, acknowledged: total });
      expect(verdict.inDoubt).toBeLessThanOrEqual(incidents.length);
      // the same processes to the end: none fell with its engine
      for (const { child } of running.values()) expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    },
    TIMEOUT_MS,
  );
});
