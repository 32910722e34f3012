/** What stands around a sentence in its mail, as the rules read it. */
import type { Reading } from './reading.ts';
import type { Neighbourhood } from './sentence-model/features.ts';

/** One for each reading of a mail; null for salutations, sign-offs and subjects, which say nothing. */
export function neighbourhoodsOf(readings: readonly Reading[], ownNames: readonly string[]): (Neighbourhood | null)[] {
  const said = readings.filter(isSaid);
  let place = -1;
  return readings.map((reading) => {
    if (!isSaid(reading)) return null;
    place += 1;
    return {
      called: calledBy(reading, ownNames),
      before: said[place - 1]?.act ?? null,
      after: said[place + 1]?.act ?? null,
      place,
      left: said.length - 1 - place,
    };
  });
}

const isSaid = ({ act, sentence }: Reading): boolean =>
  sentence.source === 'body' && act !== 'salutation' && act !== 'closing' && !NAME_LINE.test(sentence.text);

/** "Pat," at the top and "Jim" at the bottom say nothing; letters are labelled without them. */
const NAME_LINE = /^[^\p{L}]*\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)?,?\s*$/u;

function calledBy({ addressed, sentence }: Reading, ownNames: readonly string[]): Neighbourhood['called'] {
  if (!addressed.named) return 'nobody';
  const lead = sentence.low.slice(0, addressed.offset).split(/[^\p{L}]+/u);
  return ownNames.some((name) => lead.includes(name)) ? 'reader' : 'other';
}
