/** Logistic regression on all examples at once, by L-BFGS with L2: for few examples with many rare features. */

export interface BatchExample {
  features: Int32Array;
  label: 0 | 1;
}

export interface BatchOptions {
  buckets: number;
  /** what an error costs beside large weights */
  cost: number;
  steps: number;
}

/**
 * A feature counts the more the fewer examples have it (inverse document frequency), and the less the more there are in its sentence. The
 * first is contained in the weights: `bias + sum of weights / sqrt(features + 1)` is the log-odds. Weights of what only one
 * example has are left out after the training: they have taken up what is said once, and help nowhere else.
 */
export function trainBatch(
  examples: readonly BatchExample[],
  { buckets, cost, steps }: BatchOptions,
): { weights: Float32Array; bias: number } {
  const { rows, columns, rarity, counts } = compact(examples, buckets);
  const bias = columns.length;
  const scale = rows.map((row) => 1 / Math.sqrt(row.length + 1));
  const slopes = (at: Float64Array): { loss: number; gradient: Float64Array } => {
    const gradient = at.slice();
    let loss = dot(at, at) / 2;
    for (const [n, row] of rows.entries()) {
      let sum = 0;
      for (const column of row) sum += at[column]! * rarity[column]!;
      const odds = (at[bias]! + sum * scale[n]!) * (examples[n]!.label === 1 ? 1 : -1);
      loss += cost * (odds > 0 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)) - odds);
      const slope = ((examples[n]!.label === 1 ? -1 : 1) * cost) / (1 + Math.exp(odds));
      gradient[bias]! += slope;
      for (const column of row) gradient[column]! += slope * scale[n]! * rarity[column]!;
    }
    return { loss, gradient };
  };
  const best = minimum(slopes, new Float64Array(columns.length + 1), steps);
  const weights = new Float32Array(buckets);
  for (const [n, bucket] of columns.entries()) if (counts[n]! > 1) weights[bucket] = best[n]! * rarity[n]!;
  return { weights, bias: best[bias]! };
}

interface Compact {
  /** the columns that each example has */
  rows: Int32Array[];
  /** the bucket of each column */
  columns: number[];
  rarity: Float64Array;
  counts: number[];
}

/** Only buckets that occur, in the order in which they are met. */
function compact(examples: readonly BatchExample[], buckets: number): Compact {
  const place = new Int32Array(buckets).fill(-1);
  const columns: number[] = [];
  const counts: number[] = [];
  const rows = examples.map(({ features }) =>
    features.map((bucket) => {
      if (place[bucket] === -1) {
        place[bucket] = columns.length;
        columns.push(bucket);
        counts.push(0);
      }
      const column = place[bucket]!;
      counts[column]! += 1;
      return column;
    }),
  );
  const rarity = Float64Array.from(counts, (count) => Math.log((1 + examples.length) / (1 + count)) + 1);
  return { rows, columns, rarity, counts };
}

const REMEMBERED = 8;
const ENOUGH = 1e-3;

type Slopes = (at: Float64Array) => { loss: number; gradient: Float64Array };

/** Nocedal and Wright, Numerical Optimization, algorithm 7.5, with a backtracking line search. */
function minimum(slopes: Slopes, start: Float64Array, steps: number): Float64Array {
  let at = start;
  let { loss, gradient } = slopes(at);
  const past: { moved: Float64Array; turned: Float64Array; inverse: number }[] = [];
  for (let step = 0; step < steps && dot(gradient, gradient) > ENOUGH ** 2; step += 1) {
    const towards = directionOf(gradient, past);
    const descent = dot(gradient, towards);
    let length = step === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = moved(at, towards, length);
    let there = slopes(next);
    for (let tries = 0; tries < 20 && there.loss > loss + 1e-4 * length * descent; tries += 1) {
      length /= 2;
      next = moved(at, towards, length);
      there = slopes(next);
    }
    const way = moved(next, at, -1);
    const turned = moved(there.gradient, gradient, -1);
    const curvature = dot(way, turned);
    if (curvature <= 1e-12) break;
    past.push({ moved: way, turned, inverse: 1 / curvature });
    if (past.length > REMEMBERED) past.shift();
    [at, loss, gradient] = [next, there.loss, there.gradient];
  }
  return at;
}

function directionOf(
  gradient: Float64Array,
  past: readonly { moved: Float64Array; turned: Float64Array; inverse: number }[],
): Float64Array {
  let q = gradient;
  const shares: number[] = [];
  for (const one of past.toReversed()) {
    const share = one.inverse * dot(one.moved, q);
    shares.unshift(share);
    q = moved(q, one.turned, -share);
  }
  const last = past.at(-1);
  if (last !== undefined) {
    const size = 1 / (last.inverse * dot(last.turned, last.turned));
    q = q.map((value) => value * size);
  }
  for (const [n, one] of past.entries()) q = moved(q, one.moved, shares[n]! - one.inverse * dot(one.turned, q));
  return q.map((value) => -value);
}

const moved = (from: Float64Array, towards: Float64Array, length: number): Float64Array =>
  from.map((value, n) => value + length * towards[n]!);

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < one.length; n += 1) sum += one[n]! * other[n]!;
  return sum;
}
