/** Notices of banks, carriers and authorities, and money that people ask each other for: what is work, what is only told. */
import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const BY_PROGRAM = { from: { name: 'Alder Services', address: 'no-reply@alder.example' } };
const read = (language: string, text: string, more: object = {}): string[] =>
  readAtHome(language, text, more).intents.map(({ type, status, amount, due }) =>
    [type, status, amount, due].filter((part) => part !== undefined).join(' '),
  );

describe('a reminder is not withdrawn for those who have not paid', () => {
  test.each([
    [
      'en',
      'Your annual fee is still open.\n\nPlease pay £48.20 by 30 October 2026. Already paid? Then please ignore this.',
    ],
    [
      'en',
      'Your annual fee is still open.\n\nPlease pay £48.20 by 30 October 2026. If you have paid in the meantime, please ignore this reminder.',
    ],
    [
      'de',
      'Ihr Jahresbeitrag ist noch offen.\n\nBitte überweisen Sie 48,20 € bis zum 30. Oktober 2026. Hat sich Ihre Zahlung mit diesem Schreiben gekreuzt, betrachten Sie es als gegenstandslos.',
    ],
    [
      'es',
      'Su cuota anual sigue pendiente.\n\nPor favor, pague 48,20 € antes del 30 de octubre de 2026. No haga caso a nadie que le pida el dinero por teléfono.',
    ],
  ])('%s %s', (language, text) => {
    expect(read(language, text)).toEqual(['payment due 48.2 2026-10-30']);
  });
  test('but what is taken back is', () => {
    expect(
      read('en', 'Please send me the plans by Friday.\n\nNever mind, I found them, please ignore my request.'),
    ).toEqual([]);
  });
});

describe('what is debited, what failed, what is free', () => {
  test.each([
    [
      'fr',
      'Solde restant à payer : 86,40 €\nIl sera prélevé le 28 octobre 2026 sur votre compte.',
      ['payment automatic 86.4 2026-10-28'],
    ],
    [
      'fr',
      'Le prélèvement de 41,10 € du 2 octobre a été rejeté par votre banque.\n\nMerci de régler cette somme avant le 30 octobre 2026. Les prochaines mensualités seront prélevées normalement.',
      ['payment due 41.1 2026-10-30'],
    ],
    ['es', 'Nico, depositale hoy al electricista los $ 72.000 del tablero.', ['payment due 72000 2026-10-13']],
    [
      'de',
      'Der neue Preis für den Stellplatz beträgt künftig 31,00 EUR statt 29,00 EUR im Monat. Die Unterlagen haben Sie am 2. Oktober mit der Post erhalten.',
      ['note'],
    ],
    [
      'en',
      "We've got £90 in the jar for Joan's present. Bring me the receipt for the cards by Friday.",
      ['task 2026-10-16'],
    ],
  ])('%s %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

describe('codes, cards, postboxes and new numbers', () => {
  test.each([
    ['en', 'Your sign-in code is 551208\n\nIt expires in 10 minutes.', ['note']],
    ['es', 'Este es tu código de acceso: 204 881\n\nVence en 10 minutos.', ['note']],
    ['en', 'Your debit card ending 4410 expires at the end of November 2026. We will post a new one.', []],
    ['de', 'In Ihrem elektronischen Postfach liegt ein neuer Bescheid für Sie.', ['note']],
  ])('of a program, %s: %s', (language, text, expected) => {
    expect(read(language, text, BY_PROGRAM)).toEqual(expected);
  });
  test.each([
    ['fr', 'Coucou, on a changé de numéro de fixe : 01 99 00 45 12.', ['note']],
    ['it', 'Ciao nonna, ho cambiato numero, ora è 333 555 01 92.', ['note']],
    ['en', 'I changed number 4 on the list, see you soon.', []],
  ])('of a person, %s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

describe('what is asked of nobody, and what of everybody', () => {
  test.each([
    ['en', 'A new phone was added to your account today. Was this you? Then all is well. If not, call us at once.', []],
    ['fr', "Un nouvel appareil a été ajouté. C'est vous ? Tout va bien. Sinon, appelez-nous sans tarder.", []],
    ['de', 'Der Vertrag ist verlängert. Noch Fragen? Ihre Beraterin ist Frau Kolb.', []],
    ['en', 'Would you want to keep the old desk?', ['question']],
    ['en', 'Everybody has to change the lock code by Friday 16 October.', ['task 2026-10-16']],
    ['de', 'Alle müssen bis Freitag, 16. Oktober, die neue Karte abholen.', ['task 2026-10-16']],
    ['en', 'We are delighted to offer you the position of head gardener, starting Monday 2 November.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

test('a weekday with a number and a part of the day, "heut", a reference in two parts', () => {
  expect(
    readAtHome('es', '¿Te va bien vernos el lunes 2 por la tarde?').intents.map(({ start }) => start?.slice(0, 10)),
  ).toEqual(['2026-11-02']);
  expect(read('de', 'Bitte überweis heut noch die 310 Euro an den Schlosser.')).toEqual(['payment due 310 2026-10-13']);
  expect(
    readAtHome('en', 'Please wire £310.00 to the joiner today, ref KD 40718.').intents.map(
      ({ reference }) => reference,
    ),
  ).toEqual(['KD 40718']);
});

describe('an address to be confirmed right after signing up', () => {
  const read = (hello: string, href: string) =>
    readAtHome(
      'en',
      `${hello} To begin, please verify your account by clicking the button within 24 hours.\n\nVerify my email\n\nDidn't sign up? Ignore this mail and the account is deleted.`,
      {
        subject: 'Verify your account',
        from: { name: 'Tidepool', address: 'hello@tidepool.example' },
        links: [{ href, label: 'Verify my email' }],
      },
    ).findings.map(({ code }) => code);

  test('of the service itself it is no fraud', () => {
    expect(read('Thanks for signing up a minute ago.', 'https://tidepool.example/verify?t=4c1')).not.toContain(
      'phishing',
    );
  });
  test('a link elsewhere is one', () => {
    expect(read('Thanks for signing up a minute ago.', 'https://acct-check.example/verify?t=4c1')).toContain(
      'phishing',
    );
  });
});
