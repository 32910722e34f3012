import { hostname } from 'node:os';
import { sql } from 'kysely';
import { toErrorBody } from '#core/contracts/errors.ts';
import { newId } from '#core/contracts/ids.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Migration } from '#core/ports/database.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { HopSnapshot, HopStatistics } from './hop-statistics.ts';
import type { Readiness, ReadinessReport } from './readiness.ts';

export const processReportMigrations: readonly Migration[] = [
  {
    id: 'server/0005-process-reports',
    sql: `
      -- what each running process says of itself, for the operations page; of the installation, not of a tenant
      create table process_reports (
        process_id uuid primary key,
        seen_at timestamptz not null,
        report jsonb not null
      );
    `,
  },
];

export interface ProcessReport extends ReadinessReport {
  /** `host:pid` */
  name: string;
  startedAt: string;
  seenAt: string;
  memoryBytes: number;
  hops: HopSnapshot;
}

export interface ProcessReports {
  /** Of all processes that have been heard of lately, oldest first. */
  read(): Promise<ProcessReport[]>;
  /** Tells the others about this process until it is disposed. */
  start(): AsyncDisposable;
}

const EVERY_MS = 5_000;
/** whoever says nothing for longer is gone */
const GONE_MS = 30_000;

export function createProcessReports(deps: {
  database: Database;
  clock: Clock;
  logger: Logger;
  readiness: Readiness;
  statistics: HopStatistics;
}): ProcessReports {
  const { database, clock, logger, readiness, statistics } = deps;
  const processId = newId();
  const startedAt = clock.now().toISOString();
  const own = (): ProcessReport => ({
    ...readiness.report(),
    name: `${hostname()}:${process.pid}`,
    startedAt,
    seenAt: clock.now().toISOString(),
    memoryBytes: process.memoryUsage.rss(),
    hops: statistics.snapshot(),
  });

  async function tell(): Promise<void> {
    await sql`
      insert into process_reports (process_id, seen_at, report)
      values (${processId}::uuid, now(), ${JSON.stringify(own())}::jsonb)
      on conflict (process_id) do update set seen_at = excluded.seen_at, report = excluded.report`.execute(
      database.kysely,
    );
    await sql`delete from process_reports where seen_at < now() - make_interval(secs => ${GONE_MS / 1_000}::float8)`.execute(
      database.kysely,
    );
  }
  const tellQuietly = () =>
    tell().catch((error: unknown) => logger.debug({ error: toErrorBody(error) }, 'report not told'));

  return {
    async read() {
      // nobody else can reach this database
      if (database.singleProcess) return [own()];
      const { rows } = await asSystem(database, (tx) =>
        sql<{ report: ProcessReport }>`
          select report from process_reports where process_id <> ${processId}::uuid
            and seen_at > now() - make_interval(secs => ${GONE_MS / 1_000}::float8)`.execute(tx),
      );
      return [...rows.map(({ report }) => report), own()].toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
    },
    start() {
      if (database.singleProcess) return { [Symbol.asyncDispose]: () => Promise.resolve() };
      let telling = tellQuietly();
      const timer = setInterval(() => {
        telling = telling.then(tellQuietly);
      }, EVERY_MS).unref();
      return {
        async [Symbol.asyncDispose]() {
          clearInterval(timer);
          await telling;
          await sql`delete from process_reports where process_id = ${processId}::uuid`
            .execute(database.kysely)
            .catch(() => {});
        },
      };
    },
  };
}
