/** Numbers of buckets, each once, in the order they came in. */
export interface BucketBag {
  /** takes a hash; its low bits are the bucket */
  add(hashed: number): void;
  /** what came in since the last call */
  take(): Int32Array;
}

/** `buckets`: a power of two. More than `most` are not taken. Which buckets are there is told by the number of the round: nothing is cleared in between. */
export function createBucketBag(buckets: number, most: number): BucketBag {
  const seen = new Uint8Array(buckets);
  const found = new Int32Array(most);
  let round = 1;
  let count = 0;
  return {
    add(hashed) {
      const bucket = hashed & (buckets - 1);
      if (seen[bucket] === round || count >= most) return;
      seen[bucket] = round;
      found[count++] = bucket;
    },
    take() {
      const all = found.slice(0, count);
      count = 0;
      round = (round % 255) + 1;
      if (round === 1) seen.fill(0);
      return all;
    },
  };
}
