/** A day or an hour that explains the one before it: "a week later (that is on 22 June)", "from 16 February (8:00)". */
import type { DateMention } from '../dates/index.ts';
import { fold } from './fold.ts';
import { comingOf } from './limits.ts';
import { inZone } from './structure/wall-clock.ts';

/** "A week later (that is on 22 June)": the day in brackets is what the distance means. */
export function withBracketDays(plain: string, found: DateMention[]): DateMention[] {
  return found.flatMap((one, n) => {
    const next = found[n + 1];
    const before = found[n - 1];
    if (before !== undefined && isExplained(plain, before, one)) return [];
    if (next === undefined || !isExplained(plain, one, next)) return [one];
    // "by the middle of next week, so 13 May, would be good": a day without a year that is explained by a coming one lies ahead
    const { past: _past, candidates: _others, ...day } = next;
    const value = one.past === true ? next.value : comingOf(next);
    return [
      {
        ...(value === next.value ? next : { ...day, value }),
        index: one.index,
        text: plain.slice(one.index, next.end),
      },
    ];
  });
}
const isExplained = (plain: string, one: DateMention, day: DateMention): boolean =>
  isSaidOtherwise(plain, one, day) ||
  (one.kind === 'date' &&
    day.kind === 'date' &&
    one.value !== null &&
    day.value !== null &&
    one.value !== day.value &&
    DISTANCE.test(fold(one.text)) &&
    !/\d{1,2}[./]\d/u.test(one.text) &&
    /\d/u.test(day.text) &&
    /^ ?\((?:(?:also|d\.? ?h\.?|das (?:ist|wäre)|sprich|i\.?e\.?|that is|so|soit|donc|c'est-à-dire|es decir|o sea|cioè|ou seja|isto é),? ?)?(?:(?:on|by|am|bis|zum|le|el|il|em|il|a|al|au)(?: (?:the|zum|den|el|le))? ?)?$/iu.test(
      plain.slice(one.end, day.index),
    ));
const DISTANCE =
  /(?<!\p{L})(?:later|earlier|after|before|in (?:a|an|one|two|three|four|\d+)|from now|später|früher|danach|davor|in (?:einer|einem|zwei|drei|vier)|plus tard|plus tot|apres|avant|dans|despues|antes|mas tarde|dentro de|en (?:una|dos|tres)|dopo|prima|tra|fra|depois|daqui a|baada ya)(?!\p{L})/u;

/** "From 16 February (8:00) to Wednesday": the hour in brackets is one of the day before them. */
export function withBracketHours(plain: string, found: DateMention[], zone: string): DateMention[] {
  return found.flatMap((one, n) => {
    const next = found[n + 1];
    const before = found[n - 1];
    const isPair = (day: DateMention, hour: DateMention): boolean =>
      day.kind === 'date' &&
      hour.kind === 'time' &&
      hour.value !== null &&
      /^ ?\( ?$/u.test(plain.slice(day.end, hour.index));
    if (before !== undefined && isPair(before, one)) return [];
    if (next === undefined || one.value === null || !isPair(one, next)) return [one];
    const at = (moment: string): string => inZone(`${one.value}${moment.slice(10, 19)}`, zone) ?? moment;
    return [
      {
        ...one,
        kind: 'datetime',
        end: next.end,
        text: plain.slice(one.index, next.end),
        value: at(next.value!),
        ...(next.endValue === undefined ? {} : { endValue: at(next.endValue) }),
      },
    ];
  });
}

/** "Mitte nächster Woche, also 13. Mai", "the end of next week, i.e. 22 May": the same day once more, in figures */
const isSaidOtherwise = (plain: string, one: DateMention, day: DateMention): boolean =>
  (one.kind === 'date' || (one.kind === 'range' && one.fuzzy === true)) &&
  day.kind === 'date' &&
  one.value !== null &&
  day.value !== null &&
  /\d/u.test(day.text) &&
  !/\d/u.test(one.text) &&
  THAT_IS.test(plain.slice(one.end, day.index)) &&
  isNear(one, comingOf(day) ?? day.value);
const THAT_IS =
  /^,? ?\(?(?:also|d\. ?h\.|das heißt|das ist|sprich|i\.e\.|that is|that's|which is|so|soit|c['’]est-à-dire|es decir|o sea|cioè|ossia|ou seja|isto é),? (?:(?:on|by|am|bis|zum|le|el|il|em|a|al|au)(?: (?:the|zum|den|el|le))? )?$/iu;
const isNear = ({ value, endValue }: DateMention, day: string): boolean =>
  Math.abs(Date.parse(day) - Date.parse((endValue ?? value ?? day).slice(0, 10))) <= NEAR_DAYS * 86_400_000;
const NEAR_DAYS = 8;
