import { HOPS, type HopName } from '#core/ports/telemetry.ts';

/** Upper ends of the buckets in milliseconds; a last one without end follows. */
export const BOUNDS_MS: readonly number[] = [
  1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 7_000, 10_000,
  15_000, 20_000, 30_000, 60_000, 120_000, 300_000,
];

/** What happened in the last minutes, so that several processes can be added up. */
export interface HopCounts {
  /** steps by duration, one number for each bucket */
  buckets: number[];
  /** steps in the last minute */
  lastMinute: number;
}

export type HopSnapshot = Partial<Record<HopName, HopCounts>>;

const WINDOW_MS = 5_000;
const WINDOWS = 60;
const WINDOWS_A_MINUTE = 12;

interface Window {
  /** number of the window since the epoch */
  at: number;
  counts: Map<HopName, Uint32Array>;
}

/** Steps and their durations in the last five minutes, in a ring of short windows. */
export function createHopStatistics({ now = Date.now }: { now?: () => number } = {}) {
  const ring: Window[] = [];
  const current = () => Math.floor(now() / WINDOW_MS);

  function window(): Window {
    const at = current();
    const held = ring[at % WINDOWS];
    if (held?.at === at) return held;
    return (ring[at % WINDOWS] = { at, counts: new Map() });
  }

  return {
    add(hop: HopName, ms: number): void {
      const { counts } = window();
      let buckets = counts.get(hop);
      if (!buckets) counts.set(hop, (buckets = new Uint32Array(BOUNDS_MS.length + 1)));
      buckets[bucketOf(ms)]! += 1;
    },
    snapshot(): HopSnapshot {
      const at = current();
      const snapshot: HopSnapshot = {};
      for (const one of ring) {
        if (!one || at - one.at >= WINDOWS) continue;
        for (const [hop, buckets] of one.counts) {
          const sum = (snapshot[hop] ??= { buckets: Array.from(buckets, () => 0), lastMinute: 0 });
          buckets.forEach((count, index) => {
            sum.buckets[index]! += count;
            if (at - one.at < WINDOWS_A_MINUTE) sum.lastMinute += count;
          });
        }
      }
      return snapshot;
    },
  };
}

export type HopStatistics = ReturnType<typeof createHopStatistics>;

export interface HopSummary {
  hop: HopName;
  perMinute: number;
  /** in the last five minutes */
  count: number;
  /** milliseconds; null when nothing happened */
  p50: number | null;
  p95: number | null;
}

/** The snapshots of all processes as one. */
export function summarize(snapshots: readonly HopSnapshot[]): HopSummary[] {
  return HOPS.map((hop) => {
    const all = snapshots.flatMap((snapshot) => snapshot[hop] ?? []);
    const buckets = [...BOUNDS_MS, Infinity].map((_, index) =>
      all.reduce((sum, one) => sum + (one.buckets[index] ?? 0), 0),
    );
    const count = buckets.reduce((sum, one) => sum + one, 0);
    return {
      hop,
      perMinute: all.reduce((sum, { lastMinute }) => sum + lastMinute, 0),
      count,
      p50: quantile(buckets, count, 0.5),
      p95: quantile(buckets, count, 0.95),
    };
  });
}

function bucketOf(ms: number): number {
  const index = BOUNDS_MS.findIndex((bound) => ms <= bound);
  return index < 0 ? BOUNDS_MS.length : index;
}

/** Between the ends of the bucket it falls into, as Prometheus' histogram_quantile does. */
function quantile(buckets: readonly number[], count: number, share: number): number | null {
  if (count === 0) return null;
  const rank = share * count;
  let below = 0;
  for (const [index, inBucket] of buckets.entries()) {
    if (below + inBucket < rank || inBucket === 0) {
      below += inBucket;
      continue;
    }
    const from = index === 0 ? 0 : BOUNDS_MS[index - 1]!;
    const to = BOUNDS_MS[index] ?? from;
    return from + ((rank - below) / inBucket) * (to - from);
  }
  return BOUNDS_MS.at(-1)!;
}
