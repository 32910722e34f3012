import { softmax, type Model } from './linear.ts';

/** Linear models that see the same features, read in one pass: a row holds the weights of all of them, beside each other. */
export interface JointModels {
  /** Sums up the weights of the features that all models share. */
  read(features: Int32Array): Sums;
  /** Probability of each class of a model; `further`: features of its own. */
  probabilities(sums: Sums, model: number, further: readonly number[]): Float64Array;
  /** The sum for a class, in steps of the weights of its model. */
  sum(sums: Sums, model: number, of: number): number;
}

/** Of all classes, and of how many features. */
export interface Sums {
  values: Int32Array;
  count: number;
}

/** Bytes of a row: all classes in one line of the cache. */
const ROW = 32;
const WORDS = ROW / 4;
/** Weights are stored from 0 on. */
const ZERO = 128;
/** Two bytes side by side in four: so many rows can be added before they run over. */
const MOST = 256;
const EVEN = 0x00ff00ff;

/** `shared`: features below this number are those of all models. Weights are bytes. */
export function createJointModels(models: readonly Model[], shared: number): JointModels {
  const starts = models.map((_, n) => models.slice(0, n).reduce((sum, { bias }) => sum + bias.length, 0));
  const classes = models.reduce((sum, { bias }) => sum + bias.length, 0);
  if (classes > ROW) throw new Error(`${classes} classes do not fit into a row of ${ROW}`);
  const rows = rowsOf(models, starts, shared);
  const evens = new Uint32Array(WORDS);
  const odds = new Uint32Array(WORDS);

  /** Adds up at most MOST rows. */
  function addRows(sums: Int32Array, features: Int32Array, from: number, to: number): void {
    evens.fill(0);
    odds.fill(0);
    // four at a time: their rows are fetched side by side, and the sums stored a quarter as often
    const whole = to - ((to - from) % 4);
    for (let n = from; n < whole; n += 4) {
      const a = features[n]! * WORDS;
      const b = features[n + 1]! * WORDS;
      const c = features[n + 2]! * WORDS;
      const d = features[n + 3]! * WORDS;
      for (let k = 0; k < WORDS; k += 1) {
        const [w, x, y, z] = [rows[a + k]!, rows[b + k]!, rows[c + k]!, rows[d + k]!];
        evens[k] = evens[k]! + (w & EVEN) + (x & EVEN) + (y & EVEN) + (z & EVEN);
        odds[k] = odds[k]! + ((w >>> 8) & EVEN) + ((x >>> 8) & EVEN) + ((y >>> 8) & EVEN) + ((z >>> 8) & EVEN);
      }
    }
    for (let n = whole; n < to; n += 1) {
      const row = features[n]! * WORDS;
      for (let k = 0; k < WORDS; k += 1) {
        evens[k] = evens[k]! + (rows[row + k]! & EVEN);
        odds[k] = odds[k]! + ((rows[row + k]! >>> 8) & EVEN);
      }
    }
    const surplus = ZERO * (to - from);
    for (let k = 0; k < WORDS; k += 1) {
      sums[k * 4] = sums[k * 4]! + (evens[k]! & 0xffff) - surplus;
      sums[k * 4 + 1] = sums[k * 4 + 1]! + (odds[k]! & 0xffff) - surplus;
      sums[k * 4 + 2] = sums[k * 4 + 2]! + (evens[k]! >>> 16) - surplus;
      sums[k * 4 + 3] = sums[k * 4 + 3]! + (odds[k]! >>> 16) - surplus;
    }
  }

  return {
    read(features) {
      const values = new Int32Array(ROW);
      const count = features.length;
      for (let from = 0; from < count; from += MOST) addRows(values, features, from, Math.min(from + MOST, count));
      return { values, count };
    },
    probabilities({ values, count }, n, further) {
      const { weights, bias, scale, norm } = models[n]!;
      const start = starts[n]!;
      const p = new Float64Array(bias.length);
      for (let k = 0; k < p.length; k += 1) p[k] = values[start + k]!;
      for (let i = 0; i < further.length; i += 1) {
        const row = further[i]! * p.length;
        for (let k = 0; k < p.length; k += 1) p[k] = p[k]! + weights[row + k]!;
      }
      return softmax(p, bias, (scale * norm) / Math.sqrt(count + further.length + 1));
    },
    sum: ({ values }, n, of) => values[starts[n]! + of]!,
  };
}

function rowsOf(models: readonly Model[], starts: readonly number[], shared: number): Int32Array {
  const bytes = new Uint8Array(shared * ROW).fill(ZERO);
  for (const [n, { weights, bias }] of models.entries())
    for (let feature = 0; feature < shared; feature += 1)
      for (let k = 0; k < bias.length; k += 1)
        bytes[feature * ROW + starts[n]! + k] = weights[feature * bias.length + k]! + ZERO;
  return new Int32Array(bytes.buffer);
}
