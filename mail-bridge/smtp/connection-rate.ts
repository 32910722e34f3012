/** How often an address may connect: a bucket for each that fills again over a minute. */
export interface ConnectionRate {
  /** false: too often */
  allow(address: string): boolean;
}

const MOST_ADDRESSES = 10_000;

export function createConnectionRate({ perMinute, now }: { perMinute: number; now(): number }): ConnectionRate {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    allow(address) {
      const at = now();
      const held = buckets.get(address) ?? { left: perMinute, at };
      const left = Math.min(perMinute, held.left + ((at - held.at) / 60_000) * perMinute);
      // the one that was heard of longest ago makes room
      buckets.delete(address);
      if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value!);
      buckets.set(address, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
  };
}
