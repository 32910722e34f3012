/** Hours in place of others, what is denied or void, and what only tells when something is over. */
import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('an hour in place of another moves an appointment, though a train is named', () => {
  test.each([
    ['de', 'wir kommen nun doch erst um 21 Uhr statt um 19:30 zum Essen, der Zug meines Bruders ist später.'],
    ['es', 'Por la lluvia la salida del domingo la adelantamos a las 7:15 (no 8:30).'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting_change']);
  });
});

describe('no money is owed', () => {
  test.each([
    ['en', 'You therefore do not need to fill in a form, arrange a visit or pay the £95 fee named in the leaflet.'],
    ['en', 'I never said that everybody has to pay £15 for the coach.'],
    ['de', 'Die Rechnung 77 über 120,00 EUR war für einen anderen Kunden bestimmt.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });

  test('money that has not come is still wanted', () => {
    const { intents } = readAtHome('en', "Invoice 5521 for the September cleans (£42.00) hasn't come through yet.");
    expect(intents.map(({ type, status }) => [type, status])).not.toContainEqual(['payment', 'paid']);
  });
});

describe('no limit', () => {
  test.each([
    ['de', 'Unsere Nachforderung vom 2. Oktober (Frist 20.10.) ist gegenstandslos.'],
    ['en', 'Same agenda as last time, we should be done by 5.30.'],
    ['en', 'You can cross the three banners off your list, I have seen to them.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('hours that are new, faults in free words', () => {
  test.each([
    ['de', 'Neue Sprechzeiten ab November: Di und Fr 8-11 Uhr.', 'note'],
    ['es', 'Durante noviembre la oficina atiende de 8:30 a 13 hs.', 'note'],
    ['en', 'The till froze twice this morning and we had to restart it.', 'issue_report'],
    ['en', 'The plug by the sink sparks when you switch the kettle on.', 'issue_report'],
  ])('%s: %s', (language, text, kind) => {
    expect(kinds(language, text)).toContain(kind);
  });
});

test('what hangs on a supposition is no work', () => {
  const list = (heading: string): string =>
    `Thanks for asking about the drill.\n\n${heading}\n- phone each shop\n- block the lot\n\nRobin, all is calm.`;
  expect(kinds('en', list('If the inspector ever came, you would have to do this:'))).toEqual([]);
});
