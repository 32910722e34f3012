/** Names in the text, resolved against the people of the headers; a name that nobody there bears stays a name. */
import { foundAt, overlaps } from './span.ts';
import type { Found } from './span.ts';
import { everyMatch } from '#core/text/every-match.ts';

export interface Person {
  name: string;
  address: string;
}

export interface PersonMention extends Found {
  /** the full name of the header, or the words of the text */
  name: string;
  /** null when nobody in the headers fits, or more than one does */
  address: string | null;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;
const MENTION = /(?<![\p{L}\d.])@([\p{L}][\p{L}\d._-]{1,40})/gu;
const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Herr|Herrn|Frau|Monsieur|Madame|M|Mme|Sr|Sra|Señor|Señora|Dott|Bwana|Bi)\.? ((?:(?:von|van|de|del|di|da|der|zu) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** 'Lindqvist, Marta' is Marta Lindqvist. */
function displayName(person: Person): string {
  const [family, given] = person.name.split(',').map((part) => part.trim());
  return given && family && !/\s(GmbH|Inc|Ltd)\b/.test(person.name) ? `${given} ${family}` : person.name.trim();
}

function wordsOf(person: Person): string[] {
  const named = displayName(person).match(WORD) ?? [];
  const local = person.address.split('@')[0]!.match(/\p{L}{2,}/gu) ?? [];
  return [...new Set((named.length > 0 ? named : local).map(fold))].filter((word) => word.length > 1);
}

export function findPeople(text: string, { headers }: { headers: readonly Person[] }): PersonMention[] {
  const index = new Map<string, Set<Person>>();
  const unique = [...new Map(headers.map((person) => [person.address.toLowerCase(), person])).values()];
  for (const person of unique) {
    for (const word of wordsOf(person)) {
      const bearers = index.get(word) ?? new Set();
      bearers.add(person);
      index.set(word, bearers);
    }
  }
  const found: PersonMention[] = [];
  const add = (at: number, end: number, candidates: Person[]): void => {
    const words = text.slice(at, end);
    const [only] = candidates;
    const mention: PersonMention = {
      ...foundAt(text, at, end),
      name: candidates.length === 1 && only ? displayName(only) || words : words,
      address: candidates.length === 1 && only ? only.address : null,
    };
    if (!found.some((other) => overlaps(other, mention))) found.push(mention);
  };
  namesOfHeaders(text, index, add);
  for (const match of everyMatch(MENTION, text))
    add(match.index, match.index + match[0].length, fits(index, match[1]!.split(/[._-]/)));
  for (const match of everyMatch(TITLED, text)) {
    const at = match.index + match[0].indexOf(match[1]!);
    add(at, at + match[1]!.length, fits(index, match[1]!.split(' ')));
  }
  return found.sort((a, b) => a.index - b.index);
}

function fits(index: ReadonlyMap<string, ReadonlySet<Person>>, words: readonly string[]): Person[] {
  let candidates: Person[] | null = null;
  for (const word of words) {
    const bearers = index.get(fold(word));
    if (bearers) candidates = candidates === null ? [...bearers] : candidates.filter((person) => bearers.has(person));
  }
  return candidates ?? [];
}

interface Run {
  at: number;
  end: number;
  candidates: Person[];
}

/** Runs of capitalised words that people in the headers bear. */
function namesOfHeaders(
  text: string,
  index: ReadonlyMap<string, ReadonlySet<Person>>,
  add: (at: number, end: number, candidates: Person[]) => void,
): void {
  const runs: Run[] = [];
  for (const match of index.size === 0 ? [] : everyMatch(WORD, text)) {
    const word = match[0].replace(/['’]s$/, '');
    const bearers = /^\p{Lu}/u.test(word) ? index.get(fold(word)) : undefined;
    if (bearers === undefined) continue;
    const last = runs.at(-1);
    const narrowed =
      last && text.slice(last.end, match.index) === ' ' ? last.candidates.filter((person) => bearers.has(person)) : [];
    if (last && narrowed.length > 0) Object.assign(last, { end: match.index + word.length, candidates: narrowed });
    else runs.push({ at: match.index, end: match.index + word.length, candidates: [...bearers] });
  }
  for (const run of runs) add(run.at, run.end, run.candidates);
}
