/** A job queue for tests that runs a job when the test says so. */
import type { JobDefinition, JobQueue, JobRequest } from '#core/ports/job-queue.ts';

export interface MemoryJobs extends JobQueue {
  waiting: JobRequest[];
  /** Runs everything that waits, delays ignored, until nothing is left; returns how many jobs ran. */
  drain(definition: JobDefinition): Promise<number>;
}

export function createMemoryJobs(): MemoryJobs {
  const known = new Set<string>();
  const waiting: JobRequest[] = [];
  const counts = { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
  return {
    waiting,
    async add(job) {
      if (known.has(job.id)) return;
      known.add(job.id);
      waiting.push(job);
    },
    async drain(definition) {
      let ran = 0;
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        await definition.handle(job.data, { id: job.id, attempt: 1, signal: new AbortController().signal });
        known.delete(job.id);
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
    [Symbol.asyncDispose]: async () => undefined,
  };
}
