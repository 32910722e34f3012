import { describe, expect, test } from 'vitest';
import { generateMails, seededRandom } from '#test/harness/generated-mail.ts';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { hasRedis, NO_REDIS } from '#test/harness/redis.ts';
import { embeddedHub, faultReport, largeHub, type Member } from './hub.ts';
import { fleetOf, killSeries, pointsOf, startFleet } from './kill-series.ts';
import { connectSinks, judge, quiescence } from './ledger.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender } from './sender.ts';
import { KILLS, LARGE_SHARE, MAILS, SEED, TIMEOUT_MS } from './settings.ts';

const large = { kills: Math.ceil(KILLS * LARGE_SHARE), mails: Math.ceil(MAILS * LARGE_SHARE) };
const embedded = { kills: KILLS - large.kills, mails: MAILS - large.mails };
const NOTHING_LOST = {
  lostMails: 0,
  duplicateMails: 0,
  lostTasks: 0,
  duplicateTasks: 0,
  lostAtKeyed: 0,
  duplicatesAtKeyed: 0,
  lostAtUnkeyed: 0,
  duplicatesAtUnkeyed: 0,
};
/** per mail, for what is left when the last process has died */
const patienceMs = (mails: number) => 90_000 + mails * 60;

const signInWith = (signInLink: string) => signIn({ signInLink, origin: new URL(signInLink).origin });

async function story(size: string, folder: string, members: readonly Member[], set: { kills: number; mails: number }) {
  const startedAt = performance.now();
  await using sinks = await startSinks(SEED);
  const report = await faultReport(folder);
  const running = await startFleet(members, report.path);
  await using fleet = fleetOf(running);
  const first = fleet.freshLink();
  const session = await signInWith(first);
  await connectSinks(session.call, sinks);

  const mails = generateMails(set.mails, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
  const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
  const killed = await killSeries(
    { ...set, members, report: report.path, random: seededRandom(SEED), sender },
    running,
  );
  await sender.caughtUp();
  await sender.stop();
  // a link is good once; the page of the large size has not ended
  const last = fleet.freshLink();
  const { call } = last === first ? session : await signInWith(last);
  await quiescence(call, patienceMs(set.mails)).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${fleet.log()}`);
  });
  const verdict = await judge({
    call,
    sinks,
    acknowledged: sender.acknowledged,
    asks: (index) => mails[index]!.asks,
  });
  const seen = await report.read();
  const points = [...new Set(members.flatMap(pointsOf))];
  const line = JSON.stringify({
    size,
    seed: SEED,
    kills: killed,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    ...verdict,
    repeatedAtKeyed: sinks.repeated(),
    killedAtPoints: seen.kills,
    notPassed: points.filter((point) => !seen.passed.has(point)),
  });
  process.stdout.write(`${line}\n`);
  return { verdict, killed, notPassed: points.filter((point) => !seen.passed.has(point)) };
}

test(
  `embedded: of ${embedded.mails} acknowledged mails and ${embedded.kills} kills nothing is lost or done twice (seed ${SEED})`,
  async () => {
    await using folder = await temporaryFolder();
    const { verdict, killed, notPassed } = await story('embedded', folder.path, embeddedHub(folder.path), embedded);
    expect(verdict).toMatchObject({ ...NOTHING_LOST, acknowledged: embedded.mails });
    expect(verdict.asking).toBeGreaterThan(embedded.mails / 4);
    expect(killed).toBeGreaterThanOrEqual(embedded.kills);
    expect(verdict.inDoubt).toBeLessThanOrEqual(killed);
    expect(notPassed).toEqual([]);
  },
  TIMEOUT_MS,
);

describe.skipIf(!(hasPostgres && hasKafka && hasRedis))([NO_POSTGRES, NO_KAFKA, NO_REDIS].join('; '), () => {
  test(
    `large: of ${large.mails} acknowledged mails and ${large.kills} kills of any role nothing is lost or done twice (seed ${SEED})`,
    async () => {
      await using folder = await temporaryFolder();
      const { verdict, killed, notPassed } = await story('large', folder.path, await largeHub(folder.path), large);
      expect(verdict).toMatchObject({ ...NOTHING_LOST, acknowledged: large.mails });
      expect(verdict.asking).toBeGreaterThan(large.mails / 4);
      expect(killed).toBeGreaterThanOrEqual(large.kills);
      expect(verdict.inDoubt).toBeLessThanOrEqual(killed);
      expect(notPassed).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
