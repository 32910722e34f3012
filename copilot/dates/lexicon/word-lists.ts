/** Words of all languages as they are written, for readers with patterns of their own. */
import { SOURCES } from './index.ts';

const spellings = (words: string): string[] => words.split('|');

/** "two", "zwölf", "una": what they count. */
export const countWords = (): ReadonlyMap<string, number> =>
  new Map(
    Object.values(SOURCES).flatMap(({ numbers, words }) => [
      ...spellings(words.a ?? '').map((word) => [word, 1] as const),
      ...Object.entries(numbers).flatMap(([same, count]) => spellings(same).map((word) => [word, count] as const)),
    ]),
  );

/** Names and abbreviations of weekdays: of all languages those of Monday, of Tuesday, … */
export const weekdayWords = (): readonly (readonly string[])[] =>
  Array.from({ length: 7 }, (_, day) => Object.values(SOURCES).flatMap(({ weekdays }) => spellings(weekdays[day]!)));
