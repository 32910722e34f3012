import type { Clock } from '#core/ports/clock.ts';

export interface AttemptLimit {
  /** Counts an attempt; false when there were too many within the window. */
  admit(key: string): boolean;
}

const KEYS_KEPT = 10_000;

/** At most `attempts` per key in any window of `windowMs`, in memory, with a bound on the number of keys. */
export function createAttemptLimit(init: { attempts: number; windowMs: number; clock: Clock }): AttemptLimit {
  const attemptsOf = new Map<string, number[]>();
  return {
    admit(key) {
      const now = init.clock.now().getTime();
      const recent = (attemptsOf.get(key) ?? []).filter((at) => at > now - init.windowMs);
      const admitted = recent.length < init.attempts;
      if (admitted) recent.push(now);
      attemptsOf.delete(key);
      attemptsOf.set(key, recent);
      if (attemptsOf.size > KEYS_KEPT) attemptsOf.delete(attemptsOf.keys().next().value!);
      return admitted;
    },
  };
}
