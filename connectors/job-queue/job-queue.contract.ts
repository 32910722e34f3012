import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseAway } from '#core/db/database-away.ts';
import type { JobDefinition, JobQueue } from '#core/ports/job-queue.ts';

export interface JobQueueUnderTest {
  /** queues opened one after another see the same jobs; the lock of a job expires within a second */
  open(): Promise<JobQueue>;
  close?(): Promise<void>;
}

/** What every adapter of the JobQueue port does. */
export function describeJobQueue(adapter: string, under: JobQueueUnderTest): void {
  describe(`the job queue (${adapter})`, () => {
    let queue: JobQueue;
    let name: string;
    let counter = 0;
    beforeAll(async () => {
      queue = await under.open();
    });
    afterAll(async () => {
      await queue?.[Symbol.asyncDispose]();
      await under.close?.();
    });
    beforeEach(() => {
      name = `test.queue-${counter++}-${Date.now()}`;
    });
    const workers: AsyncDisposable[] = [];
    afterEach(async () => {
      for (const worker of workers.splice(0)) await worker[Symbol.asyncDispose]();
    });

    async function work(definition: Partial<JobDefinition> & Pick<JobDefinition, 'handle'>, on = queue): Promise<void> {
      workers.push(await on.work({ name, backoffMs: 20, ...definition }));
    }
    const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

    test('runs each job once with its data', async () => {
      const seen: unknown[] = [];
      await work({ handle: async (data, { id, attempt }) => void seen.push({ id, data, attempt }) });
      await queue.add({ name, id: 'tenant:1', data: { text: 'é' } });
      await queue.add({ name, id: '2', data: null });
      await until(() => expect(seen).toHaveLength(2));
      expect(seen).toEqual([
        { id: 'tenant:1', data: { text: 'é' }, attempt: 1 },
        { id: '2', data: null, attempt: 1 },
      ]);
    });

    test('takes the same id for the same job while it is known', async () => {
      await queue.add({ name, id: 'a', data: 1 });
      await queue.add({ name, id: 'a', data: 2 });
      expect((await queue.counts(name)).waiting).toBe(1);
      const seen: unknown[] = [];
      await work({ handle: async (data) => void seen.push(data) });
      await until(() => expect(seen).toEqual([1]));
      await until(async () => expect((await queue.counts(name)).active).toBe(0));
      await queue.add({ name, id: 'a', data: 3 });
      await until(() => expect(seen).toEqual([1, 3]));
    });

    test('runs a delayed job when it is due, not before', async () => {
      const added = performance.now();
      let ranAfter = 0;
      await work({ handle: async () => void (ranAfter = performance.now() - added) });
      await queue.add({ name, id: 'later', data: 1, delayMs: 400 });
      expect(await queue.counts(name)).toMatchObject({ delayed: 1, waiting: 0 });
      await until(() => expect(ranAfter).toBeGreaterThan(0));
      expect(ranAfter).toBeGreaterThanOrEqual(395);
    });

    test('cancels a job that has not started, and says when there is none', async () => {
      await queue.add({ name, id: 'x', data: 1, delayMs: 60_000 });
      expect(await queue.cancel(name, 'x')).toBe(true);
      expect(await queue.cancel(name, 'x')).toBe(false);
      expect(await queue.counts(name)).toMatchObject({ delayed: 0, waiting: 0 });
    });

    test('repeats on an interval until the schedule is cancelled; the same key replaces it', async () => {
      const seen: unknown[] = [];
      await queue.schedule(name, 'beat', { everyMs: 3_600_000 }, 'old');
      await queue.schedule(name, 'beat', { everyMs: 200 }, 'new');
      // not while a run of the old one begins: BullMQ's PostgreSQL functions may then leave one more run of it behind
      await work({ handle: async (data) => void seen.push(data) });
      await until(() => expect(seen.filter((data) => data === 'new').length).toBeGreaterThanOrEqual(3));
      expect(await queue.cancel(name, 'beat')).toBe(true);
      expect(await queue.cancel(name, 'beat')).toBe(false);
      await until(async () => expect(await queue.counts(name)).toMatchObject({ delayed: 0, waiting: 0, active: 0 }));
    });

    test('keeps a cron schedule in a time zone', async () => {
      await queue.schedule(name, 'daily', { pattern: '0 7 * * *', tz: 'Europe/Berlin' }, {});
      expect((await queue.counts(name)).delayed).toBe(1);
      expect(await queue.cancel(name, 'daily')).toBe(true);
      expect((await queue.counts(name)).delayed).toBe(0);
      await expect(queue.schedule(name, 'odd', { pattern: 'every tuesday' }, {})).rejects.toThrow();
    });

    test('tries again with backoff, then lists the job as failed, and runs it again on request', async () => {
      const attempts: number[] = [];
      let broken = true;
      const given: unknown[] = [];
      using _told = queue.onGivenUp((job) => given.push(job));
      await work({
        attempts: 3,
        async handle(_, { attempt }) {
          attempts.push(attempt);
          if (broken) throw new Error(`broken ${attempt}`);
        },
      });
      await queue.add({ name, id: 'f', data: { a: 1 } });
      await until(async () => expect((await queue.counts(name)).failed).toBe(1));
      expect(attempts).toEqual([1, 2, 3]);
      await until(() => expect(given).toEqual([{ id: 'f', name, data: { a: 1 } }]));
      expect(await queue.failed(name, 10)).toMatchObject([
        { id: 'f', name, attempts: 3, error: 'broken 3', data: { a: 1 }, failedAt: expect.any(Date) as Date },
      ]);
      broken = false;
      expect(await queue.retryFailed(name, 'f')).toBe(true);
      await until(() => expect(attempts).toEqual([1, 2, 3, 1]));
      await until(async () => expect(await queue.counts(name)).toMatchObject({ failed: 0, active: 0, waiting: 0 }));
      expect(await queue.retryFailed(name, 'f')).toBe(false);
    });

    test('gives no job up because the database is away', async () => {
      const attempts: number[] = [];
      await work({
        attempts: 2,
        async handle(_data, { attempt }) {
          attempts.push(attempt);
          if (attempt < 4) throw databaseAway();
        },
      });
      await queue.add({ name, id: 'a', data: null });
      await until(() => expect(attempts).toEqual([1, 2, 3, 4]));
      expect(await queue.failed(name, 10)).toEqual([]);
    });

    test('runs as many jobs at a time as asked for, and no more', async () => {
      let now = 0;
      let most = 0;
      let done = 0;
      const full = Promise.withResolvers<void>();
      await work({
        concurrency: 3,
        async handle() {
          most = Math.max(most, ++now);
          if (now === 3) full.resolve();
          await full.promise;
          now--;
          done++;
        },
      });
      for (let n = 0; n < 9; n++) await queue.add({ name, id: `n${n}`, data: n });
      await until(() => expect(done).toBe(9));
      expect(most).toBe(3);
    });

    test('finishes the job in hand when it is stopped', async () => {
      const started = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      let finished = false;
      const worker = await queue.work({
        name,
        async handle() {
          started.resolve();
          await finish.promise;
          finished = true;
        },
      });
      await queue.add({ name, id: 'slow', data: 1 });
      await started.promise;
      const stopping = worker[Symbol.asyncDispose]();
      finish.resolve();
      await stopping;
      expect(finished).toBe(true);
      expect(await queue.counts(name)).toMatchObject({ active: 0, waiting: 0, failed: 0 });
    });

    test('keeps jobs over a restart', async () => {
      const before = await under.open();
      await before.add({ name, id: 'kept', data: 'kept' });
      await before[Symbol.asyncDispose]();
      const seen: unknown[] = [];
      await work({ handle: async (data) => void seen.push(data) });
      await until(() => expect(seen).toEqual(['kept']));
    });
  });
}
