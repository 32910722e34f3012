import { describe, expect, test } from 'vitest';
import { generateMails } from '#test/harness/generated-mail.ts';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { hasRedis, NO_REDIS } from '#test/harness/redis.ts';
import { embeddedHub, end, largeHub, startMember, type Member } from './hub.ts';
import { fleetOf, startFleet } from './kill-series.ts';
import { connectSinks, judge, NOTHING_LOST, quiescence } from './ledger.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender } from './sender.ts';
import { SEED, TIMEOUT_MS } from './settings.ts';

const MAILS = 300;
const PATIENCE_MS = 180_000;
const DRAINED_MS = 10_000;
const IN_ORDER = { ...NOTHING_LOST, acknowledged: MAILS, inDoubt: 0 };

/** what a process says that could not bring its work to an end */
const CUT_OFF = /stopping took too long/;

interface Drained {
  name: string;
  ms: number;
  status: number | null;
  cutOff: boolean;
}

/** Stops each process in the middle of its work and starts it again; with `overlap` the new one first. */
async function story(members: readonly Member[], rolling: readonly Member[], overlap: boolean) {
  await using sinks = await startSinks(SEED);
  const running = await startFleet(members, null);
  await using fleet = fleetOf(running);
  const session = (signInLink: string) => signIn({ signInLink, origin: new URL(signInLink).origin });
  const first = fleet.freshLink();
  const begun = await session(first);
  await connectSinks(begun.call, sinks);
  const mails = generateMails(MAILS, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
  const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });

  const drained: Drained[] = [];
  for (const [index, member] of rolling.entries()) {
    sender.allow(Math.ceil((MAILS * (index + 1)) / (rolling.length + 1)));
    await sender.caughtUp();
    sender.allow(Math.ceil((MAILS * (index + 1.5)) / (rolling.length + 1)));
    const old = running.get(member.name)!;
    if (overlap) running.set(member.name, (await startMember(member))!);
    const asked = performance.now();
    await end(old, 'SIGTERM');
    const ms = performance.now() - asked;
    drained.push({ name: member.name, ms, status: old.child.exitCode, cutOff: CUT_OFF.test(old.log()) });
    if (!overlap) running.set(member.name, (await startMember(member))!);
  }
  sender.allow(MAILS);
  await sender.caughtUp();
  await sender.stop();
  const last = fleet.freshLink();
  const { call } = last === first ? begun : await session(last);
  await quiescence(call, PATIENCE_MS);
  const asks = (index: number) => mails[index]!.asks;
  return { drained, verdict: await judge({ call, sinks, acknowledged: sender.acknowledged, asks }) };
}

function expectOrderlyEnds(drained: readonly Drained[]): void {
  for (const { name, ms, status, cutOff } of drained) {
    expect({ name, status, cutOff }).toEqual({ name, status: 0, cutOff: false });
    expect(ms).toBeLessThan(DRAINED_MS);
  }
}

test(
  'asked to stop in the middle of its work, the hub ends within ten seconds and loses and repeats nothing',
  async () => {
    await using folder = await temporaryFolder();
    const members = embeddedHub(folder.path);
    const { drained, verdict } = await story(members, [members[0]!, members[0]!], false);
    expectOrderlyEnds(drained);
    expect(verdict).toMatchObject(IN_ORDER);
  },
  TIMEOUT_MS,
);

describe.skipIf(!(hasPostgres && hasKafka && hasRedis))([NO_POSTGRES, NO_KAFKA, NO_REDIS].join('; '), () => {
  test(
    'a rolling restart, old and new processes side by side with mail in flight, loses and repeats nothing',
    async () => {
      await using folder = await temporaryFolder();
      const members = await largeHub(folder.path);
      const rolling = members.filter(({ name }) => /^(bridge|copilot|workflows)/.test(name));
      const { drained, verdict } = await story(members, rolling, true);
      expectOrderlyEnds(drained);
      expect(verdict).toMatchObject(IN_ORDER);
    },
    TIMEOUT_MS,
  );
});
