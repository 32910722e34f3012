import type { Clock } from '#core/ports/clock.ts';

/** So many calls of each key in each second of the clock. Keys are forgotten with their second. */
export function createRateWindow({ perSecond, clock }: { perSecond: number; clock: Clock }) {
  let second = 0;
  let calls = new Map<string, number>();
  return {
    admit(key: string): boolean {
      const now = Math.floor(clock.now().getTime() / 1000);
      if (now !== second) {
        second = now;
        calls = new Map();
      }
      const count = (calls.get(key) ?? 0) + 1;
      calls.set(key, count);
      return count <= perSecond;
    },
  };
}
