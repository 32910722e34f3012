import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateMails } from '#test/harness/generated-mail.ts';
import { eventually, signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { embeddedHub } from './hub.ts';
import { fleetOf, startFleet } from './kill-series.ts';
import { connectSinks, judge, NOTHING_LOST, quiescence } from './ledger.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender } from './sender.ts';
import { smallDisk } from './small-disk.ts';
import { supervise } from './supervisor.ts';
import { LONG, SEED, TIMEOUT_MS } from './settings.ts';

const MEGABYTES = 400;
const ROUNDS = LONG ? 10 : 1;
const MAILS_A_ROUND = 150;
/** of a round, let out before the disk is full; most of it still has to be understood then */
const BEFORE = 100;
const REFUSALS = 20;
const PATIENCE_MS = 180_000;
/** how the hub ends itself when the embedded database cannot go on */
const BEYOND_HELP = 70;

test(
  `on a full disk mail is refused with 452, nothing acknowledged is lost, and with room again all goes on (seed ${SEED})`,
  async () => {
    await using stack = new AsyncDisposableStack();
    const folder = stack.use(await temporaryFolder());
    const disk = stack.use(await smallDisk(join(folder.path, 'disk'), { megabytes: MEGABYTES }));
    const sinks = stack.use(await startSinks(SEED));
    const members = embeddedHub(disk.path);
    const running = await startFleet(members, null);
    const fleet = stack.use(fleetOf(running));
    const { ends } = stack.use(supervise(members[0]!, running));
    const now = () => running.get('all')!;
    const signInWith = (signInLink: string) => signIn({ signInLink, origin: new URL(signInLink).origin });
    const first = fleet.freshLink();
    const session = await signInWith(first);
    await connectSinks(session.call, sinks);

    const total = MAILS_A_ROUND * ROUNDS;
    const mails = generateMails(total, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
    const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
    const isReady = () =>
      fetch(`${now().health}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (let round = 0; round < ROUNDS; round++) {
      sender.allow(MAILS_A_ROUND * round + BEFORE);
      await sender.caughtUp();
      sender.refused.splice(0);
      const endsBefore = ends.length;
      // what is stored leaves the journal, and its room would be enough for all the mail that is to be refused
      await eventually(
        async () =>
          /^mailflex_spool_messages(?:\{.*\})? 0$/mu.test(await (await fetch(`${now().health}/metrics`)).text()),
        (empty) => empty,
        PATIENCE_MS,
      );
      await disk.fill(now().child.pid!);
      sender.allow(MAILS_A_ROUND * (round + 1));
      await eventually(
        async () => {
          // the hub itself makes room now and then: a journal of mails that are stored goes
          await disk.fill(now().child.pid!);
          return sender.refused.length;
        },
        // one that has ended comes back when there is room
        (count) => count >= REFUSALS || ends.length > endsBefore,
        PATIENCE_MS,
      );
      await eventually(isReady, (ready) => ready !== disk.showsFree, PATIENCE_MS);
      expect(sender.refused.filter((answer) => !disk.refusal.test(answer))).toEqual([]);
      await disk.makeRoom(now().child.pid!);
      await eventually(isReady, (ready) => ready, PATIENCE_MS);
    }
    await sender.caughtUp();
    await sender.stop();
    // a link is good once
    const last = fleet.freshLink();
    const { call } = last === first ? session : await signInWith(last);
    await quiescence(call, PATIENCE_MS).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${fleet.log()}`);
    });
    const asks = (index: number) => mails[index]!.asks;
    const verdict = await judge({ call, sinks, acknowledged: sender.acknowledged, asks });
    process.stdout.write(`${JSON.stringify({ size: 'disk full', seed: SEED, rounds: ROUNDS, ends, ...verdict })}\n`);
    expect(verdict).toMatchObject({ ...NOTHING_LOST, acknowledged: total });
    expect(verdict.inDoubt).toBeLessThanOrEqual(ROUNDS + ends.length);
    // filled once, the same process goes on to the end
    expect(ends).toEqual(LONG ? ends.map(() => BEYOND_HELP) : []);
  },
  TIMEOUT_MS,
);
