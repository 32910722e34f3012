import { createHash } from 'node:crypto';

/** SHA-256 (hex) of the action and its arguments; the order of object keys does not matter. */
export function argumentHash(action: string, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([action, ordered(input)]))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, ordered(held)]),
  );
}
