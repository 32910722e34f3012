import { describe, expect, it } from 'vitest';
import { addDays, createDates, daysBetween, regionalLocale, weekdayIndex } from './dates.ts';

const berlin = createDates({ tz: 'Europe/Berlin', locale: 'en-GB', now: () => new Date('2026-11-20T22:30:00Z') });

describe('dates in the zone of the user', () => {
  it('puts a moment on the day the user lives through', () => {
    expect(berlin.dayOf('2026-11-20T23:30:00Z')).toBe('2026-11-21');
    expect(berlin.dayOf('2026-11-20')).toBe('2026-11-20');
    expect(berlin.today()).toBe('2026-11-20');
  });

  it('names near days and dates far ones', () => {
    expect(berlin.dayName('2026-11-20')).toBe('Today');
    expect(berlin.dayName('2026-11-21')).toBe('Tomorrow');
    expect(berlin.dayName('2026-11-26')).toBe('Thu 26 Nov');
    expect(berlin.full('2027-01-05')).toContain('2027');
  });

  it('keeps the wall clock across the change to summer time', () => {
    expect(berlin.toIso('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00+01:00');
    expect(berlin.toIso('2026-03-29', '09:00')).toBe('2026-03-29T09:00:00+02:00');
    expect(berlin.toIso('2026-10-25', '09:00')).toBe('2026-10-25T09:00:00+01:00');
    expect(berlin.toIso('2026-10-25')).toBe('2026-10-25');
  });

  it('gives back the clock it was given', () => {
    expect(berlin.clock(berlin.toIso('2026-07-01', '16:45'))).toBe('16:45');
    expect(berlin.clock('2026-07-01')).toBe('');
  });

  it('shows a meeting of one day as one range', () => {
    expect(berlin.range('2026-11-24T09:00:00+01:00', '2026-11-24T10:00:00+01:00')).toBe('Tue 24 Nov, 09:00 – 10:00');
  });

  it('counts days without being misled by hours', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekdayIndex('2026-11-22')).toBe(6);
  });

  it('takes the region of the browser where the user named a language only', () => {
    expect(regionalLocale('en', ['de-AT', 'en-GB'])).toBe('en-GB');
    expect(regionalLocale('en', ['de-AT'])).toBe('en');
    expect(regionalLocale('en-US', ['en-GB'])).toBe('en-US');
  });

  it('survives a zone and a language that do not exist', () => {
    const odd = createDates({ tz: 'Mars/Olympus', locale: 'no_such locale' });
    expect(odd.tz).toBe('UTC');
    expect(odd.locale).toBe('en');
  });
});
