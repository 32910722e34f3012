import type { Engine } from './engine.ts';

/** Delayed, scheduled and retried work (BullMQ in both sizes). Not for one job per mail: events are cheaper. */
export interface JobQueue {
  add(job: JobRequest): Promise<void>;
  /** Cron pattern (five fields) or a fixed interval; the same `key` replaces the schedule. */
  schedule(
    name: string,
    key: string,
    when: { pattern: string; tz?: string } | { everyMs: number },
    data: unknown,
  ): Promise<void>;
  cancel(name: string, id: string): Promise<boolean>;
  /** Starts working off jobs of this name. Disposing finishes the job in hand. */
  work(definition: JobDefinition): Promise<AsyncDisposable>;
  counts(
    name: string,
  ): Promise<{ waiting: number; active: number; delayed: number; failed: number; completed: number }>;
  failed(name: string, limit: number): Promise<FailedJob[]>;
  retryFailed(name: string, id: string): Promise<boolean>;
  /** Told when this process has given up on a job, after that is stored. */
  onGivenUp(listener: (job: Pick<FailedJob, 'name' | 'id' | 'data'>) => void): Disposable;
  /** what keeps the jobs, where that is not the database */
  readonly engine?: Engine;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface JobRequest {
  /** `area.verb-noun`: `workflows.run-execution` */
  name: string;
  /** the same id while a job of it is known is the same job */
  id: string;
  data: unknown;
  delayMs?: number;
}

export interface JobDefinition {
  name: string;
  concurrency?: number;
  /** attempts in all, default 5, exponential backoff from `backoffMs` (default 1000) with jitter */
  attempts?: number;
  backoffMs?: number;
  handle(data: unknown, context: { id: string; attempt: number; signal: AbortSignal }): Promise<void>;
}

export interface FailedJob {
  id: string;
  name: string;
  attempts: number;
  error: string;
  data: unknown;
  failedAt: Date;
}
