import type { Embedder } from '#core/ports/embedder.ts';
import { isStopWord, stem, words } from '#core/text/terms.ts';
import { conceptsByTerm } from './concepts.ts';

const DIMENSIONS = 384;
/** Changes whenever the same text would give another vector. */
const MODEL = 'mailflex-hashed-384/1';

const WEIGHT = { term: 1, concept: 0.8, grams: 0.6, pair: 0.35, stopWord: 0.04 };
const GRAM_SIZES = [3, 4, 5];
/** Words whose features are kept ready; forgotten all at once when full. */
const CACHE_WORDS = 20_000;
const MAX_CHARACTERS = 20_000;

/** Where a word points to: positions and signed weights. */
interface Features {
  at: Int16Array;
  weight: Float32Array;
  term: string;
  stopWord: boolean;
}

/**
 * Vectors without a model: signed feature hashing (Weinberger et al. 2009) of word stems, of character 3- to 5-grams
 * (misspelling, compounds, inflection), of adjacent stems, and of groups of words that mean the same in four languages.
 * Term frequency counts sublinearly, stop words hardly at all; unit length. Deterministic, offline.
 */
export function createBuiltInEmbedder(): Embedder {
  const concepts = conceptsByTerm();
  const known = new Map<string, Features>();

  const featuresOf = (word: string): Features => {
    const cached = known.get(word);
    if (cached) return cached;
    if (known.size >= CACHE_WORDS) known.clear();
    const features = makeFeatures(word, concepts);
    known.set(word, features);
    return features;
  };

  const embedOne = (text: string): Float32Array => {
    const counts = new Map<string, number>();
    const vector = new Float32Array(DIMENSIONS);
    let previous = '';
    for (const word of words(text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const { term, stopWord } = featuresOf(word);
      if (stopWord) continue;
      if (previous !== '') addHashed(vector, hash(`${previous} ${term}`), WEIGHT.pair);
      previous = term;
    }
    for (const [word, count] of counts) {
      const { at, weight } = featuresOf(word);
      const frequency = 1 + Math.log(count);
      for (let i = 0; i < at.length; i += 1) vector[at[i]!]! += weight[i]! * frequency;
    }
    return normalised(vector);
  };

  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    async embed(texts, signal) {
      signal?.throwIfAborted();
      return texts.map(embedOne);
    },
  };
}

function makeFeatures(word: string, concepts: ReadonlyMap<string, readonly number[]>): Features {
  const sums = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const hashed = hash(feature);
    const position = positionOf(hashed);
    sums.set(position, (sums.get(position) ?? 0) + signOf(hashed) * weight);
  };
  const term = stem(word);
  const stopWord = isStopWord(word);
  if (stopWord) add(`t ${term}`, WEIGHT.stopWord);
  else {
    // two places each: one collision does not drown a word
    add(`t ${term}`, WEIGHT.term * Math.SQRT1_2);
    add(`u ${term}`, WEIGHT.term * Math.SQRT1_2);
    const meant = concepts.get(term) ?? [];
    for (const concept of meant) {
      add(`c ${concept}`, (WEIGHT.concept * Math.SQRT1_2) / meant.length);
      add(`d ${concept}`, (WEIGHT.concept * Math.SQRT1_2) / meant.length);
    }
    const grams = gramsOf(term);
    for (const gram of grams) add(`g ${gram}`, WEIGHT.grams / Math.sqrt(grams.length));
  }
  return { at: Int16Array.from(sums.keys()), weight: Float32Array.from(sums.values()), term, stopWord };
}

function gramsOf(term: string): string[] {
  const bounded = `_${term}_`;
  const grams: string[] = [];
  for (const size of GRAM_SIZES) {
    for (let at = 0; at + size <= bounded.length; at += 1) grams.push(bounded.slice(at, at + size));
  }
  return grams;
}

/** FNV-1a, 32 bits, with a final mix so that high bits are as good as low ones. */
function hash(feature: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) value = Math.imul(value ^ feature.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

const positionOf = (hashed: number): number => (hashed >>> 1) % DIMENSIONS;
const signOf = (hashed: number): number => (hashed & 1 ? 1 : -1);

function addHashed(vector: Float32Array, hashed: number, weight: number): void {
  vector[positionOf(hashed)]! += signOf(hashed) * weight;
}

/** Text without any word gets a fixed direction, so that every vector has unit length. */
function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) vector[0] = squares = 1;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i += 1) vector[i]! *= scale;
  return vector;
}
