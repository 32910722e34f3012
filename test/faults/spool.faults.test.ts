import { once } from 'node:events';
import { expect, test } from 'vitest';
import { generateMails } from '#test/harness/generated-mail.ts';
import { signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { embeddedHub, end, faultReport, startMember, type Running } from './hub.ts';
import { fleetOf } from './kill-series.ts';
import { judge, quiescence } from './ledger.ts';
import { startSinks } from './recording-sinks.ts';
import { startSender } from './sender.ts';
import { SEED, TIMEOUT_MS } from './settings.ts';

const POINTS = ['spool.before-sync', 'spool.after-sync', 'spool.before-store', 'spool.before-release'] as const;
const MAILS = 40 * (POINTS.length + 1);
const PATIENCE_MS = 120_000;

test(
  'killed between the journal and the database, the hub stores each acknowledged mail once',
  async () => {
    await using folder = await temporaryFolder();
    await using sinks = await startSinks(SEED);
    const [hub] = embeddedHub(folder.path);
    const report = await faultReport(folder.path);
    const mails = generateMails(MAILS, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
    const running = new Map<string, Running>();
    const fleet = fleetOf(running);
    const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });

    for (const [index, at] of POINTS.entries()) {
      const life = await startMember(hub!, { kill: { at, pass: 2 } }, report.path);
      // what the life before left over may be enough for it to die before it is ready
      if (!life) continue;
      const died = once(life.child, 'close');
      running.set('all', life);
      sender.allow(40 * (index + 1));
      await died;
    }
    const last = (await startMember(hub!, {}, report.path))!;
    running.set('all', last);
    sender.allow(MAILS);
    await sender.caughtUp();
    await sender.stop();
    const { call } = await signIn({ signInLink: last.signInLink!, origin: new URL(last.signInLink!).origin });
    await quiescence(call, PATIENCE_MS);
    const verdict = await judge({
      call,
      sinks,
      acknowledged: sender.acknowledged,
      // the sinks are not connected: it is about the mail
      asks: () => false,
    });
    expect(verdict).toMatchObject({ acknowledged: MAILS, lostMails: 0, duplicateMails: 0, duplicateTasks: 0 });
    expect((await report.read()).kills).toEqual([...POINTS]);
    await end(last, 'SIGTERM');
  },
  TIMEOUT_MS,
);
