/** Days as whole numbers (days since 1970-01-01 in the proleptic Gregorian calendar), so that arithmetic is plain and zone-free. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / MS_PER_DAY);
}

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

export const isValidDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** ISO 8601 weekday, 1 = Monday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: Day): Day => day - (weekdayOf(day) - 1);

/** Adds calendar months; a day past the end of the target month becomes its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** Monday to Friday only; public holidays are not known. */
export function addBusinessDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.min(Math.abs(count), 5_000); left > 0;) {
    current += step;
    if (weekdayOf(current) <= 5) left -= 1;
  }
  return current;
}

/** Monday of an ISO 8601 week. */
export function isoWeek(year: number, week: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
}

/** Easter Sunday, Gregorian (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The day of an ISO 8601 day or moment, on the clock it is told by. */
export const parseDay = (value: string): Day =>
  dayOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)));

/** The day so many days after that of an ISO 8601 day or moment; before it, if there are less than none. */
export const dayAfter = (value: string, days: number): string => formatDay(parseDay(value) + days);
