import { z } from 'zod';
import { HOPS } from '#core/ports/telemetry.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { MailboxLiveness } from '#core/ports/mailbox-liveness.ts';
import { summarize } from '../observability/hop-statistics.ts';
import { inTime } from '../observability/in-time.ts';
import type { ProcessReports } from '../observability/process-reports.ts';

const Count = z.number().int();
const Moment = z.string();
/** The page is for the moment when an engine is away: it waits for none. */
const ASK_MS = 1_500;

export const Overview = z.object({
  /** steps on the way of a mail, over all processes; durations in milliseconds, of the last five minutes */
  hops: z.array(
    z.object({
      hop: z.enum(HOPS),
      perMinute: Count,
      count: Count,
      p50: z.number().nullable(),
      p95: z.number().nullable(),
    }),
  ),
  /** null: the engine cannot be asked now */
  groups: z.array(z.object({ topic: z.string(), group: z.string(), lag: Count })).nullable(),
  queues: z
    .array(z.object({ name: z.string(), waiting: Count, active: Count, delayed: Count, failed: Count }))
    .nullable(),
  deadLetters: z.array(z.object({ topic: z.string(), count: Count })),
  processes: z.array(
    z.object({
      name: z.string(),
      roles: z.array(z.string()),
      ok: z.boolean(),
      phase: z.enum(['starting', 'running', 'stopping']),
      startedAt: Moment,
      seenAt: Moment,
      memoryBytes: Count,
      engines: z.array(
        z.object({
          name: z.string(),
          carries: z.string(),
          needed: z.boolean(),
          state: z.enum(['up', 'down', 'unknown']),
          since: Moment,
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
  mailboxes: z.array(
    z.object({
      accountId: z.string(),
      kind: z.enum(['imap', 'jmap']),
      state: z.string(),
      reason: z.string().nullable(),
      lastSeenAt: Moment.nullable(),
      silent: z.boolean(),
      pendingWrites: Count,
      /** the last mail of our own through this mailbox: by step, in milliseconds; null = none is measured */
      heartbeat: z
        .object({
          state: z.enum(['ok', 'late', 'failed']),
          hops: z.array(z.object({ stage: z.string(), ms: z.number() })),
        })
        .nullable(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

export interface OverviewDeps {
  eventLog: EventLog;
  jobQueue: JobQueue;
  reports: ProcessReports;
  mailboxes: MailboxLiveness;
  consumers: readonly Consumer[];
  /** names of the jobs there are */
  jobs: readonly string[];
}

/** How the installation is doing: all processes, all tenants, nothing of what mail says. */
export async function readOverview(deps: OverviewDeps): Promise<Overview> {
  const { eventLog, jobQueue } = deps;
  const lags = deps.consumers.map(async ({ topic, group }) => ({
    topic,
    group,
    lag: await eventLog.lag(topic, group),
  }));
  const counts = deps.jobs.map(async (name) => ({ name, ...(await jobQueue.counts(name)) }));
  const [processes, groups, queues, letters, mailboxes] = await Promise.all([
    deps.reports.read(),
    inTime(Promise.all(lags), ASK_MS),
    inTime(Promise.all(counts), ASK_MS),
    eventLog.deadLetters.counts(),
    deps.mailboxes.read(),
  ]);
  const failedJobs = (queues ?? [])
    .filter(({ failed }) => failed > 0)
    .map(({ name, failed }) => ({ topic: `dlq.job.${name}`, count: failed }));
  return {
    hops: summarize(processes.map(({ hops }) => hops)),
    groups,
    queues:
      queues?.map(({ name, waiting, active, delayed, failed }) => ({ name, waiting, active, delayed, failed })) ?? null,
    deadLetters: [...letters, ...failedJobs],
    processes: processes.map(({ name, roles, ok, phase, startedAt, seenAt, memoryBytes, engines }) => {
      return { name, roles: [...roles], ok, phase, startedAt, seenAt, memoryBytes, engines };
    }),
    mailboxes: mailboxes.map(({ lastSeenAt, heartbeat = null, ...mailbox }) => ({
      ...mailbox,
      heartbeat,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    })),
  };
}
