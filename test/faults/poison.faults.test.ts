import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import { compose } from '#server/compose.ts';
import { loadConfig } from '#server/config.ts';
import { createLogger } from '#server/logger.ts';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { eventually, runMailflex, signIn, temporaryFolder } from '#test/harness/mailflex.ts';
import { unreadableEvent } from '#test/harness/unreadable-event.ts';
import { embeddedHub, end, faultReport, startMember, type Member } from './hub.ts';
import { fleetOf } from './kill-series.ts';
import type { Call } from './ledger.ts';
import { startSender } from './sender.ts';
import { LONG, SEED, TIMEOUT_MS } from './settings.ts';

const PATIENCE_MS = 240_000;
/** the promise, from the last attempt to what a person sees */
const SEEN_WITHIN_MS = 1_000;
const SAMPLES = LONG ? 15 : 3;

/** a handler for each group of a mail that came in gives it up */
const POISON = LONG ? 5_000 : 600;
const GOOD = 30;
/** what the second flood of the same size may need beyond the first: nothing is kept of one that is over */
const MOST_GROWTH_BYTES = 150_000_000;

interface Letters {
  items: DeadLetter[];
  total: number;
  kinds: { topic: string; group: string; code: string; count: number }[];
}

const letters = (call: Call, filter: object = {}) => call<Letters>('dead-letter.list', filter);

async function start(hub: Member, fault: Parameters<typeof startMember>[1], report: string) {
  const running = (await startMember(hub, fault, report))!;
  const session = await signIn({ signInLink: running.signInLink!, origin: running.origin! });
  return { running, ...session };
}

/** Every event is handled or given up. */
const atRest = (call: Call) =>
  eventually(
    () => call<{ pending: Record<string, number> }>('system.status'),
    ({ pending }) => Object.values(pending).every((count) => count === 0),
    PATIENCE_MS,
  );

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

describe.skipIf(!chromiumPath)('a browser: set MAILFLEX_TEST_CHROMIUM', () => {
  test(
    `what is given up is on the open page, in the metric and on the command line within a second of its last attempt (seed ${SEED})`,
    async () => {
      await using folder = await temporaryFolder();
      const report = await faultReport(folder.path);
      const [member] = embeddedHub(folder.path);
      const hub = { ...member!, env: { ...member!.env, MAILFLEX_EVENT_RETRY_MS: '40' } };
      const { running, cookie, call } = await start(
        hub,
        { throw: { at: 'consumer.before-handle', every: 1 } },
        report.path,
      );
      const fleet = fleetOf(new Map([['all', running]]));
      await using browser = await openBrowser({ width: 1100, height: 800 });
      const [name, value] = cookie.split('=') as [string, string];
      await browser.addCookies([{ name, value, url: running.origin! }]);
      const page = await browser.newPage();
      await page.goto(`${running.origin}/activity?tab=dead-letters`);
      await page.getByText('Nothing was left behind').waitFor();

      const mails = generateMails(SAMPLES, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
      const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
      const delays: { page: number; metric: number }[] = [];
      let before = 0;
      for (let sample = 1; sample <= SAMPLES; sample++) {
        const shown = page
          .locator('article.approval-card')
          .nth(before)
          .waitFor({ timeout: PATIENCE_MS })
          .then(() => Date.now());
        const counted = eventually(
          async () => {
            const text = await (await fetch(`${running.health}/metrics`)).text();
            const metric = Number(/mailflex_dead_letters\{topic="dlq\.mail\.inbound"\} (\d+)/.exec(text)?.[1] ?? 0);
            return { metric, at: Date.now() };
          },
          ({ metric }) => metric > before,
          PATIENCE_MS,
        );
        sender.allow(sample);
        const [shownAt, { at }] = await Promise.all([shown, counted]);
        await atRest(call);
        const { items, total } = await letters(call);
        const fresh = items.slice(0, items.length - before).map(({ failedAt }) => Date.parse(failedAt));
        const failedAt = Math.min(...fresh);
        delays.push({ page: shownAt - failedAt, metric: at - failedAt });
        before = total;
        await page.getByText(`${before} in all`).waitFor({ timeout: PATIENCE_MS });
      }
      await sender.stop();
      const { status, stdout } = await runMailflex(['dlq', 'list', '--json', '--data', `${folder.path}/data`]);
      expect(status).toBe(0);
      const listed = JSON.parse(stdout) as DeadLetter[];
      expect(listed).toHaveLength(before);
      for (const letter of listed) {
        expect(letter).toMatchObject({ attempts: 5, error: { message: expect.stringContaining('planned') as string } });
        expect((letter.payload as EventEnvelope).data).toHaveProperty('messageId');
      }
      process.stdout.write(`${JSON.stringify({ seed: SEED, msToBeSeen: delays })}\n`);
      // the median: a machine may be busy for a moment
      expect(median(delays.map((delay) => delay.page))).toBeLessThan(SEEN_WITHIN_MS);
      expect(median(delays.map((delay) => delay.metric))).toBeLessThan(SEEN_WITHIN_MS);

      // all of one cause are sent on their way again by the page
      await page.getByRole('combobox', { name: 'Given up by' }).click();
      await page.getByRole('option', { name: /copilot\.understand/ }).click();
      await page.getByRole('button', { name: `Replay all ${SAMPLES}` }).click();
      await page.getByText(`${SAMPLES} sent on their way again`).waitFor();
      await end(running, 'SIGTERM');
    },
    TIMEOUT_MS,
  );
});

/** A data directory whose log holds events that no consumer can read. */
async function poison(data: string): Promise<void> {
  const { config } = loadConfig({ MAILFLEX_DATA: data });
  await using app = await compose(config, { roles: ['web'], logger: createLogger({ level: 'error', format: 'json' }) });
  await app.start({ listen: false });
  const owner = (await app.identity.users.owner())!;
  const events = Array.from({ length: POISON }, () => unreadableEvent(owner));
  await asSystem(app.database, (tx) => app.eventLog.append(tx, 'mail.inbound', events));
}

/** resident, in bytes */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) * 1024;
}

test(
  `${POISON} poison mails at once: good mail flows beside them, memory stays bounded, and they are replayed by thousands (seed ${SEED})`,
  async () => {
    await using folder = await temporaryFolder();
    const [member] = embeddedHub(folder.path);
    await poison(`${folder.path}/data`);
    const hub = { ...member!, env: { ...member!.env, MAILFLEX_EVENT_RETRY_MS: '500' } };
    const report = await faultReport(folder.path);
    const { running, call } = await start(hub, {}, report.path);
    const { pid } = running.child;
    const fleet = fleetOf(new Map([['all', running]]));
    const mails = generateMails(GOOD, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
    const sender = startSender({ mails, to: 'me@localhost', address: (lane) => fleet.address(lane) });
    sender.allow(GOOD);
    await sender.caughtUp();
    await sender.stop();
    const asking = mails.filter(({ asks }) => asks).length;
    const tasks = () => call<{ items: Task[] }>('task.list', { limit: 200 });
    await eventually(tasks, ({ items }) => items.length >= asking, PATIENCE_MS);
    const meanwhile = await letters(call);

    await atRest(call);
    const all = await letters(call);
    expect(new Set(all.kinds.map(({ count }) => count))).toEqual(new Set([POISON]));
    expect(all.total).toBe(POISON * all.kinds.length);
    // the good mail did not wait for the last of the bad ones
    expect(meanwhile.total).toBeLessThan(all.total);
    const afterOne = await peakMemory(pid!);
    expect(all.items).toHaveLength(500);
    expect(new Set(all.items.map(({ attempts }) => attempts))).toEqual(new Set([5]));

    const { code } = all.kinds[0]!;
    const replayedAt = performance.now();
    expect(await call('dead-letter.replay', { code })).toEqual({ count: all.total });
    const replayMs = Math.round(performance.now() - replayedAt);
    // each comes back once, after five attempts of its own
    await atRest(call);
    expect((await letters(call)).total).toBe(all.total);
    expect((await tasks()).items).toHaveLength(asking);
    const growth = (await peakMemory(pid!)) - afterOne;
    const line = { seed: SEED, poison: POISON, deadLetters: all.total, afterOne, growth, replayMs };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
    const { stdout } = await runMailflex(['dlq', 'drop', '--code', code, '--data', `${folder.path}/data`]);
    expect(JSON.parse(stdout)).toEqual({ count: all.total });
    await end(running, 'SIGTERM');
  },
  TIMEOUT_MS,
);
