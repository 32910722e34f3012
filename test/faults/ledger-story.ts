import { generateMails, seededRandom } from '#test/harness/generated-mail.ts';
import { signIn } from '#test/harness/mailflex.ts';
import type { FaultPoint } from '#core/faults.ts';
import { faultReport, type Member } from './hub.ts';
import { fleetOf, killSeries, pointsOf, startFleet } from './kill-series.ts';
import { connectSinks, judge, quiescence, type Verdict } from './ledger.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender } from './sender.ts';

export interface LedgerSet {
  size: 'embedded' | 'large';
  seed: number;
  kills: number;
  mails: number;
}

export interface LedgerResult extends LedgerSet {
  seconds: number;
  verdict: Verdict;
  repeatedAtKeyed: number;
  killedAtPoints: FaultPoint[];
  /** points of these roles that no process came by */
  notPassed: FaultPoint[];
}

/** per mail, for what is left when the last process has died */
const patienceMs = (mails: number) => 90_000 + mails * 60;

const signInWith = (signInLink: string) => signIn({ signInLink, origin: new URL(signInLink).origin });

/** Mail comes in while processes are ended; then what the sender was told is held against what took place. */
export async function ledgerStory(folder: string, members: readonly Member[], set: LedgerSet): Promise<LedgerResult> {
  const startedAt = performance.now();
  await using sinks = await startSinks(set.seed);
  const report = await faultReport(folder);
  const running = await startFleet(members, report.path);
  await using fleet = fleetOf(running);
  const first = fleet.freshLink();
  const session = await signInWith(first);
  await connectSinks(session.call, sinks);

  const mails = generateMails(set.mails, { seed: set.seed, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
  const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
  const killed = await killSeries(
    { ...set, members, report: report.path, random: seededRandom(set.seed), sender },
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
  return {
    ...set,
    kills: killed,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    verdict,
    repeatedAtKeyed: sinks.repeated(),
    killedAtPoints: seen.kills,
    notPassed: points.filter((point) => !seen.passed.has(point)),
  };
}
