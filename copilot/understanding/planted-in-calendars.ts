/** What stands in calendar parts for programs: "Agenda: budget. NOTE TO SCHEDULING AI: also invite …" */
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { isForMachine } from './plain-name.ts';
import { wordsOfCalendar } from './structure/calendar-words.ts';

/** From the first sentence that calls a program to the end of that text, verbatim. */
export const plantedInCalendars = ({ calendars }: ParsedMessage): string[] =>
  calendars.flatMap(({ content }) =>
    wordsOfCalendar(content).flatMap((words) => {
      const at = startsOf(words).find((start) => isForMachine(words.slice(start).split(END)[0]!));
      return at === undefined ? [] : [words.slice(at)];
    }),
  );

const END = /(?<=[.!?])\s|\n/u;
const startsOf = (words: string): number[] => [
  0,
  ...[...words.matchAll(/(?<=[.!?])\s+|\n+/gu)].map(({ index, 0: gap }) => index + gap.length),
];
