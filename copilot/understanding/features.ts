import { APOSTROPHE, EMPTY, SPACE, step, withoutAddresses, ZERO } from './hashing.ts';
import { createPatternsOf } from './lexicon/lexicon.ts';
import { isDigit, letterAt } from './letters.ts';
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
const patternsOf = createPatternsOf(RULES);

/**
 * What the request model sees of a sentence (folded): words, pairs and triples of words, its beginning, its form, and what
 * the rules of its language say - so that languages with little training text profit from the others.
 */
export function featuresOf(low: string, lexicon: Lexicon): Int32Array {
  const plain = withoutAddresses(low);
  const tokens = tokensOf(plain);
  const said: number[] = [];
  const patterns = patternsOf(lexicon);
  for (let n = 0; n < patterns.length; n += 1) if (patterns[n]!.test(low)) said.push(n);
  HASHES.clear();
  for (const one of said) HASHES.add(RULE_HASHES[one]!);
  for (const one of said)
    for (const other of said) if (RULES[one]! < RULES[other]!) HASHES.add(PAIR_HASHES[one * RULES.length + other]!);
  if (lexicon.language === 'en') addWords(plain, tokens);
  const last = low.trimEnd().slice(-1);
  HASHES.add(hash(last.replace(/[\p{L}\p{N}]/u, 'a'), END));
  HASHES.add(hash(String(Math.min(8, Math.floor(Math.log2(tokens + 1) * 2))), LENGTH));
  if (low.includes('http') || low.includes('@')) HASHES.add(LINK);
  if (/\b(?:you|your|yours|u|sie|ihr|du|dir|vous|votre|vos|tu|te|usted|su)\b/u.test(low)) HASHES.add(YOU);
  if (/\b(?:i|we|me|us|our|my|ich|wir|uns|mir|je|nous|yo|me|nos)\b/u.test(low)) HASHES.add(I);
  return HASHES.buckets();
}

const STARTS = new Uint32Array(MAX_TOKENS);
const ENDS = new Uint32Array(MAX_TOKENS);

/** Notes where the first words, numbers and signs that matter stand; gives their count. */
function tokensOf(plain: string): number {
  let count = 0;
  for (let i = 0; i < plain.length && count < MAX_TOKENS;) {
    const end = tokenEnd(plain, i);
    if (end > i) {
      STARTS[count] = i;
      ENDS[count] = isDigit(plain.charCodeAt(i)) ? i + 1 : end;
      count += 1;
    }
    i = Math.max(end, i + 1);
  }
  return count;
}

/** Where the token that begins here ends; here, if none does. */
function tokenEnd(plain: string, start: number): number {
  const first = plain.charCodeAt(start);
  let end = start;
  if (isDigit(first)) {
    while (isDigit(plain.charCodeAt(end))) end += 1;
    return end;
  }
  if (SIGNS.includes(plain.charAt(start))) return start + 1;
  for (;;) {
    const units = plain.charCodeAt(end) === APOSTROPHE ? 1 : letterAt(plain, end);
    if (units === 0) return end;
    end += units;
  }
}

const SIGNS = '?!$€£';

/** Words, pairs and triples, and the beginning; the hash of a pair goes on where that of its first word ended. */
function addWords(plain: string, tokens: number): void {
  for (let i = 0; i < tokens; i += 1) {
    let value = hashToken(plain, i);
    HASHES.add(value);
    for (let k = i + 1; k <= i + 2 && k < tokens; k += 1) HASHES.add((value = hashToken(plain, k, step(value, SPACE))));
  }
  let start = hash('^');
  for (let k = 0; k < 3 && k < tokens; k += 1)
    HASHES.add((start = hashToken(plain, k, k === 0 ? start : step(start, SPACE))));
}

/** Every number is a zero. */
function hashToken(plain: string, token: number, from?: number): number {
  let value = from ?? EMPTY;
  for (let i = STARTS[token]!; i < ENDS[token]!; i += 1) {
    const code = plain.charCodeAt(i);
    value = step(value, isDigit(code) ? ZERO : code);
  }
  return value;
}

/** FNV-1a, 32 bit, of further text after what has been hashed already. */
function hash(text: string, from = EMPTY): number {
  let value = from;
  for (let i = 0; i < text.length; i += 1) value = step(value, text.charCodeAt(i));
  return value;
}

const END = hash('end:');
const LENGTH = hash('length:');
const LINK = hash('link');
const YOU = hash('you');
const I = hash('I');
const RULE_HASHES = RULES.map((rule) => hash(`rule:${rule}`));
const PAIR_HASHES = RULES.flatMap((one) => RULES.map((other) => hash(`rule:${one}&rule:${other}`)));

/** A set of whole numbers that is used again for every sentence. */
function createHashes(): { clear(): void; add(hash: number): void; buckets(): Int32Array } {
  // more than twice what a sentence of MAX_TOKENS has
  const slots = new Uint32Array(2048);
  const filled = new Int32Array(slots.length);
  const found = new Int32Array(slots.length / 2);
  let round = 0;
  let count = 0;
  return {
    clear() {
      round = (round + 1) | 0;
      count = 0;
    },
    add(value) {
      let slot = value & (slots.length - 1);
      while (filled[slot] === round) {
        if (slots[slot] === value) return;
        slot = (slot + 1) & (slots.length - 1);
      }
      if (count === found.length) return;
      filled[slot] = round;
      slots[slot] = value;
      found[count++] = value % BUCKETS;
    },
    buckets: () => found.slice(0, count),
  };
}

const HASHES = createHashes();
