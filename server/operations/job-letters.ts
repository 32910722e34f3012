import type { DeadLetter } from '#core/contracts/hub.ts';
import { nameId } from '#core/name-id.ts';
import type { FailedJob, JobQueue } from '#core/ports/job-queue.ts';

/** Of each name, the newest that are shown. */
const LISTED = 500;

export interface JobLetterFilter {
  /** only jobs of this tenant; without it all, those of the system as well */
  tenantId?: string;
  /** `dlq.job.<name>` */
  topic?: string;
  ids?: readonly string[];
}

export interface JobLetters {
  list(filter: JobLetterFilter): Promise<DeadLetter[]>;
  /** Runs the jobs again, with fresh attempts; returns how many. */
  replay(filter: JobLetterFilter): Promise<number>;
  drop(filter: JobLetterFilter): Promise<number>;
}

/** Jobs that failed their last attempt, in the form of dead letters. */
export function createJobLetters(deps: { jobQueue: JobQueue; names: () => readonly string[] }): JobLetters {
  const { jobQueue } = deps;

  async function find({ tenantId, topic, ids }: JobLetterFilter): Promise<FailedJob[]> {
    const names = deps.names().filter((name) => topic === undefined || topicOf(name) === topic);
    const failed = await Promise.all(names.map((name) => jobQueue.failed(name, LISTED)));
    return failed
      .flat()
      .filter((job) => tenantId === undefined || tenantOf(job) === tenantId)
      .filter((job) => ids === undefined || ids.includes(letterId(job)));
  }

  async function each(filter: JobLetterFilter, work: (job: FailedJob) => Promise<boolean>): Promise<number> {
    let count = 0;
    for (const job of await find(filter)) if (await work(job)) count += 1;
    return count;
  }

  return {
    list: async (filter) => (await find(filter)).map(letterOf),
    replay: (filter) => each(filter, ({ name, id }) => jobQueue.retryFailed(name, id)),
    drop: (filter) => each(filter, ({ name, id }) => jobQueue.cancel(name, id)),
  };
}

const topicOf = (name: string): string => `dlq.job.${name}`;
const letterId = ({ name, id }: FailedJob): string => nameId('job-letter', name, id);

function tenantOf({ data }: FailedJob): string | null {
  const tenant = typeof data === 'object' && data !== null && 'tenantId' in data ? data.tenantId : null;
  return typeof tenant === 'string' ? tenant : null;
}

function letterOf(job: FailedJob): DeadLetter {
  return {
    id: letterId(job),
    topic: topicOf(job.name),
    group: job.name,
    eventId: job.id,
    attempts: job.attempts,
    error: { code: 'job.failed', message: job.error },
    payload: job.data,
    failedAt: job.failedAt.toISOString(),
  };
}
