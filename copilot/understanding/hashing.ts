/** Hashes of features for the trained models: weights depend on every bit of them. */

/** FNV-1a, 32 bit: one more code. */
export const step = (value: number, code: number): number => Math.imul(value ^ code, 0x01000193) >>> 0;
/** FNV leaves the low bits of short texts alike; buckets are the low bits. */
export const mix = (value: number): number => (value ^ (value >>> 15)) >>> 0;

export const EMPTY = 0x811c9dc5;
export const SPACE = 0x20;
export const ZERO = 0x30;
export const APOSTROPHE = 0x27;

/** Goes on over a part of a text; not mixed yet, so that more can follow. */
export function onto(value: number, text: string, start = 0, end = text.length): number {
  let next = value;
  for (let i = start; i < end; i += 1) next = step(next, text.charCodeAt(i));
  return next;
}

export const hashPart = (text: string, start: number, end: number, from: number): number =>
  mix(onto(from, text, start, end));

/** Of further text after what has been hashed already. */
export const hash = (text: string, from = EMPTY): number => hashPart(text, 0, text.length, from);

/** Folded text with a word for each link and mail address. */
export function withoutAddresses(low: string): string {
  const linkless = low.includes('http') || low.includes('www.') ? low.replace(/https?:\S+|www\.\S+/gu, ' url ') : low;
  return linkless.includes('@') ? linkless.replace(/\S+@\S+/gu, ' mailaddress ') : linkless;
}
