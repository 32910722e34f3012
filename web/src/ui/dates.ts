/** Dates as people of one time zone and language read them. A day key is `YYYY-MM-DD` in that zone. */
export interface Dates {
  tz: string;
  locale: string;
  /** the current moment */
  now(): Date;
  today(): string;
  /** day key of a day (`2026-10-15`) or of a moment, in the user's zone */
  dayOf(value: string): string;
  isAllDay(value: string): boolean;
  /** minutes since midnight in the user's zone; 0 for a day */
  minutesOf(value: string): number;
  /** `09:00`, in the user's way */
  time(value: string): string;
  /** short form for lists: time today, weekday this week, else date */
  short(value: string): string;
  /** `Thu, 15 Oct, 09:00`; the time only where there is one; the year only when it is another */
  full(value: string): string;
  /** `Today`, `Tomorrow`, `Yesterday`, else weekday and date */
  dayName(day: string): string;
  /** from a start to an end in one phrase */
  range(start: string, end: string | null): string;
  month(day: string): string;
  weekday(day: string): string;
  dayNumber(day: string): string;
  /** local day and optional `HH:MM` of the user's zone to ISO 8601 with offset */
  toIso(day: string, time?: string): string;
  /** `HH:MM` of a moment for a time input; '' for a day */
  clock(value: string): string;
}

const DAY_MS = 86_400_000;
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
const noonUtc = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The day `count` days after (or, if negative, before) `day`. */
export function addDays(day: string, count: number): string {
  return new Date(noonUtc(day).getTime() + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonUtc(to).getTime() - noonUtc(from).getTime()) / DAY_MS);
}

/** 0 = Monday … 6 = Sunday */
export function weekdayIndex(day: string): number {
  return (noonUtc(day).getUTCDay() + 6) % 7;
}

function safeZone(tz: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A language without a region (`en`) takes the region of the browser's own language (`en-GB`): clock and first weekday. */
export function regionalLocale(locale: string, browserLanguages: readonly string[]): string {
  if (locale.includes('-')) return locale;
  return browserLanguages.find((language) => language.startsWith(`${locale}-`)) ?? locale;
}

export function createDates(options: { tz: string; locale: string; now?: () => Date }): Dates {
  const tz = safeZone(options.tz);
  const locale = safeLocale(options.locale);
  const now = options.now ?? (() => new Date());
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (date: Date, fields: Intl.DateTimeFormatOptions, zone = tz): string => {
    const key = JSON.stringify([fields, zone]);
    let made = formats.get(key);
    if (!made) {
      made = new Intl.DateTimeFormat(locale, { ...fields, timeZone: zone });
      formats.set(key, made);
    }
    return made.format(date);
  };
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const hour = hour12 ? 'numeric' : '2-digit';
  const fieldsFormat = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const localFields = (date: Date): { day: string; hour: number; minute: number; second: number } => {
    const fields: Record<string, string> = {};
    for (const part of fieldsFormat.formatToParts(date)) fields[part.type] = part.value;
    return {
      day: `${fields['year']}-${fields['month']}-${fields['day']}`,
      hour: Number(fields['hour']),
      minute: Number(fields['minute']),
      second: Number(fields['second']),
    };
  };
  /** minutes east of UTC at that moment */
  const offsetAt = (date: Date): number => {
    const local = localFields(date);
    const asUtc = Date.parse(`${local.day}T00:00:00Z`) + ((local.hour * 60 + local.minute) * 60 + local.second) * 1000;
    return Math.round((asUtc - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
  };

  const dayOf = (value: string): string => {
    if (isDay(value)) return value;
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? value.slice(0, 10) : localFields(date).day;
  };
  const today = (): string => localFields(now()).day;
  const sameYear = (day: string): boolean => day.slice(0, 4) === today().slice(0, 4);
  const dayText = (day: string): string =>
    format(
      noonUtc(day),
      { weekday: 'short', day: 'numeric', month: 'short', ...(sameYear(day) ? {} : { year: 'numeric' }) },
      'UTC',
    );
  const time = (value: string): string => (isDay(value) ? '' : format(new Date(value), { hour, minute: '2-digit' }));
  const dayName = (day: string): string => {
    const distance = daysBetween(today(), day);
    if (distance === 0) return 'Today';
    if (distance === 1) return 'Tomorrow';
    if (distance === -1) return 'Yesterday';
    return dayText(day);
  };
  const full = (value: string): string => (isDay(value) ? dayText(value) : `${dayText(dayOf(value))}, ${time(value)}`);

  return {
    tz,
    locale,
    now,
    today,
    dayOf,
    isAllDay: isDay,
    minutesOf: (value) => {
      if (isDay(value)) return 0;
      const local = localFields(new Date(value));
      return local.hour * 60 + local.minute;
    },
    time,
    short: (value) => {
      const day = dayOf(value);
      const distance = daysBetween(day, today());
      if (distance === 0) return isDay(value) ? 'Today' : time(value);
      if (distance === 1) return 'Yesterday';
      if (distance > 1 && distance < 7) return format(noonUtc(day), { weekday: 'short' }, 'UTC');
      return format(
        noonUtc(day),
        { day: 'numeric', month: 'short', ...(sameYear(day) ? {} : { year: 'numeric' }) },
        'UTC',
      );
    },
    full,
    dayName,
    range: (start, end) => {
      if (end === null || end === start) return full(start);
      if (dayOf(start) === dayOf(end)) return isDay(start) ? full(start) : `${full(start)} – ${time(end)}`;
      return `${full(start)} – ${full(end)}`;
    },
    month: (day) => format(noonUtc(day), { month: 'long', year: 'numeric' }, 'UTC'),
    weekday: (day) => format(noonUtc(day), { weekday: 'short' }, 'UTC'),
    dayNumber: (day) => format(noonUtc(day), { day: 'numeric' }, 'UTC'),
    toIso: (day, clock) => {
      if (!clock) return day;
      const wall = Date.parse(`${day}T${clock}:00Z`);
      // Twice, because the offset belongs to the moment that is being looked for (changes of summer time).
      const guess = wall - offsetAt(new Date(wall)) * 60_000;
      const offset = offsetAt(new Date(wall - offsetAt(new Date(guess)) * 60_000));
      const sign = offset < 0 ? '-' : '+';
      const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
      const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
      return `${day}T${clock}:00${sign}${hours}:${minutes}`;
    },
    clock: (value) => {
      if (isDay(value)) return '';
      const local = localFields(new Date(value));
      return `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
    },
  };
}
