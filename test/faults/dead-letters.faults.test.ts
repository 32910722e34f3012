import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { FaultPlan } from '#core/faults.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { eventually, signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { embeddedHub, end, faultReport, startMember } from './hub.ts';
import { fleetOf } from './kill-series.ts';
import { quiescence, type Call } from './ledger.ts';
import { startSender } from './sender.ts';
import { SEED, TIMEOUT_MS } from './settings.ts';

/** the groups that give each up make it more than a replay takes at once */
const MAILS = 140;
const PATIENCE_MS = 120_000;

test(
  'a handler that throws sends each event to the dead letters after five attempts; replaying them survives kills, and does nothing twice',
  async () => {
    await using folder = await temporaryFolder();
    const [hub] = embeddedHub(folder.path);
    const report = await faultReport(folder.path);
    const mails = generateMails(MAILS, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });

    async function signInTo({ signInLink }: { signInLink: string | null }): Promise<Call> {
      return (await signIn({ signInLink: signInLink!, origin: new URL(signInLink!).origin })).call;
    }
    async function start(fault: Omit<FaultPlan, 'report'>) {
      const running = (await startMember(hub!, fault, report.path))!;
      return { running, call: await signInTo(running) };
    }
    const lettersOf = async (call: Call) => (await call<{ items: DeadLetter[] }>('dead-letter.list')).items;

    // every handler has the same programming error
    const broken = await start({ throw: { at: 'consumer.before-handle', every: 1 } });
    const fleet = fleetOf(new Map([['all', broken.running]]));
    const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
    sender.allow(MAILS);
    await sender.caughtUp();
    await sender.stop();
    await quiescence(broken.call, PATIENCE_MS);
    const letters = await lettersOf(broken.call);
    const groups = new Set(letters.map(({ group }) => group));
    expect(letters).toHaveLength(500);
    const { total } = await broken.call<{ total: number }>('dead-letter.list');
    expect(total).toBe(MAILS * groups.size);
    expect(groups).toContain('copilot.understand');
    expect(new Set(letters.map(({ attempts }) => attempts))).toEqual(new Set([5]));
    expect(letters[0]!.error.message).toContain('planned by a test');
    await end(broken.running, 'SIGTERM');

    // killed when the events are given back, and again while they are handled
    for (const at of ['dead-letter.after-replay', 'retry.after-handle', 'consumer.after-handle'] as const) {
      const plan = { kill: { at, pass: at === 'dead-letter.after-replay' ? 2 : 20 } };
      const mended = await startMember(hub!, plan, report.path);
      // what the life before left over may be enough for it to die before anybody has asked it for anything
      if (!mended || mended.child.exitCode !== null || mended.child.signalCode !== null) continue;
      const died = once(mended.child, 'close');
      await signInTo(mended)
        .then((call) => call('dead-letter.replay'))
        .catch(() => undefined);
      await died;
    }

    const last = await start({});
    await last.call('dead-letter.replay');
    await quiescence(last.call, PATIENCE_MS);
    expect(await lettersOf(last.call)).toEqual([]);
    const asking = mails.filter(({ asks }) => asks).length;
    const { items } = await eventually(
      () => last.call<{ items: Task[] }>('task.list', { limit: 200 }),
      (answer) => answer.items.length >= asking,
      PATIENCE_MS,
    );
    expect(items).toHaveLength(asking);
    expect(new Set(items.map(({ provenance }) => provenance!.messageId)).size).toBe(asking);
    expect((await report.read()).kills).toEqual([
      'dead-letter.after-replay',
      'retry.after-handle',
      'consumer.after-handle',
    ]);
    await end(last.running, 'SIGTERM');
  },
  TIMEOUT_MS,
);
