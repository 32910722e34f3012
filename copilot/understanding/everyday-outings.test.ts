import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string, more = {}): string[] =>
  readAtHome(language, text, more).intents.map(({ type }) => type);

describe('legs in rows', () => {
  test('each row with both of its ends is a leg, and what an upgrade costs is no appointment', () => {
    const { intents } = readInLondon(
      'Thank you for booking, Robin\n\nBooking reference K4RM2P.\n\nOut\n\nThu 21 May, 07:14 Leeds to 09:40 Carlisle, coach B seat 22\n\nReturn\n\nFri 22 May, 16:05 Carlisle to 18:31 Leeds, coach D seat 9\n\nWeekend upgrade: First Class from £12 at weekends.',
      { subject: 'Your tickets Leeds - Carlisle' },
    );
    expect(intents.map(({ type, start, location }) => [type, start, location])).toEqual([
      ['travel', '2026-05-21T07:14:00+01:00', 'Leeds - Carlisle'],
      ['travel', '2026-05-22T16:05:00+01:00', 'Carlisle - Leeds'],
    ]);
  });
  test('a programme in two halls stays one', () => {
    const { intents } = readInLondon(
      'The spring programme:\n\nThu 21 May, 19:00 Choir practice, Main Hall\n\nFri 22 May, 19:30 Concert, St Anne',
      { subject: 'Choir dates' },
    );
    expect(intents.map(({ type }) => type)).toEqual(['meeting', 'meeting']);
  });
});

describe('visits, outings and parties are appointments', () => {
  test.each([
    ['en', 'Our technician Moira has been booked for Thursday 22 October, any time between 9am and 1pm.'],
    ['en', 'We are taking both reception classes to the aquarium on Thursday 22 October.'],
    ['de', 'Unser Techniker Herr Maurer ist für Donnerstag, 22. Oktober, zwischen 8 und 12 Uhr eingeplant.'],
    ['de', 'Am Donnerstag, 22. Oktober fahren wir mit beiden Klassen in den Tierpark.'],
    ['es', 'Nuestro técnico está programado para el jueves 22 de octubre entre las 8 y las 12.'],
    ['fr', 'Le pot de départ de Solange aura lieu jeudi 22 octobre à 17h en salle des profs.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting']);
  });
  test('a room upstairs is none to sleep in', () => {
    const { intents } = readInLondon("It's booked. Saturday 23 May, 2pm, upstairs room at the Plough in Alnby.");
    expect(intents.map(({ type }) => type)).not.toContain('travel');
  });
  test('an answer that agrees to a day and an hour', () => {
    const { intents } = readAtHome('fr', "C'est bon pour le jeudi 22 octobre à 9h, je vous laisse les clés.", {
      subject: 'Re: chaudière',
      inReplyTo: ['a@b.example'],
    });
    expect(intents.map(({ type, start }) => [type, start?.slice(0, 16)])).toEqual([['meeting', '2026-10-22T09:00']]);
  });
});

describe('hours and outages are no appointments', () => {
  test.each([
    ['en', 'Shop hours: Mon-Fri 9a-6p, Sat 9a-1p, closed 12:30-1 for lunch.'],
    [
      'en',
      'LedgerBox will be offline on Saturday 24 October from 06:00 to 14:00 while the files are migrated to a new data centre.',
    ],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text).filter((kind) => kind.startsWith('meeting'))).toEqual([]);
  });
});

describe('moves told in two sentences', () => {
  test.each([
    [
      'de',
      'Ihr Termin am Donnerstag, 22. Oktober um 15:40 entfällt leider. Wir haben Sie dafür am Montag, 26. Oktober um 8:20 eingetragen.\n\nFalls das nicht passt, bitte anrufen, Mo bis Fr 8-11 Uhr.',
    ],
    [
      'fr',
      'Je ne pourrai pas vous recevoir jeudi 22 octobre à 17h. Je vous propose à la place le lundi 26 octobre à 17h30.',
    ],
    [
      'en',
      "I won't be able to see you on Thursday 22 October at 3pm. I have put you down for Monday 26 October at 10am instead.",
    ],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['meeting_change']);
  });
  test('a meeting that a power cut moves is moved', () => {
    expect(
      kinds(
        'es',
        'Por el corte de luz anunciado, pasamos la reunión del jueves 22 al sábado 24 de octubre, de 9h00 a 11h00.',
      ),
    ).toEqual(['meeting_change']);
  });
});

describe('what is no task', () => {
  test.each([
    ['en', "I'd take your Friday shift for you, or one of your Mondays in return."],
    ['es', 'Si quieres, ya llamo yo al seguro para los papeles.'],
    ['es', 'Recuerda que el plazo se acorta en verano.'],
    ['en', 'Please remember that the gate is locked at ten.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
  test.each([
    ['en', 'Please remember that the keys must be handed back at the desk by Friday.'],
    ['en', 'Please remember that we need the form back by Friday.'],
    ['es', 'Llame usted al seguro, por favor, antes del viernes.'],
  ])('still asks: %s: %s', (language, text) => {
    expect(kinds(language, text).length).toBeGreaterThan(0);
  });
  test.each([
    ['de', 'Und hätten Sie für die Dauer der Reparatur ein Ersatzrad?'],
    ['en', 'And would you have a spare room for a cello on the Saturday?'],
    ['fr', 'Auriez-vous un vélo de prêt ?'],
  ])('whether somebody has a thing is a question: %s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });
  test('the same thing told as missing and asked for is one task', () => {
    const { intents } = readAtHome(
      'de',
      'Liebe Frau Vale,\n\nin der Sache fehlt uns noch das Gutachten Ihrer Abteilung zum Lärmschutz. Ich bitte um Übersendung bis spätestens Freitag, 23. Oktober.',
    );
    expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-10-23']]);
  });
});

describe('sums', () => {
  test('what it was before stands in brackets', () => {
    const { intents } = readAtHome(
      'de',
      'Ihr monatlicher Abschlag für Gas beträgt ab November 64,00 EUR (bisher 72,00 EUR).\nWir buchen den Betrag jeweils zum 3. des Monats von Ihrem Konto ab.',
    );
    expect(intents.map(({ type, amount }) => [type, amount])).toEqual([['payment', 64]]);
  });
  test.each([
    ['it', 'Sono 70 euro, mi paga quando ho finito.', 70],
    ['en', "That's £42 this time, bank as always.", 42],
  ])('%s: %s', (language, text, amount) => {
    expect(readAtHome(language, text).intents.map((one) => [one.type, one.amount])).toEqual([['payment', amount]]);
  });
});
