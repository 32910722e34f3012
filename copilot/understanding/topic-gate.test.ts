import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';
import { fold } from './fold.ts';
import { saysFault } from './lexicon/faults.ts';
import { lexiconOf } from './lexicon/index.ts';

const typesOf = (...mail: Parameters<typeof readAtHome>): string[] =>
  readAtHome(...mail).intents.map(({ type }) => type);

describe('what a rule took a sentence for has to be what it is about', () => {
  test.each([
    ['en', 'Kindly amend clause 7.2 so that occupational rent starts on 1 January and not 1 December.'],
    ['en', 'Could you re-measure the opening on the north gable and give me a price? The client comes in on Monday.'],
  ])('%s: a request with dates is no moved meeting: %s', (language, text) => {
    expect(typesOf(language, text)).toEqual(expect.arrayContaining(['task']));
    expect(typesOf(language, text)).not.toContain('meeting_change');
  });

  test.each([
    ['en', 'Knee is way better thanks, did the whole of the prom on Sunday and only felt it going down the steps.'],
    ['en', "The mango tree finally fell in that wind, right across Varghese's wall, he was very nice about it."],
    ['es', 'De tu lado no falta nada.'],
  ])('%s: no fault to see to: %s', (language, text) => {
    expect(typesOf(language, text)).not.toContain('issue_report');
  });

  test.each([
    ['en', 'The projector in room 3 shows only green lines since this morning.'],
    ['en', 'The card reader rejects every badge since this morning.'],
    ['de', 'Seit heute früh kommt aus dem Hahn in der Küche nur noch braune Brühe.'],
  ])('%s: a fault in words that no pattern knows: %s', (language, text) => {
    expect(saysFault(fold(text), lexiconOf(language))).toBe(false);
    expect(typesOf(language, text)).toEqual(['issue_report']);
  });
});

describe('what stands around a sentence', () => {
  test('what is settled takes back what it names, and nothing else', () => {
    const text =
      "Peux-tu passer chercher les tissus à la boutique jeudi matin ? Et pense à rappeler la mère du marié pour ses mesures.\n\nPour la broderie, j'ai déjà vu avec Modou, c'est réglé.";
    expect(typesOf('fr', text)).toEqual(['task', 'task']);
  });

  test.each([
    'If the board ever did approve a site in Fife, we would ask you to quote for four units.',
    "If I were thirty years younger I'd ask you to put a metal roof on this old cabin.",
  ])('a supposition asks for nothing: %s', (text) => {
    expect(typesOf('en', text)).toEqual([]);
  });

  test('the request of a sentence that begins with the writer is told without that', () => {
    const { intents } = readAtHome('fr', 'Je préviens les ténors, peux-tu prévenir les altos ?');
    expect(intents.map(({ title }) => title).join()).toMatch(/altos/u);
    expect(intents.map(({ title }) => title).join()).not.toMatch(/ténors/u);
  });
});

describe('days and hours', () => {
  test('an hour on the clock of the reader', () => {
    const { intents } = readAtHome('en', 'Can we do Friday at 11:00 your time instead of Thursday?', {
      date: '2026-10-13T04:30:00-04:00',
    });
    expect(intents.map(({ start }) => start)).toContain('2026-10-16T11:00:00+01:00');
  });

  test('what was due lies behind', () => {
    const { intents } = readAtHome(
      'en',
      'Our records show that invoice BG-40417 for £1,126.44 has not been paid. It was due on 14 September.',
    );
    expect(intents.map(({ type, due }) => `${type} ${due ?? ''}`)).toEqual(['payment 2026-09-14']);
  });

  test('a period that the work is about is no limit', () => {
    const { intents } = readAtHome(
      'de',
      'Würdest du bitte die Mehrwertsteuerabrechnung fürs dritte Quartal fertig machen?',
    );
    expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', undefined]]);
  });
});

test('a parcel held for a small fee behind a link is phishing', () => {
  const { triage, intents } = readAtHome(
    'es',
    'Su paquete está retenido en nuestro almacén por falta de pago de tasas aduaneras (2,99 EUR). Pague en las próximas 24 horas.\n\nPAGAR AHORA: http://correos-aduana-pago.example/x/tarjeta',
    { links: [{ href: 'http://correos-aduana-pago.example/x/tarjeta', label: '' }] as never },
  );
  expect([triage, intents]).toEqual(['ignore', []]);
});
