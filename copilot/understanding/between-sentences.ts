/** What one sentence makes of another: lists under a request, and needs beside requests. */
import { REQUEST_THRESHOLD, requestProbability } from './classifier.ts';
import type { Act, Reading } from './reading.ts';

/** "Before the audit, please:" makes every list item under it a request, and is none itself. */
export function readLists(readings: readonly Reading[]): Reading[] {
  let header: Reading | null = null;
  const asked = new Map<number, number>();
  for (const reading of readings) {
    const { sentence } = reading;
    if (header !== null && sentence.bullet && sentence.source === 'body') {
      const work =
        reading.act === 'request' ||
        reading.lexicon.imperative.test(reading.low) ||
        requestProbability(reading.low, reading.lexicon) >= REQUEST_THRESHOLD;
      if (work && ITEM_ACTS.has(reading.act)) asked.set(sentence.index, header.sentence.index);
      continue;
    }
    const opensList = sentence.source === 'body' && /:\s*$/u.test(sentence.text) && !sentence.bullet;
    if (opensList) header = reading.act === 'request' ? reading : null;
    else if (!sentence.bullet) header = null;
  }
  // a list of things ("please send us: - passport copy - bank statement") is one request, made by its header
  const headers = new Set(asked.values());
  return readings.map((reading) => {
    if (headers.has(reading.sentence.index)) return { ...reading, act: 'courtesy' };
    return asked.has(reading.sentence.index) && reading.act !== 'request'
      ? { ...reading, act: 'request', score: 0.75 }
      : reading;
  });
}

const ITEM_ACTS: ReadonlySet<Act> = new Set(['statement', 'promise', 'request']);

const PRONOUN =
  /\b(?:it|them|this|that|those|these|sie|es|diese|dies|das|ihn|le|la|les|l'|lo|los|las|cela|ca|esto|eso|li|questo|isso|os|as)\b|(?:me|nos|[aei]r)(?:lo|la|los|las)\b/u;

/** In German a capital tells the polite "Sie", and the noun after an article. */
const POLITE_OR_ARTICLE = /(?<!\p{L})(?:sie|ihnen|das|die|diese|dies)(?!\p{L})/gu;

/** Names its object by a pronoun; the polite "Sie" of German and an article are none. */
export function pointsBack({ sentence, low }: Reading): boolean {
  const text = sentence.text.slice(sentence.text.length - low.length);
  const plain =
    low.length === text.length
      ? low.replace(POLITE_OR_ARTICLE, (word, at: number) =>
          text.charAt(at) === 'S' || /^ \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2))
            ? '_'.repeat(word.length)
            : word,
        )
      : low;
  return PRONOUN.test(plain);
}

/** "The receipts are still missing. Can you upload them?" is one request; so is "Can you upload the receipts? I need them by Friday." */
export function readNeedsWithRequests(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, i) => {
    if (
      reading.act !== 'request' ||
      !reading.lexicon.need.test(reading.low) ||
      reading.lexicon.request.test(reading.low)
    )
      return reading;
    // the things that are lacking may stand in a list between
    const next = readings.slice(i + 1, i + 12).find(({ sentence }) => !sentence.bullet);
    const previous = readings[i - 1];
    if (
      next?.act === 'request' &&
      (next.lexicon.request.test(next.low) || next.lexicon.imperative.test(next.low)) &&
      pointsBack(next)
    )
      return { ...reading, act: 'statement' };
    if (previous?.act === 'request' && pointsBack(reading)) return { ...reading, act: 'statement' };
    return reading;
  });
}
