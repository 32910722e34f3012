import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('cuts of water and power', () => {
  test.each([
    ['fr', "L'école sera sans chauffage le mardi 20 octobre de 8h à 11h."],
    ['de', 'Das Haus wird am 20. Oktober von 9 bis 12 Uhr ohne Strom sein.'],
    ['es', 'El edificio se quedará sin agua el martes 20 de octubre de 9 a 12.'],
    ['pt', 'O bloco B ficará sem luz no dia 20 de outubro das 9h às 12h.'],
    ['de', 'Am Montag, 19. Oktober, steht Kassenbaum von 22 Uhr bis 23:30 Uhr wegen Wartung nicht zur Verfügung.'],
    ['en', 'Ledgerly will be unavailable on Monday 19 October from 22:00 to 23:30 for scheduled maintenance.'],
    ['it', 'Il palazzo resterà senza acqua martedì 20 ottobre dalle 9 alle 12.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });

  test('why it is off is no news of its own', () => {
    expect(
      kinds('fr', "Le syndic remplace la pompe.\n\nL'immeuble sera sans eau le mardi 20 octobre de 8h à 11h."),
    ).toEqual(['note']);
  });
});

test('the hours of an office are no appointment', () => {
  expect(kinds('es', 'En horario laboral (lun-vie 9 a 17) un compañero te llamará para darte la cita.')).toEqual([]);
  expect(kinds('en', 'A colleague will ring you during office hours (Mon-Fri 9 to 5) to fix a time.')).toEqual([]);
});

describe('a code that changes is one note', () => {
  test.each([
    ['en', 'The code for the bike shed changes on Monday 19 October. The new code is 5518.', '2026-10-19'],
    ['de', 'Der Türcode ändert sich am Montag, 19. Oktober. Der neue Code lautet 5518.', '2026-10-19'],
  ])('%s: %s', (language, text, start) => {
    const { intents } = readAtHome(language, text);
    expect(intents).toHaveLength(1);
    expect(intents[0]).toMatchObject({ type: 'note', start });
    expect(intents[0]!.evidence).toContain('5518');
  });
});

describe('faults told by people', () => {
  test.each([
    ['en', "The cold tap in the staff kitchen won't close properly and it keeps dripping."],
    ['fr', "En rentrant hier j'ai vu de l'eau qui coule sous l'évier de la cuisine."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toContain('issue_report');
  });

  test.each([
    ['en', "Don't worry if the alarm beeps, it runs on its battery then."],
    ['de', 'Bitte nicht wundern, wenn der Melder piept, er läuft dann auf Batterie.'],
  ])('%s: to be expected: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('issue_report');
  });
});

describe('limits that were moved, and duties of the writer', () => {
  test.each([
    ['es', 'Por el corte de luz la memoria se puede presentar hasta el viernes 16 de octubre.', '2026-10-16'],
    ['en', 'Because of the power cut the essay can be handed in until Friday 16 October.', '2026-10-16'],
  ])('%s: %s', (language, text, day) => {
    const { intents } = readAtHome(language, text);
    expect(intents.map(({ type, due }) => [type, due?.slice(0, 10)])).toEqual([['deadline', day]]);
  });

  test('the writer has to tell somebody', () => {
    expect(kinds('de', 'Muss es bis Freitag dem Chef melden.')).not.toContain('deadline');
  });

  test('the end of the week is no day that was named before', () => {
    const { intents } = readAtHome(
      'fr',
      "La fête est le 7 novembre. Pourriez-vous m'envoyer un devis pour le buffet, d'ici la fin de la semaine ?",
    );
    expect(intents.find(({ type }) => type === 'task')?.due).not.toBe('2026-11-07');
  });
});

describe('what is asked and what is only possible', () => {
  test.each([
    ['en', 'Would somebody be there to let the caterers in?'],
    ['de', 'Wäre dann jemand vor Ort?'],
    ['es', '¿Habrá alguien para abrirnos la puerta?'],
  ])('%s: a question: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });

  test('none of these is work', () => {
    expect(kinds('fr', 'Si ça ne marche pas, appelez-nous au 418 555-0199.')).toEqual([]);
  });

  test('a new time that is still to be found is no move', () => {
    const found = kinds(
      'en',
      'We have to cancel your haircut on Wednesday 14 October at 3 pm. Please ring us on 020 7946 0011 to find a new time.',
    );
    expect(found).toContain('meeting_cancel');
    expect(found).toContain('task');
    expect(found).not.toContain('meeting_change');
  });
});

describe('rooms and goods', () => {
  test('arrival and departure of a booked room are one stay', () => {
    const { intents } = readAtHome(
      'en',
      'Booking confirmed: HB-20117\nRoom: twin, lake view\nCheck in: Friday, 23 October 2026, from 2 PM\nCheck out: Sunday, 25 October 2026, by 10 AM',
    );
    expect(intents.map(({ type, start, end }) => [type, start?.slice(0, 10), end?.slice(0, 10)])).toEqual([
      ['travel', '2026-10-23', '2026-10-25'],
    ]);
  });

  test.each([
    [
      'de',
      'Die zwei Stühle aus Ihrer Bestellung 7714 hängen noch beim Zoll fest. Wir liefern sie Ihnen am 21. Oktober mit dem Rest.',
    ],
    ['fr', 'Il manque deux chaises à votre commande 7714. Nous vous les livrerons le 21 octobre avec le reste.'],
  ])('%s: goods that follow: %s', (language, text) => {
    expect(kinds(language, text)).toContain('delivery');
  });
});
