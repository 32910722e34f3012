import { expect, test } from 'vitest';
import { parseCalendar, wordsOfCalendar } from './calendar-words.ts';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'BEGIN:VEVENT',
  'UID:a@b.example',
  'DTSTAMP:20260512T090000Z',
  'DTSTART:20260513T090000Z',
  'SUMMARY:Your card is charged\\, dispute it',
  'DESCRIPTION:Call us\\nat once to get',
  '  your money back',
  'LOCATION:Desk 4',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('titles, descriptions and places, unfolded and without escapes (RFC 5545)', () => {
  expect(wordsOfCalendar(CALENDAR)).toEqual([
    'Your card is charged, dispute it',
    'Call us\nat once to get your money back',
    'Desk 4',
  ]);
});

test('what is no calendar, or too long, has no words', () => {
  expect(wordsOfCalendar('hello')).toEqual([]);
  expect(parseCalendar(CALENDAR.padEnd(600_000))).toBeNull();
});
