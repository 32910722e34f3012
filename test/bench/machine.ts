import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** What every benchmark prints first, so that its figures can be judged. */
export const machine = (): string =>
  `${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}, ${new Date().toISOString()}`;

export interface Usage {
  /** seconds of CPU since the process began, its ended children not counted */
  cpu: number;
  /** resident megabytes now */
  rss: number;
}

const TICKS_A_SECOND = 100;

/** From Linux's /proc; the fields after the name in brackets count from the state (3). */
export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const rss = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND, rss: Number(rss) / 1024 };
}

/** Processes watched together: CPU shares between two moments, the largest and the growing memory of their sum. */
export function watch(processes: Readonly<Record<string, number>>) {
  const names = Object.keys(processes);
  const read = () => Object.fromEntries(names.map((name) => [name, usageOf(processes[name]!)]));
  const before = read();
  const began = performance.now();
  const samples: { second: number; rss: number }[] = [];
  const sample = (): void => {
    const rss = Object.values(read()).reduce((sum, usage) => sum + usage.rss, 0);
    samples.push({ second: (performance.now() - began) / 1000, rss });
  };
  const timer = setInterval(sample, 500);
  return {
    peakMb: () => Math.max(...samples.map(({ rss }) => rss)),
    lastMb: () => samples.at(-1)?.rss ?? 0,
    /** least squares over the samples after `fromSecond`, in MB a minute */
    slope(fromSecond = 0): number {
      const points = samples.filter(({ second }) => second >= fromSecond);
      const n = points.length;
      const x = points.reduce((sum, point) => sum + point.second, 0) / n;
      const y = points.reduce((sum, point) => sum + point.rss, 0) / n;
      const covariance = points.reduce((sum, point) => sum + (point.second - x) * (point.rss - y), 0);
      return (covariance / points.reduce((sum, point) => sum + (point.second - x) ** 2, 0)) * 60;
    },
    /** `mailflex 1.20, postgres 0.31 cores` */
    shares(): string {
      const seconds = (performance.now() - began) / 1000;
      const after = read();
      return `${names.map((name) => `${name} ${((after[name]!.cpu - before[name]!.cpu) / seconds).toFixed(2)}`).join(', ')} cores`;
    },
    cpuSeconds: (): number => {
      const after = read();
      return names.reduce((sum, name) => sum + after[name]!.cpu - before[name]!.cpu, 0);
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
