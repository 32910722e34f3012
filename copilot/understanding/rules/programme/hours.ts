/** The hours of a row of a table, which tells them apart from its day: "10.00-12.30", "muster 10.15", "6.45 for 7", "Bec 6-2". */
import { dayAfter, type DateMention } from '../../../dates/index.ts';
import type { MailContext } from '../../context.ts';
import { hasWord } from '../../letters.ts';
import { inZone, onDay } from '../../structure/wall-clock.ts';
import { datesIn, hasTime } from '../../when.ts';
import { DOTTED } from '../itinerary-hours.ts';

export interface Hours {
  /** ISO 8601 with offset */
  start: string;
  end?: string;
}

/** Behind it stands the hour to be there; others are of the tide, of the doors. */
const MEET =
  /(?:meet|muster|kick-?off|start|arrive|treff\p{L}*|beginn|anpfiff|rendez-vous|rdv|quedamos|cita|ritrovo|encontro)\S*:? (?:at |um |ab |à |a |alle |às )?$/iu;

/** A cell beside the day of its row: the hours it tells, and the words without them. */
export interface Cell {
  text: string;
  hours: readonly DateMention[];
}

export function cellOf(context: MailContext, text: string, language: string): Cell {
  // in a row of a table a figure of this form is an hour
  const plain = text.replace(DOTTED, '$1:$2');
  return { text: plain, hours: datesIn(context, plain, language).filter(isLoneHour) };
}

const isLoneHour = ({ value, dayless }: DateMention): boolean => dayless === true && value !== null && hasTime(value);

export function hoursOf({ text, hours }: Cell, day: string, zone: string): Hours | null {
  const told = hours.find(({ index }) => MEET.test(text.slice(0, index))) ?? hours[0];
  if (told?.value == null) return null;
  const { value, endValue } = told;
  const start = onDay(day, value, zone);
  if (endValue === undefined) return { start };
  const overnight = endValue.slice(0, 10) > value.slice(0, 10);
  return { start, end: onDay(dayAfter(day, overnight ? 1 : 0), endValue, zone) };
}

export const withoutHours = ({ text, hours }: Cell): string =>
  hours.reduceRight((rest, { index, end }) => `${rest.slice(0, index)} ${rest.slice(end)}`, text);

/** "Asha 6-2, Bec 10-6": from six to two of the one whose mail it is. */
export function shiftOf(low: string, names: readonly string[], day: string, zone: string): Hours | null {
  if (!FROM_TO.test(low)) return null;
  for (const name of names) {
    if (!hasWord(low, name)) continue;
    const found = new RegExp(`(?<!\\p{L})${name}(?!\\p{L}) ?:? ?(\\d{1,2}) ?[-–] ?(\\d{1,2})(?![\\d.:/])`, 'u').exec(
      low,
    );
    if (found === null) continue;
    const [from, to] = [Number(found[1]), Number(found[2])];
    const start = atHour(day, from, zone);
    const end = atHour(day, to <= from ? to + 12 : to, zone);
    if (start !== null) return { start, ...(end === null || end <= start ? {} : { end }) };
  }
  return null;
}

const FROM_TO = /\d ?[-–] ?\d/u;

const atHour = (day: string, hour: number, zone: string): string | null =>
  hour < 24 ? inZone(`${day.slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00`, zone) : null;
