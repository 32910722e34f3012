/**
 * Vectors of one user in memory, exact search by inner product. Above `COARSE_FROM` vectors a scan over the same vectors
 * in eight bits chooses candidates, which are then scored exactly. The scan visits only the dimensions in which the
 * question is not zero: short questions are sparse.
 */
export interface VectorBlock {
  readonly size: number;
  put(entry: BlockEntry): void;
  remove(id: string): void;
  removeMessages(messageIds: ReadonlySet<string>): void;
  search(query: Float32Array, limit: number, mailboxIds?: ReadonlySet<string>): BlockHit[];
}

export interface BlockEntry {
  id: string;
  messageId: string;
  mailboxId: string;
  vector: Float32Array;
}

export interface BlockHit {
  id: string;
  messageId: string;
  score: number;
}

export const COARSE_FROM = 4096;
const MIN_CANDIDATES = 200;
const CANDIDATES_PER_HIT = 5;

export function createVectorBlock(dimensions: number): VectorBlock {
  const entries: { id: string; messageId: string; mailboxId: string }[] = [];
  const rows = new Map<string, number>();
  let vectors = new Float32Array(64 * dimensions);
  /** the same, each row stretched to the range of a byte by its own scale */
  let coarse = new Int8Array(64 * dimensions);
  let scales = new Float32Array(64);

  const write = (row: number, vector: Float32Array) => {
    const start = row * dimensions;
    vectors.set(vector, start);
    let most = 1e-9;
    for (const value of vector) most = Math.max(most, Math.abs(value));
    scales[row] = most / 127;
    for (let d = 0; d < dimensions; d += 1) coarse[start + d] = Math.round((vector[d]! / most) * 127);
  };

  const grow = () => {
    const [oldVectors, oldCoarse, oldScales] = [vectors, coarse, scales];
    vectors = new Float32Array(oldVectors.length * 2);
    coarse = new Int8Array(oldCoarse.length * 2);
    scales = new Float32Array(oldScales.length * 2);
    vectors.set(oldVectors);
    coarse.set(oldCoarse);
    scales.set(oldScales);
  };

  const removeRow = (row: number) => {
    const last = entries.length - 1;
    rows.delete(entries[row]!.id);
    if (row !== last) {
      vectors.copyWithin(row * dimensions, last * dimensions, (last + 1) * dimensions);
      coarse.copyWithin(row * dimensions, last * dimensions, (last + 1) * dimensions);
      scales[row] = scales[last]!;
      entries[row] = entries[last]!;
      rows.set(entries[row].id, row);
    }
    entries.pop();
  };

  const dot = (query: Float32Array, row: number) => {
    const start = row * dimensions;
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += query[d]! * vectors[start + d]!;
    return sum;
  };

  const coarseCandidates = (query: Float32Array, limit: number, accepts: (row: number) => boolean) => {
    const used: number[] = [];
    for (const [d, value] of query.entries()) if (value !== 0) used.push(d);
    const at = Int32Array.from(used);
    const weight = Float32Array.from(used, (d) => query[d]!);
    const candidates = createTop(Math.max(MIN_CANDIDATES, limit * CANDIDATES_PER_HIT));
    for (let row = 0, start = 0; row < entries.length; row += 1, start += dimensions) {
      let sum = 0;
      for (let i = 0; i < at.length; i += 1) sum += weight[i]! * coarse[start + at[i]!]!;
      sum *= scales[row]!;
      if (sum > candidates.least && accepts(row)) candidates.offer(row, sum);
    }
    return candidates.take();
  };

  return {
    get size() {
      return entries.length;
    },
    put({ id, messageId, mailboxId, vector }) {
      if (vector.length !== dimensions) throw new RangeError(`a vector of ${dimensions} dimensions is needed`);
      let row = rows.get(id);
      if (row === undefined) {
        row = entries.length;
        if ((row + 1) * dimensions > vectors.length) grow();
        rows.set(id, row);
      }
      entries[row] = { id, messageId, mailboxId };
      write(row, vector);
    },
    remove(id) {
      const row = rows.get(id);
      if (row !== undefined) removeRow(row);
    },
    removeMessages(messageIds) {
      for (let row = entries.length - 1; row >= 0; row -= 1)
        if (messageIds.has(entries[row]!.messageId)) removeRow(row);
    },
    search(query, limit, mailboxIds) {
      const accepts = (row: number) => mailboxIds === undefined || mailboxIds.has(entries[row]!.mailboxId);
      const best = createTop(limit);
      if (entries.length < COARSE_FROM) {
        for (let row = 0; row < entries.length; row += 1) if (accepts(row)) best.offer(row, dot(query, row));
      } else {
        for (const [row] of coarseCandidates(query, limit, accepts)) best.offer(row, dot(query, row));
      }
      return best.take().map(([row, score]) => ({ id: entries[row]!.id, messageId: entries[row]!.messageId, score }));
    },
  };
}

/** The highest-scored so many, by a binary heap with the least on top. */
function createTop(limit: number) {
  const heap: [row: number, score: number][] = [];
  const settle = (from: number) => {
    for (let at = from; ;) {
      const left = at * 2 + 1;
      let least = at;
      for (const child of [left, left + 1]) if (child < heap.length && heap[child]![1] < heap[least]![1]) least = child;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  return {
    /** what a score must exceed to get in */
    least: -Infinity,
    offer(row: number, score: number) {
      if (heap.length < limit) {
        heap.push([row, score]);
        if (heap.length < limit) return;
        for (let at = heap.length >> 1; at >= 0; at -= 1) settle(at);
      } else if (score > this.least) {
        heap[0] = [row, score];
        settle(0);
      } else return;
      this.least = heap[0]![1];
    },
    /** best first */
    take: () => heap.sort((a, b) => b[1] - a[1]),
  };
}
