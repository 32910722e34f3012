import { expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const stay = (name: string, text: string) =>
  readAtHome('en', text, { from: { name, address: 'stay@house.example' } }).intents.find(
    ({ type }) => type === 'travel',
  );

const LINES =
  'We are pleased to confirm your reservation KL-20417:\n\nArrival: Friday, 13 November 2026 (check-in from 15:00)\nDeparture: Sunday, 15 November 2026 (check-out until 11:00)\nRoom: 1 double';

test('where a desk signs, the house is called by its name and keeps its own clock', () => {
  expect(stay('Reservations', `Thank you for choosing Hotel Lindenhof, Vienna.\n${LINES}`)).toMatchObject({
    location: 'Hotel Lindenhof, Vienna',
    start: '2026-11-13T15:00:00+01:00',
    end: '2026-11-15T11:00:00+01:00',
  });
});

test('a house that signs itself keeps its name, and without a town the clock is that of the reader', () => {
  expect(stay('Hotel Lindenhof', `Thank you for choosing us.\n${LINES}`)).toMatchObject({
    location: 'Hotel Lindenhof',
    start: '2026-11-13T15:00:00+00:00',
  });
});
