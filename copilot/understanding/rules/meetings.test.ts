import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../../testing/mail-at-home.ts';

const MEETINGS = new Set(['meeting', 'meeting_change', 'meeting_cancel']);
/** Received on Tuesday 12 May 2026, 10:00 in London. */
const meetingsIn = (text: string, subject = 'News') =>
  readInLondon(`Hello Robin,\n\n${text}\n\nJo`, { subject }).intents.filter(({ type }) => MEETINGS.has(type));
const only = (text: string, subject?: string) => {
  const found = meetingsIn(text, subject);
  expect(
    found.map(({ type }) => type),
    text,
  ).toHaveLength(1);
  return found[0]!;
};

describe('how an appointment could be called off', () => {
  test.each([
    'Your dental appointment is booked.\n\nDate: 21 May 2026\nTime: 14:20\nWhere: 4 Hill Street\n\nTo reschedule or cancel, ring us on 020 7946 0018.',
    'Ihr Termin zur Zahnreinigung ist bestätigt.\n\nDatum: 21.05.2026\nUhrzeit: 14:20\nOrt: Hauptstraße 4\n\nUm den Termin abzusagen, rufen Sie uns bitte an.',
    'Votre rendez-vous chez le dentiste est confirmé.\n\nDate : 21 mai 2026\nHeure : 14h20\nLieu : 4 rue Haute\n\nPour annuler ou modifier, appelez le cabinet.',
    'Su cita con la dentista está confirmada.\n\nFecha: 21 de mayo de 2026\nHora: 14:20\nLugar: Calle Alta 4\n\nPara cancelar o cambiar, llame a la clínica.',
    'Your dental appointment is booked:\n\nThursday 21 May 2026 at 14:20\n\nReschedule or cancel',
    'Wir erinnern an Ihren Termin zur Zahnreinigung:\n\nDonnerstag, 21.05.2026, 14:20 Uhr\n\nTermin absagen | Termin verschieben',
    'Le recordamos su cita con la dentista:\n\nJueves 21 de mayo de 2026 a las 14:20\n\nCancelar cita',
  ])('is no word that it is: %s', (text) => {
    const { type, start } = only(text, 'Appointment');
    expect([type, start]).toEqual(['meeting', '2026-05-21T14:20:00+01:00']);
  });

  test('and what is called off is', () => {
    expect(only('I have to cancel our call on Thursday at 3 pm.').type).toBe('meeting_cancel');
    expect(only('Den Termin am Donnerstag um 15 Uhr muss ich leider absagen.').type).toBe('meeting_cancel');
  });

  test('notes taken for somebody keep no appointment', () =>
    expect(only("I can't make Thursday's call at 3 pm. Could you take notes for me?").type).toBe('meeting_cancel'));

  test('somebody else goes, the appointment stays', () => {
    const { type, start } = only(
      "I can't do Friday, sorry. Could you collect her instead? It's the dentist appointment at 10.40 on Friday 15 May.",
      'Nora',
    );
    expect([type, start]).toEqual(['meeting', '2026-05-15T10:40:00+01:00']);
  });
});

describe('moved appointments', () => {
  const times = ({ type, oldStart, start }: ReturnType<typeof only>) => [type, oldStart, start];
  test.each([
    [
      'we have to move your fitting on Monday 18 May at 11:00. Your new appointment:\n\nWednesday 27 May, 16:30',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'nous devons déplacer votre rendez-vous du lundi 18 mai à 11h. Votre nouveau rendez-vous :\n\nmercredi 27 mai à 16h30',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'The fire drill planned for May 18 at 11:00 is now May 27 at 16:30.',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'Die für den 18. Mai um 11 Uhr geplante Besprechung findet nun am 27. Mai um 16:30 Uhr statt.',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'La réunion prévue le 18 mai à 11h aura finalement lieu le 27 mai à 16h30.',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'La reunión prevista para el 18 de mayo a las 11:00 ahora será el 27 de mayo a las 16:30.',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      'La riunione prevista per il 18 maggio alle 11:00 ora si terrà il 27 maggio alle 16:30.',
      '2026-05-18T11:00:00+01:00',
      '2026-05-27T16:30:00+01:00',
    ],
    [
      "My shift runs late on Thursday so I won't get to our appointment at 9 like we said. Can we do Friday same time instead?",
      '2026-05-14T09:00:00+01:00',
      '2026-05-15T09:00:00+01:00',
    ],
    [
      'Choir practice moves from Monday 7pm to Wednesday 8.15pm, starting Wednesday 3 June.',
      '2026-05-18T19:00:00+01:00',
      '2026-06-03T20:15:00+01:00',
    ],
    [
      'Das Training wird von Montag 19 Uhr auf Mittwoch 20:15 Uhr verlegt, ab Mittwoch, 3. Juni.',
      '2026-05-18T19:00:00+01:00',
      '2026-06-03T20:15:00+01:00',
    ],
    [
      "L'entraînement passe du lundi 19h au mercredi 20h15, à partir du mercredi 3 juin.",
      '2026-05-18T19:00:00+01:00',
      '2026-06-03T20:15:00+01:00',
    ],
    [
      'El entrenamiento pasa del lunes a las 19:00 al miércoles a las 20:15, a partir del miércoles 3 de junio.',
      '2026-05-18T19:00:00+01:00',
      '2026-06-03T20:15:00+01:00',
    ],
    [
      'La lezione di canto passa da lunedì alle 19 a mercoledì alle 20:15, a partire da mercoledì 3 giugno.',
      '2026-05-18T19:00:00+01:00',
      '2026-06-03T20:15:00+01:00',
    ],
  ])('%s', (text, old, fresh) => expect(times(only(text))).toEqual(['meeting_change', old, fresh]));
});

describe('repeated appointments', () => {
  test.each([
    [
      'From now on our reading circle will be on the first Monday of every month, 6pm to 8pm.',
      'FREQ=MONTHLY;BYDAY=1MO',
      '2026-06-01T18:00:00+01:00',
    ],
    [
      'Inspection of the chimney on the second Monday of each month at 7 am, starting 8 June.',
      'FREQ=MONTHLY;BYDAY=2MO',
      '2026-06-08T07:00:00+01:00',
    ],
    [
      'Revisión de los extintores el segundo lunes de cada mes a las 7:00, empezando el 8 de junio.',
      'FREQ=MONTHLY;BYDAY=2MO',
      '2026-06-08T07:00:00+01:00',
    ],
    [
      'Wartung der Anlage jeden zweiten Montag im Monat um 7 Uhr, beginnend am 8. Juni.',
      'FREQ=MONTHLY;BYDAY=2MO',
      '2026-06-08T07:00:00+01:00',
    ],
  ])('%s', (text, rule, start) => {
    const found = only(text);
    expect([found.type, found.recurrence, found.start]).toEqual(['meeting', rule, start]);
  });
});

test.each([
  'The heating goes off every weekday at 8 pm, starting 1 June.',
  'The gate is locked every evening at nine.',
])('what machines do is no appointment: %s', (text) => expect(meetingsIn(text)).toEqual([]));

describe('what is set for a day', () => {
  test.each([
    'La jornada de limpieza queda para el sábado 23 de mayo, de 10:00 a 13:00, en el parque.',
    'El taller queda el sábado 23 de mayo a las 10:00.',
    'A oficina de costura para os vizinhos fica para sábado, 23 de maio, às 10:00 no salão.',
    'The workshop is set for Saturday 23 May at 10:00.',
  ])('%s', (text) => {
    const { type, start } = only(text);
    expect([type, start]).toEqual(['meeting', '2026-05-23T10:00:00+01:00']);
  });
});

describe('whoever wishes to come at an hour', () => {
  test.each([
    ['en', "I'd like to visit the greenhouse on Thursday 22 October at 2 pm, would that be possible?"],
    ['de', 'Wir würden die Gärtnerei gern am Donnerstag, 22. Oktober, um 14 Uhr besichtigen, geht das?'],
    ['fr', "Nous aimerions visiter la pépinière le jeudi 22 octobre à 14 heures, c'est possible ?"],
    ['es', 'Me gustaría visitar el vivero el jueves 22 de octubre a las 14:00, ¿es posible?'],
    ['it', 'Vorrei visitare il vivaio giovedì 22 ottobre alle 14:00, è possibile?'],
    ['pt', 'Gostaria de visitar o viveiro na quinta, 22 de outubro, às 14:00, é possível?'],
  ])('proposes to meet: %s %s', (language, text) => {
    const { intents } = readAtHome(language, text);
    expect(intents.map(({ type, start }) => [type, start?.slice(0, 16)])).toEqual([['meeting', '2026-10-22T14:00']]);
  });

  test.each([
    'Livraison au dépôt avant 14h jeudi si possible.',
    'Delivery to the yard before 2 pm on Thursday if you can.',
    'Lieferung bitte bis Donnerstag 14 Uhr in den Hof.',
  ])('and no other: %s', (text) => expect(meetingsIn(text)).toEqual([]));
});

describe('days to choose from', () => {
  test('the same time on the clock of the reader is no third day', () => {
    const { startOptions } = only(
      'Shall we have a call about the roof? I could do either\n\n- Tuesday 19 May, 4 pm Lima time, or\n- Wednesday 20 May, 5 pm Lima time\n\nwhich should be Tuesday / Wednesday evening for you. Let me know which suits you.',
    );
    expect(startOptions).toEqual(['2026-05-19T16:00:00-05:00', '2026-05-20T17:00:00-05:00']);
  });

  test('what is wanted and when, in two sentences', () => {
    const found = only(
      'I would like to talk to you about the new roof. Does Thursday 21 May at 4.15 pm suit you? If not, tell me which afternoon of next week does.',
    );
    expect(found.evidence).toBe(
      'I would like to talk to you about the new roof. Does Thursday 21 May at 4.15 pm suit you?',
    );
    expect([found.start, found.startOptions]).toEqual(['2026-05-21T16:15:00+01:00', undefined]);
  });
});

test.each(['Going? Yes - Maybe - No', 'Attending?', 'Participez-vous ?', '¿Asistirás?', 'Nehmen Sie teil?'])(
  'the buttons of an invitation ask nothing more: %s',
  (line) => {
    const { intents } = readInLondon(`Hello Robin,\n\nSummer walk, Sunday 24 May at 10:30, Kew Green.\n\n${line}`, {
      subject: 'Invitation: summer walk',
    });
    expect(intents.map(({ type }) => type)).toEqual(['meeting']);
  },
);
