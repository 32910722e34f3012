import { performance } from 'node:perf_hooks';
import type { Worked } from './bench-app.ts';
import type { StatementCount } from './statements.ts';

/** What the process of the program does from here on, for each mail: CPU by thread, consumer groups, statements. */
export async function watchInside(counted: StatementCount, working: Map<string, Worked>) {
  const engine = counted.engineThread()!;
  counted.statements.clear();
  counted.roundTrips = 0;
  counted.waitingMs = 0;
  working.clear();
  const from = performance.now();
  const before = { all: process.cpuUsage(), main: process.threadCpuUsage(), engine: await engine.cpuUsage() };
  return {
    async report(mails: number): Promise<string[]> {
      const took = performance.now() - from;
      const all = process.cpuUsage(before.all);
      const main = process.threadCpuUsage(before.main);
      const now = await engine.cpuUsage();
      const database = { user: now.user - before.engine.user, system: now.system - before.engine.system };
      const others = {
        user: all.user - main.user - database.user,
        system: all.system - main.system - database.system,
      };
      const perMail = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1000 / mails).toFixed(2);
      const share = (ms: number) => `${((ms / took) * 100).toFixed(0)}% of the time`;
      const total = [...counted.statements.values()].reduce((sum, { count }) => sum + count, 0);
      return [
        `CPU ${perMail(all)} ms a mail, ${((all.user + all.system) / 1000 / took).toFixed(2)} cores busy`,
        `  main thread ${perMail(main)}, database thread ${perMail(database)}, the rest (understanding, files, collector) ${perMail(others)}; of all in the kernel ${(all.system / 1000 / mails).toFixed(2)}`,
        ...[...working].map(
          ([group, { ms, batches, events }]) =>
            `  ${group.padEnd(28)} at work ${share(ms)}, ${(ms / mails).toFixed(2)} ms a mail, ${(events / batches).toFixed(1)} events a batch`,
        ),
        `statements ${(total / mails).toFixed(2)} a mail in ${(counted.roundTrips / mails).toFixed(2)} round trips; waiting for the database ${share(counted.waitingMs)}`,
        ...[...counted.statements]
          .toSorted((a, b) => b[1].ms - a[1].ms)
          .slice(0, Number(process.env['TOP'] ?? 12))
          .map(
            ([text, { count, ms, bytesOut, bytesIn }]) =>
              `  ${(ms / mails).toFixed(3)} ms a mail, ${count} times, kB out ${Math.round(bytesOut / 1024)} in ${Math.round(bytesIn / 1024)}: ${text}`,
          ),
      ];
    },
  };
}
