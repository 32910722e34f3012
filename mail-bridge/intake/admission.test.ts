import { expect, test } from 'vitest';
import { createAdmission } from './admission.ts';

const LIMITS = { backlog: 1000, queue: 10, bytes: 1000 };

function gate(init: { queued?: () => number } = {}) {
  const at = { ms: 0, backlog: 0 };
  let looks = 0;
  const admission = createAdmission({
    limits: LIMITS,
    queued: init.queued ?? (() => 0),
    backlog: async () => {
      looks++;
      return at.backlog;
    },
    now: () => at.ms,
  });
  /** The answer of a second later, with the look that it takes. */
  async function secondLater(backlog: number) {
    at.ms += 1000;
    at.backlog = backlog;
    admission.refusal();
    await Promise.resolve();
    await Promise.resolve();
    return admission.refusal();
  }
  return { admission, at, secondLater, looks: () => looks };
}

test('senders are asked to come back while more waits than the limit, and are welcome again below it', async () => {
  const { secondLater } = gate();
  expect(await secondLater(999)).toBeNull();
  expect(await secondLater(1000)).toBe('backlog');
  expect(await secondLater(980)).toBeNull();
});

test('mails that were stored since the last look count, so that a second of traffic cannot run over the limit', async () => {
  const { admission, secondLater, looks } = gate();
  await secondLater(900);
  admission.stored(99);
  expect(admission.refusal()).toBeNull();
  admission.stored(1);
  expect(admission.refusal()).toBe('backlog');
  expect(looks()).toBe(1);
});

test('a stage that has stood still for a minute closes nothing: the log holds the mail until it is back', async () => {
  const { secondLater } = gate();
  await secondLater(500);
  const answers = [];
  for (let second = 0; second < 61; second++) answers.push(await secondLater(2000));
  expect(answers[0]).toBe('backlog');
  expect(answers.at(-1)).toBeNull();
  expect(await secondLater(1990)).toBe('backlog');
});

test('bytes and mails in memory are bounded', () => {
  let queued = 0;
  const { admission } = gate({ queued: () => queued });
  expect(admission.hold(900)).toBe(true);
  expect(admission.hold(200)).toBe(false);
  admission.release(900);
  expect(admission.hold(1000)).toBe(true);
  queued = 10;
  expect(admission.refusal()).toBe('queue');
});

test('what can wait leaves half of the room to those who cannot', async () => {
  const { admission, secondLater } = gate();
  await secondLater(600);
  expect(admission.refusal()).toBeNull();
  let welcome = false;
  const waiting = admission.whenWelcome().then(() => (welcome = true));
  await secondLater(600);
  expect(welcome).toBe(false);
  await secondLater(400);
  await waiting;
  expect(welcome).toBe(true);
});

test('the first sender after a pause is not refused for what was true before it', async () => {
  const { admission, at, secondLater } = gate();
  expect(await secondLater(5000)).toBe('backlog');
  at.ms += 10_000;
  expect(admission.refusal()).toBeNull();
});
