/** What is known of single words, whatever the sentence: function words, given names, the moods of everyday verbs. */
import { readFileSync } from 'node:fs';
import { fold } from '../fold.ts';
import { hash } from '../hashing.ts';
import { LEXICONS } from '../lexicon/index.ts';

export const FUNCTION_WORD = 1;
/** a form in which somebody is told to do something; as likely another form, or a noun */
export const IMPERATIVE = 2;
export const INFINITIVE = 4;
/** where it is capitalised */
export const GIVEN_NAME = 8;

/** Kinds of a word (added up) by the hash of its folded letters. */
export type WordKinds = ReadonlyMap<number, number>;

/** Lines of a file of ../lexicon/words, folded: a tab is a space. */
const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../lexicon/words/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(fold);

const NAMES = linesOf('given-names.txt');
const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES);

/** Of a folded word: is it how parents call a child? */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word);

export const WORD_KINDS: ReadonlyMap<string, WordKinds> = new Map(
  LEXICONS.map(({ language, stopwords }) => {
    const kinds = new Map<number, number>();
    const note = (word: string, kind: number): void => {
      const key = hash(word);
      kinds.set(key, (kinds.get(key) ?? 0) | kind);
    };
    for (const name of NAMES) note(name, GIVEN_NAME);
    for (const word of fold(stopwords).split(' ')) note(word, FUNCTION_WORD);
    for (const line of linesOf(`verbs-${language}.tsv`)) {
      const [infinitive, ...imperatives] = line.split(' ');
      note(infinitive!, INFINITIVE);
      for (const form of imperatives) note(form, IMPERATIVE);
    }
    return [language, kinds];
  }),
);

const ENCLITICS =
  /(?:(?:me|te|se|nos|os|l[aeo]s?)|(?:mi|ti|si|ci|vi|l[aeio]|gli|ne|glie(?:l[aeio]|ne)|[mtcv]e(?:l[aeio]|ne)))$/u;
const WITH_ENCLITICS: ReadonlySet<string> = new Set(['es', 'it']);

/** Where a word stands in folded text. */
interface Place {
  low: string;
  start: number;
  end: number;
}

/** Kinds of a word by its hash; "mándamelo" is "manda"; 0 for a word that is not known. */
export function kindOf(known: WordKinds, word: number, { low, start, end }: Place, language: string): number {
  const kind = known.get(word);
  if (kind !== undefined || !WITH_ENCLITICS.has(language)) return kind ?? 0;
  let bare = low.slice(start, end);
  for (let n = 0; n < 2; n += 1) {
    const shorter = bare.replace(ENCLITICS, '');
    if (shorter === bare || shorter.length < 3) return 0;
    bare = shorter;
    const found = (known.get(hash(bare)) ?? 0) & (IMPERATIVE | INFINITIVE);
    if (found !== 0) return found;
  }
  return 0;
}
