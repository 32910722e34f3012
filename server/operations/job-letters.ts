import type { DeadLetter } from '#core/contracts/hub.ts';
import { nameId } from '#core/name-id.ts';
import type { DeadLetterFilter } from '#core/ports/event-log.ts';
import type { FailedJob, JobQueue } from '#core/ports/job-queue.ts';

/** Of each name; the queue keeps no more. */
const MOST_KEPT = 10_000;
const CODE = 'job.failed';

export interface JobLetters {
  list(filter: DeadLetterFilter): Promise<DeadLetter[]>;
  /** Runs the jobs again, with fresh attempts; returns how many. */
  replay(filter: DeadLetterFilter): Promise<number>;
  drop(filter: DeadLetterFilter): Promise<number>;
}

/** Jobs that failed their last attempt, in the form of dead letters: their topic is `dlq.job.<name>`, their group the name. */
export function createJobLetters(deps: { jobQueue: JobQueue; names: () => readonly string[] }): JobLetters {
  const { jobQueue } = deps;

  async function find({ tenantId, topic, group, code = CODE, ids, from, to }: DeadLetterFilter): Promise<FailedJob[]> {
    const names = deps
      .names()
      .filter((name) => topic === undefined || topicOf(name) === topic)
      .filter((name) => group === undefined || name === group);
    if (code !== CODE) return [];
    const failed = await Promise.all(names.map((name) => jobQueue.failed(name, MOST_KEPT)));
    const wanted = ids && new Set(ids);
    return failed
      .flat()
      .filter((job) => tenantId === undefined || tenantOf(job.data) === tenantId)
      .filter(({ failedAt }) => (from === undefined || failedAt >= from) && (to === undefined || failedAt < to))
      .filter((job) => wanted === undefined || wanted.has(letterId(job)));
  }

  async function each(filter: DeadLetterFilter, work: (job: FailedJob) => Promise<boolean>): Promise<number> {
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

export function tenantOf(data: unknown): string | null {
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
    error: { code: CODE, message: job.error },
    payload: job.data,
    failedAt: job.failedAt.toISOString(),
  };
}
