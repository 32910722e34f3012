/** Hours as tables write them: "10.00-12.30", "muster 10.15", "6.45 for 7", "Bec 6-2". */
import { inZone } from '../../structure/wall-clock.ts';

export interface Hours {
  /** ISO 8601 with offset */
  start: string;
  end?: string;
}

const CLOCK = String.raw`(\d{1,2})(?:[.:h](\d{2})| ?(?=[ap]\.?m))(?! ?(?:[.,]\d|[\p{Sc}%]|eur|chf|kg|m²))(?: ?h(?!\p{L})| ?uhr)? ?([ap])?(?:\.?m\.?)?`;
const HOURS = new RegExp(
  String.raw`(?<![\d.,/\p{Sc}])(?<!\p{Sc} )${CLOCK}(?: ?(?:-|–|—|to|till?|until|bis|à|a|as|às|alle) ?(?:las )?${CLOCK})?(?![\d/])`,
  'giu',
);
/** Behind it stands the hour to be there; others are of the tide, of the doors. */
const MEET =
  /(?:meet|muster|kick-?off|start|arrive|treff\p{L}*|beginn|anpfiff|rendez-vous|rdv|quedamos|cita|ritrovo|encontro)\S*:? (?:at |um |ab |à |a |alle |às )?$/iu;

/** "10.00-12.30", "muster 10.15", "6.45 for 7": in a row of a table a figure of this form is an hour. */
export function hoursIn(text: string, day: string, zone: string): Hours | null {
  const found = [...text.matchAll(HOURS)];
  const told = found.find(({ index }) => MEET.test(text.slice(0, index))) ?? found[0];
  if (told === undefined) return null;
  const [, hour, minute, half, endHour, endMinute, endHalf] = told;
  const from = minutesOf(hour!, minute, half ?? endHalf);
  if (from === null) return null;
  const to = endHour === undefined ? null : minutesOf(endHour, endMinute, endHalf);
  // up to half past six without a word for the morning it is the evening: nobody meets at 6.45 for 7
  const late = half === undefined && endHalf === undefined && /^[1-6]$/u.test(hour!) ? NOON : 0;
  const start = momentOf(day, from + late, zone);
  const end = to === null ? null : momentOf(day, to < from + late && to < NOON ? to + NOON : to, zone);
  if (start === null) return null;
  return { start, ...(end === null || end <= start ? {} : { end }) };
}
const NOON = 720;

/** "Asha 6-2, Bec 10-6": from six to two of the one whose mail it is. */
export function shiftOf(low: string, names: readonly string[], day: string, zone: string): Hours | null {
  for (const name of names) {
    const found = new RegExp(`(?<!\\p{L})${name}(?!\\p{L}) ?:? ?(\\d{1,2}) ?[-–] ?(\\d{1,2})(?![\\d.:/])`, 'u').exec(
      low,
    );
    if (found === null) continue;
    const [from, to] = [Number(found[1]) * 60, Number(found[2]) * 60];
    const start = momentOf(day, from, zone);
    const end = momentOf(day, to <= from ? to + NOON : to, zone);
    if (start !== null) return { start, ...(end === null || end <= start ? {} : { end }) };
  }
  return null;
}

function momentOf(day: string, minutes: number, zone: string): string | null {
  if (minutes >= 2 * NOON) return null;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
  return inZone(`${day.slice(0, 10)}T${clock}`, zone);
}

function minutesOf(hour: string, minute: string | undefined, half: string | undefined): number | null {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 23 || m > 59) return null;
  if (half === undefined) return h * 60 + m;
  return ((h % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + m;
}

export const withoutHours = (text: string): string => text.replace(HOURS, ' ');
