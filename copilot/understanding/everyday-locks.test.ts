import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string, more = {}): string[] =>
  readAtHome(language, text, more).intents.map(({ type }) => type);

describe('codes of locks are worth keeping', () => {
  test.each([
    ['en', 'As of Monday the padlock on the boathouse is 8316.'],
    ['en', 'There is a lock box to the left of the porch, combination 0952.'],
    ['de', 'Bei Herrn Lenz hängt jetzt eine Schlüsselbox links vom Carport, Code 4471#.'],
    ['fr', 'La boîte à clés est derrière le volet de la cuisine, code 3907.'],
    ['es', 'El candado del cobertizo ahora es 5528.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });
  test.each([
    ['en', 'The padlock is 1200 pesos at the hardware shop.'],
    ['en', 'The key safe on the wall is 150 mm wide.'],
    ['es', 'El candado cuesta 450 pesos en la ferretería.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('note');
  });
});

describe('days that cannot be made', () => {
  test.each([
    "I'm so sorry, I won't make Thursday at half 9, my car broke down on the way home.",
    "Sorry, I can't make Thursday at half 9.",
  ])('%s', (text) => {
    expect(readInLondon(text, { subject: 'Re: lesson' }).intents.map(({ type }) => type)).toEqual(['meeting_cancel']);
  });
  test('a limit that cannot be kept is no appointment', () => {
    expect(readInLondon("We won't make Thursday's delivery cut-off.").intents.map(({ type }) => type)).not.toContain(
      'meeting_cancel',
    );
  });
});

describe('days that limit nothing', () => {
  test.each([
    ['fr', "Noémie est en arrêt jusqu'au 22 octobre."],
    ['en', 'Gareth is off sick until 22 October.'],
    ['de', 'Frau Sievers ist bis 22. Oktober krankgeschrieben.'],
    ['es', 'Paco está de baja hasta el 22 de octubre.'],
    ['it', 'Giulia è in malattia fino al 22 ottobre.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('deadline');
  });
  test('a house that shuts for a feast, and a term that ends', () => {
    expect(kinds('es', 'La cooperativa cierra el día 22 por fiesta.')).toEqual(['note']);
    expect(kinds('es', 'El plazo de inscripción cierra el 22 de octubre.')).toEqual(['deadline']);
  });
});

describe('leave, prices and rows of bills make no work', () => {
  test.each([
    ['en', 'You can claim some of it back from your insurer later.'],
    ['de', 'Das können Sie von der Steuer absetzen.'],
    ['es', 'Puede deducirlo en la declaración de la renta.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
  test('no clock has the hour 26.50', () => {
    expect(kinds('en', 'I can do you lamb at 26.50 or pork at 9.')).not.toContain('meeting');
  });
  test('what is billed has come', () => {
    const { intents } = readInLondon(
      'Invoice no.      7741\nDelivered        02/04/2026\n12 x rye flour        £ 96.00\nTOTAL DUE        £ 96.00\n\nPlease pay by 30 May 2026.',
      { subject: 'Invoice 7741' },
    );
    expect(intents.map(({ type }) => type)).toEqual(['payment']);
  });
});

describe('lines and rows', () => {
  test('a label that a tab parts from its value', () => {
    const { intents } = readInLondon(
      'Thanks Ivy, your place is confirmed\n\nCourse\tManual handling (7 hrs)\nWhen\tSaturday 30 May 2026, 09:00 – 16:00\nWhere\tThe Barn, Mill Lane, Alnby',
      { subject: 'You are booked: manual handling', from: { name: 'Train', address: 'no-reply@train.example' } },
    );
    expect(intents).toMatchObject([
      { type: 'meeting', start: '2026-05-30T09:00:00+01:00', location: 'The Barn, Mill Lane, Alnby' },
    ]);
  });
  test('both ways of a crossing beside the fare that was paid', () => {
    const { intents } = readInLondon(
      'Thank you for booking with Firth Lines.\n\nBooking reference: KD7W3P\nOutward: Port Alen to Skarness, Sat 23 May 2026, dep 09:30 arr 11:20\nReturn: Skarness to Port Alen, Sun 31 May 2026, dep 15:00 arr 16:50\n1 van (total 6.2 m), 3 adults\nFare paid: £94.20 (card ending 0071)',
      { subject: 'Booking confirmation KD7W3P' },
    );
    expect(intents.filter(({ type }) => type === 'travel').map(({ start }) => start)).toEqual([
      '2026-05-23T09:30:00+01:00',
      '2026-05-31T15:00:00+01:00',
    ]);
  });
  test('the day of an outage stays news beside the work before it', () => {
    expect(
      kinds(
        'de',
        'Wegen Rohrarbeiten ist am Donnerstag, 22. Oktober von 9 bis 12 Uhr im ganzen Haus das Wasser abgestellt. Bitte schließen Sie vorher alle Hähne.',
      ).toSorted(),
    ).toEqual(['note', 'task']);
  });
  test('hours of the new day, and hours one for the other', () => {
    expect(
      readInLondon('The fitter is now coming Monday 25 May between 1 and 3 instead of Thursday morning.').intents,
    ).toMatchObject([{ type: 'meeting_change', start: '2026-05-25T13:00:00+01:00' }]);
    const [moved] = readAtHome('es', 'La reunión de mañana será a las 11 y no a las 9.').intents;
    expect(moved?.start).toContain('T11:00');
    expect(moved?.oldStart).toContain('T09:00');
  });
  test('a sum that has not come in, to be sent by a day', () => {
    expect(
      kinds(
        'sw',
        'Nakukumbusha mchango wako wa Oktoba, KSh 3,000, haujaingia. Tafadhali tuma kabla ya tarehe 22 Oktoba.',
      ),
    ).toEqual(['payment']);
  });
});
