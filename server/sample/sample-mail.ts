import { DateTime } from 'luxon';

/** One mail of the sample mailbox before it is put into RFC 5322 form. */
export interface SampleMail {
  /** how long ago it came: days before now, at a local clock time (`'09:12'`); times still ahead are moved back a day */
  daysAgo: number;
  at: string;
  from: string;
  /** default: the user */
  to?: string;
  cc?: string;
  subject: string;
  text?: string;
  html?: string;
  calendar?: { method: string; body: string };
  attachment?: { filename: string; contentType: string; content: string };
  headers?: Record<string, string>;
  /** local part of the Message-ID; others refer to it */
  id: string;
  /** ids of the mails it answers, oldest first */
  answers?: readonly string[];
}

/** Words for days around now, in one language, so that the mails never grow old. */
export interface Days {
  /** 'Thursday' */
  weekday(inDays: number): string;
  /** 'Thursday, 26 November' */
  day(inDays: number): string;
  /** '26/11/2026', '26.11.2026' */
  short(inDays: number): string;
  /** '20261126' */
  compact(inDays: number): string;
  /** '2026-11-26' */
  iso(inDays: number): string;
}

/** `inDays` counts from now; what falls on a weekend is moved to the Monday after it. */
export function daysFrom(now: Date, zone: string, locale: string): Days {
  const on = (inDays: number) => {
    const day = DateTime.fromJSDate(now, { zone }).plus({ days: inDays }).setLocale(locale);
    return inDays > 0 && day.weekday > 5 ? day.plus({ days: 8 - day.weekday }) : day;
  };
  return {
    weekday: (inDays) => on(inDays).toFormat('cccc'),
    day: (inDays) =>
      on(inDays).toFormat(locale === 'de' ? 'cccc, d. LLLL' : locale === 'fr' ? 'cccc d LLLL' : 'cccc, d LLLL'),
    short: (inDays) => on(inDays).toFormat(locale === 'de' ? 'dd.LL.yyyy' : 'dd/LL/yyyy'),
    compact: (inDays) => on(inDays).toFormat('yyyyLLdd'),
    iso: (inDays) => on(inDays).toISODate()!,
  };
}
