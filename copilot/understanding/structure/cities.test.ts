import { expect, test } from 'vitest';
import { citiesIn } from './cities.ts';

test.each([
  ['07:04 St Pancras, gets in 10:05 Brussels Midi', ['Europe/London', 'Europe/Brussels']],
  ['Hoek van Holland 22:00, Harwich 06:30', ['Europe/Amsterdam', 'Europe/London']],
  ['São Paulo - Manaus', ['America/Sao_Paulo', 'America/Manaus']],
  ['München Hbf ab 7:30, Zürich HB an 11:03', ['Europe/Berlin', 'Europe/Zurich']],
  // on several clocks, or no name at all
  ['Santiago 22:15, Córdoba 08:30', []],
  ['a nice day in london', []],
])('%s', (text, zones) => {
  expect(citiesIn(text).map(({ zone }) => zone)).toEqual(zones);
});
