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
    low
      .replace(/https?:\S+|www\.\S+/gu, ' url ')
      .replace(/\S+@\S+/gu, ' mailaddress ')
      .replace(/\d+/gu, '0')
      .match(/[\p{L}']+|0|[?!$€£]/gu)
      ?.slice(0, MAX_TOKENS) ?? [];
  const names = new Set<string>();
  const english = lexicon.language === 'en';
  for (const rule of RULES) if (lexicon[rule].test(low)) names.add(`rule:${rule}`);
  const said = [...names];
  for (const one of said) for (const other of said) if (one < other) names.add(`${one}&${other}`);
  if (english) {
    for (let i = 0; i < tokens.length; i += 1) {
      const [a, b, c] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
      names.add(a);
      if (b !== undefined) names.add(`${a} ${b}`);
      if (b !== undefined && c !== undefined) names.add(`${a} ${b} ${c}`);
    }
    if (tokens[0] !== undefined) names.add(`^${tokens[0]}`);
    if (tokens[1] !== undefined) names.add(`^${tokens[0]} ${tokens[1]}`);
    if (tokens[2] !== undefined) names.add(`^${tokens[0]} ${tokens[1]} ${tokens[2]}`);
  }
  names.add(
    `end:${low
      .trimEnd()
      .slice(-1)
      .replace(/[\p{L}\p{N}]/u, 'a')}`,
  );
  names.add(`length:${Math.min(8, Math.floor(Math.log2(tokens.length + 1) * 2))}`);
  if (low.includes('http') || low.includes('@')) names.add('link');
  if (/\b(?:you|your|yours|u|sie|ihr|du|dir|vous|votre|vos|tu|te|usted|su)\b/u.test(low)) names.add('you');
  if (/\b(?:i|we|me|us|our|my|ich|wir|uns|mir|je|nous|yo|me|nos)\b/u.test(low)) names.add('I');
  return Int32Array.from([...names], hash);
}

/** FNV-1a into the buckets. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  return (value >>> 0) % BUCKETS;
}
