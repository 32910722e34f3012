/** A job queue for tests that runs a job when the test says so. */
import type { JobDefinition, JobQueue, JobRequest } from '#core/ports/job-queue.ts';

export interface MemoryJobs extends JobQueue {
  waiting: JobRequest[];
  /** as if the queue had never heard of any job */
  forget(): void;
  /** Runs everything that waits, delays ignored, until nothing is left; returns how many jobs ran. */
  drain(definition: JobDefinition): Promise<number>;
}

export function createMemoryJobs(): MemoryJobs {
  const known = new Set<string>();
  const waiting: JobRequest[] = [];
  const counts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
  return {
    waiting,
    forget: () => known.clear(),
    async add(job) {
      if (known.has(job.id)) return;
      known.add(job.id);
      waiting.push(job);
    },
    async drain(definition) {
      let ran = 0;
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        known.delete(job.id);
        await definition.handle(job.data, { id: job.id, attempt: 1, signal: new AbortController().signal });
        ran += 1;
      }
      return ran;
    },
    schedule: async () => undefined,
    cancel: async () => false,
    work: async () => ({ [Symbol.asyncDispose]: async () => undefined }),
    counts: async () => counts,
    failed: async () => [],
    retryFailed: async () => false,
    onGivenUp: () => ({ [Symbol.dispose]: () => undefined }),
    [Symbol.asyncDispose]: async () => undefined,
  };
}
