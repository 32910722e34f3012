/** Words of one English sentence and what kind each is of: "Could you send N the ~s". */
import { hash } from '../hashing.ts';
import { GIVEN_NAME, INFINITIVE, WORD_KINDS } from '../sentence-model/word-kinds.ts';

export interface Token {
  /** in small letters; a zero for each number */
  word: string;
  /** the word itself, if it builds sentences; else its kind */
  kind: string;
  /** a clause may begin here */
  opens: boolean;
}

const LINK = /https?:\S+|www\.\S+|\$LINK/gu;
const ADDRESS = /\S+@\S+/gu;
const TOKEN = /[A-Za-z']+|0|[?!$:,.]|[^ -~\s]+/gu;

/** Words that build sentences, whatever these are about. */
const BUILDING: ReadonlySet<string> = new Set(
  (
    "a an the this that these those i me my we us our you your he him his she her it its they them their who what when where why how which and or but if so because as than then there here not no do does did don't doesn't didn't " +
    "can can't could couldn't will won't would wouldn't shall should may might must to of in on at by for with from about into over up down out off again be is are was were been being am i'm i'd i'll i've we're we'd we'll we've " +
    "you're you'd you'll you've it's that's let's let lets have has had having get got need want like please pls thanks thank just also any some all more very too only know before after until today tomorrow whether url mailaddress " +
    '? ! 0 $ , . :'
  ).split(' '),
);
const OPENERS: ReadonlySet<string> = new Set(', . : ! ? and then please so or just also but pls kindly'.split(' '));

/** `text` as it is written, with capitals and straight quotes. */
export function tokensOf(text: string): Token[] {
  const plain = text
    .trim()
    .replace(/[’‘]/gu, "'")
    .replace(LINK, ' url ')
    .replace(ADDRESS, ' mailaddress ')
    .replace(/\d+/gu, '0');
  const written = plain.match(TOKEN) ?? [];
  let opens = true;
  return written.map((one, i) => {
    const word = one.toLowerCase();
    const token = { word, kind: kindOf(one, word, i, { next: written[i + 1], opens }), opens };
    opens = OPENERS.has(word);
    return token;
  });
}

function kindOf(
  written: string,
  word: string,
  at: number,
  place: { next: string | undefined; opens: boolean },
): string {
  if (BUILDING.has(word)) return word;
  const known = WORD_KINDS.get('en')?.get(hash(word)) ?? 0;
  const named = (known & GIVEN_NAME) !== 0;
  if (at > 0 && written[0] !== word[0]) return named ? 'P' : 'N';
  if (at === 0 && named && place.next === ',') return 'P';
  if (known & INFINITIVE) return place.opens ? 'V!' : 'V';
  return /(?:ing|ed|ly|s)$/u.exec(word)?.[0] ?? '~';
}

/** Without its ending, roughly: the same for "discuss", "discussed" and "discussing". */
export const stemOf = (word: string): string => word.replace(/(?:ing|ed|'s|es|s|e)$/u, '').slice(0, 7);

export const isSign = (word: string): boolean => word === ',' || word === '.' || word === ':';
