import type { Lexicon } from './lexicon/index.ts';

/** Number of buckets that feature names are hashed into. */
export const BUCKETS = 1 << 15;

const MAX_TOKENS = 60;
const RULES = [
  'request',
  'imperative',
  'need',
  'inquiry',
  'interrogative',
  'promise',
  'done',
  'negated',
  'courtesy',
  'rhetorical',
  'hypothetical',
  'condition',
  'propose',
  'meeting',
  'promotion',
  'newsletter',
  'cutoff',
  'pronounObject',
  'withdrawn',
  'credentials',
  'file',
  'shared',
  'payRequest',
  'forInformation',
  'closing',
] as const satisfies readonly (keyof Lexicon)[];

/**
 * What the request model sees of a sentence (folded): words, pairs and triples of words, its beginning, its form, and what
 * the rules of its language say - so that languages with little training text profit from the others.
 */
export function featuresOf(low: string, lexicon: Lexicon): Int32Array {
  const tokens =
    withoutAddresses(low)
      .replace(/\d+/gu, '0')
      .match(/[\p{L}']+|0|[?!$€£]/gu)
      ?.slice(0, MAX_TOKENS) ?? [];
  const hashes = new Set<number>();
  const said: number[] = [];
  for (const [n, rule] of RULES.entries()) if (lexicon[rule].test(low)) said.push(n);
  for (const one of said) hashes.add(RULE_HASHES[one]!);
  for (const one of said)
    for (const other of said) if (RULES[one]! < RULES[other]!) hashes.add(PAIR_HASHES[one * RULES.length + other]!);
  if (lexicon.language === 'en') addWords(hashes, tokens);
  hashes.add(
    hash(
      low
        .trimEnd()
        .slice(-1)
        .replace(/[\p{L}\p{N}]/u, 'a'),
      END,
    ),
  );
  hashes.add(hash(String(Math.min(8, Math.floor(Math.log2(tokens.length + 1) * 2))), LENGTH));
  if (low.includes('http') || low.includes('@')) hashes.add(LINK);
  if (/\b(?:you|your|yours|u|sie|ihr|du|dir|vous|votre|vos|tu|te|usted|su)\b/u.test(low)) hashes.add(YOU);
  if (/\b(?:i|we|me|us|our|my|ich|wir|uns|mir|je|nous|yo|me|nos)\b/u.test(low)) hashes.add(I);
  const features = new Int32Array(hashes.size);
  let n = 0;
  for (const value of hashes) features[n++] = value % BUCKETS;
  return features;
}

function withoutAddresses(low: string): string {
  const linkless = low.includes('http') || low.includes('www.') ? low.replace(/https?:\S+|www\.\S+/gu, ' url ') : low;
  return linkless.includes('@') ? linkless.replace(/\S+@\S+/gu, ' mailaddress ') : linkless;
}

/** Words, pairs and triples, and the beginning; the hash of a pair goes on where that of its first word ended. */
function addWords(hashes: Set<number>, tokens: readonly string[]): void {
  for (let i = 0; i < tokens.length; i += 1) {
    let value = hash(tokens[i]!);
    hashes.add(value);
    for (let k = i + 1; k <= i + 2 && k < tokens.length; k += 1)
      hashes.add((value = hash(tokens[k]!, step(value, SPACE))));
  }
  let start = hash('^');
  for (let k = 0; k < 3 && k < tokens.length; k += 1)
    hashes.add((start = hash(tokens[k]!, k === 0 ? start : step(start, SPACE))));
}

/** FNV-1a, 32 bit, of further text after what has been hashed already. */
function hash(text: string, from = 0x811c9dc5): number {
  let value = from;
  for (let i = 0; i < text.length; i += 1) value = step(value, text.charCodeAt(i));
  return value;
}

const step = (value: number, code: number): number => Math.imul(value ^ code, 0x01000193) >>> 0;

const SPACE = 0x20;
const END = hash('end:');
const LENGTH = hash('length:');
const LINK = hash('link');
const YOU = hash('you');
const I = hash('I');
const RULE_HASHES = RULES.map((rule) => hash(`rule:${rule}`));
const PAIR_HASHES = RULES.flatMap((one) => RULES.map((other) => hash(`rule:${one}&rule:${other}`)));
