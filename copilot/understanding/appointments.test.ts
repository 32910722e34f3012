import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

/** Type and day or hour of what a mail of these words says; mails arrive on Tuesday, 13 October 2026. */
const told = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type, oldStart, start, due }) =>
      [type, oldStart, start, due]
        .filter(Boolean)
        .join(' ')
        .replace(/:00[+-]\d\d:\d\d/gu, ''),
    )
    .join(', ');

describe('an hour without a day is one of the day told just before', () => {
  test.each([
    ['en', 'The school trip is on Friday 23 October. We meet at 8:15 by the gate.', 'meeting 2026-10-23T08:15'],
    [
      'de',
      'Unser Ausflug findet am Freitag, den 23. Oktober statt. Wir treffen uns um 8:15 Uhr am Tor.',
      'meeting 2026-10-23T08:15',
    ],
    [
      'fr',
      'La sortie a lieu le vendredi 23 octobre. On se retrouve à 8h15 devant la grille.',
      'meeting 2026-10-23T08:15',
    ],
    [
      'es',
      'La excursión es el viernes 23 de octubre. Nos encontramos a las 8:15 en la puerta.',
      'meeting 2026-10-23T08:15',
    ],
    [
      'en',
      'The scanners get an update on 21 October at 8 pm. Please put them on the charger by 7:30 pm.',
      'task 2026-10-21T19:30',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toContain(expected);
  });
});

describe('what is to be brought or prepared is due on the day of the appointment', () => {
  test.each([
    [
      'en',
      'Your scan is on Monday 26 October at 9.15. Please bring your referral letter. You may drink water until 7 am.',
      'task 2026-10-26',
    ],
    ['en', 'The surveyor comes on Thursday 22 October at 2 pm. Please clear the loft hatch.', 'task 2026-10-22'],
    [
      'de',
      'Die Begehung findet am Donnerstag, 22. Oktober, um 9 Uhr statt. Bitte halten Sie die Pläne bereit.',
      'task 2026-10-22',
    ],
    ['fr', 'La visite aura lieu le jeudi 22 octobre à 9h. Merci d’apporter votre livret.', 'task 2026-10-22'],
    ['es', 'La revisión es el jueves 22 de octubre a las 9. Traiga por favor la cartilla.', 'task 2026-10-22'],
    [
      'it',
      'La visita è fissata per giovedì 22 ottobre alle 9. Porti per favore la tessera sanitaria.',
      'task 2026-10-22',
    ],
  ])('%s: %s', (language, text, expected) => {
    const tasks = told(language, text)
      .split(', ')
      .filter((one) => one.startsWith('task'));
    expect(tasks).toEqual([expected]);
  });
});

describe('where somebody is, and hours at which one can be had, are no appointment and no limit', () => {
  test.each([
    ['en', 'No rush, I am at a conference until Thursday.'],
    ['en', 'Sophie has a cold and will not be in school on Thursday.'],
    ['de', 'Ich bin bis Donnerstag auf einer Tagung.'],
    ['fr', 'Léo a de la fièvre et ne viendra pas en cours demain.'],
    ['es', 'Su solicitud pasará a la comisión el lunes.'],
    ['en', 'Opening hours: Tue-Fri 9.30-17.30, closed on Monday.'],
    ['es', 'Abrimos de lunes a viernes de 9:00 a 18:00.'],
    ['en', 'Free cancellation until 20 October.'],
    ['fr', 'Passez de bonnes fêtes de fin d’année !'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).not.toMatch(/meeting|task|deadline/u);
  });
  test.each([
    ['en', 'Hannah, can you take this one? I am in court till Friday.', 'task'],
    ['de', 'Kannst du das bitte übernehmen? Ich bin bis Freitag auf einer Messe.', 'task'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('what people do together at an hour is an appointment', () => {
  test.each([
    ['en', 'We eat at one on Sunday, bring the kids.', '2026-10-18T13:00'],
    ['de', 'Wir feiern am Samstag ab 15 Uhr bei Oma im Garten.', '2026-10-17T15:00'],
    ['fr', 'On mange à midi et demi dimanche, ne sois pas en retard.', '2026-10-18T12:30'],
    ['it', 'Domani pranziamo dalla nonna alle 13.', '2026-10-14T13:00'],
    ['en', 'Could you do dinner on Friday at 7?', '2026-10-16T19:00'],
    ['de', 'Kommst du am Freitag um 8 zum Abendessen?', '2026-10-16T20:00'],
  ])('%s: %s', (language, text, start) => {
    expect(told(language, text)).toContain(`meeting ${start}`);
  });
});

describe('moved and called off', () => {
  test.each([
    [
      'de',
      'Leider muss die Sitzung am 20.10. entfallen. Neuer Termin: 27.10., 18 Uhr.',
      'meeting_change 2026-10-20 2026-10-27T18:00',
    ],
    ['es', '¿Puedes recoger a los niños el miércoles a las 16:30?', 'task 2026-10-14T16:30'],
    ['de', 'Die Anmeldefrist endet am 30. Oktober um 24 Uhr.', 'deadline 2026-10-30'],
    [
      'de',
      'Wir müssen den Termin am Donnerstag leider verschieben. Passt Ihnen Freitag um 14 Uhr?',
      'meeting_change 2026-10-15 2026-10-16T14:00',
    ],
    [
      'en',
      "We can't meet on Thursday at 2 after all. We've moved it to Friday, same time.",
      'meeting_change 2026-10-15T14:00 2026-10-16T14:00',
    ],
    ['en', 'Can we push our 2 pm to 3:30 today?', 'meeting_change 2026-10-13T14:00 2026-10-13T15:30'],
    [
      'en',
      "Wednesday's practice is bumped to Thursday 15 October at 6:15 pm.",
      'meeting_change 2026-10-14 2026-10-15T18:15',
    ],
    [
      'fr',
      'La réunion du mardi 20 octobre à 10h est décalée d’une semaine, même salle.',
      'meeting_change 2026-10-20T10:00 2026-10-27T10:00',
    ],
    [
      'de',
      'Leider müssen wir Ihren Termin vom Dienstag, 20. Oktober, 9.30 Uhr verschieben. Wir haben Ihnen neu Donnerstag, 22. Oktober, 14.15 Uhr eingetragen.',
      'meeting_change 2026-10-20T09:30 2026-10-22T14:15',
    ],
    [
      'es',
      'Pasamos la junta del martes 20 a las 10:00 al miércoles 21 a las 11:30.',
      'meeting_change 2026-10-20T10:00 2026-10-21T11:30',
    ],
    [
      'es',
      'La reunión se adelanta al lunes 19 a las 11:00 (estaba prevista para el miércoles 21 a las 12:00).',
      'meeting_change 2026-10-21T12:00 2026-10-19T11:00',
    ],
    [
      'it',
      'La riunione di giovedì slitta a martedì 20 ottobre alle 15.00.',
      'meeting_change 2026-10-15 2026-10-20T15:00',
    ],
    [
      'fr',
      'La réunion de jeudi à 10h est annulée. Nous reviendrons vers vous la semaine prochaine avec une nouvelle date.',
      'meeting_cancel 2026-10-15T10:00',
    ],
    [
      'en',
      "Thursday's rehearsal is cancelled. We meet again on 22 October at 7.30pm as usual.",
      'meeting_cancel 2026-10-15, meeting 2026-10-22T19:30',
    ],
    [
      'es',
      'Se suspende el entreno de mañana. El del viernes se mantiene a las 19:00.',
      'meeting_cancel 2026-10-14, meeting 2026-10-16T19:00',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('which date of a sentence is the limit', () => {
  test.each([
    ['en', 'Please ring her today, she is worried.', 'task 2026-10-13'],
    ['en', 'Could you order the eggs this week, otherwise they come after Easter.', 'task 2026-10-18'],
    ['de', 'Bitte bestell sie diese Woche, sonst haben wir sie nicht bis Ostern.', 'task 2026-10-18'],
    ['en', 'They are for the fair on 24 October. Can you send two more in time for that?', 'task 2026-10-24'],
    ['en', 'Could you send me the forms before then? Thursday would be ideal.', 'task 2026-10-15'],
    ['de', 'Könnten Sie mir das Formular schicken? Donnerstag wäre ideal.', 'task 2026-10-15'],
    [
      'de',
      'Mir fehlen noch deine Stunden. Ich mache am Montag die Abrechnung, danach geht bis Ende November nichts mehr.',
      'task 2026-10-19',
    ],
    ['fr', 'Pouvez-vous nous envoyer le plan ? Le bouclage est jeudi.', 'task 2026-10-15'],
    ['es', '¿Me mandas el texto, por favor? La imprenta cierra el jueves.', 'task 2026-10-15'],
    ['en', 'Can you send the slides? The board meets on Thursday at 9.', 'task 2026-10-15T09:00'],
    ['de', 'Schick mir bitte die Folien. Der Vorstand tagt am Donnerstag.', 'task 2026-10-15'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('the sentence with the hour is the evidence', () => {
  test.each([
    [
      'en',
      'This confirms your appointment with Dr Farrow:\n\nTuesday 20 October 2026 at 8:15 a.m.',
      'Tuesday 20 October 2026 at 8:15 a.m.',
    ],
    [
      'de',
      'Hiermit bestätigen wir Ihren Termin:\n\nDienstag, 20. Oktober 2026, 8.15 Uhr',
      'Dienstag, 20. Oktober 2026, 8.15 Uhr',
    ],
    ['fr', 'Votre rendez-vous est confirmé :\n\nMardi 20 octobre 2026 à 8h15', 'Mardi 20 octobre 2026 à 8h15'],
  ])('%s: %s', (language, text, evidence) => {
    expect(readAtHome(language, text).intents.map((one) => one.evidence)).toEqual([evidence]);
  });
});

describe('off, moved and set in the words of clubs and surgeries', () => {
  test.each([
    ['en', 'There will be no house committee this Thursday evening.', 'meeting_cancel 2026-10-15'],
    ['de', 'Der Kurs am Samstag, 17. Oktober, kommt leider nicht zustande.', 'meeting_cancel 2026-10-17'],
    ['it', 'Le prove di giovedì 15 ottobre alle 20.30 saltano.', 'meeting_cancel 2026-10-15T20:30'],
    ['en', 'This week choir practice moves up to Thursday, 7:15 pm.', 'meeting_change 2026-10-15T19:15'],
    [
      'en',
      'We move the board meeting from Thursday 22 to Saturday 24 October, 9 to 11 am.',
      'meeting_change 2026-10-22 2026-10-24T09:00',
    ],
    [
      'de',
      'Wir können Ihren Termin vom 15. Oktober, 13.15 Uhr, nicht halten. Wir haben Sie neu auf Dienstag, 20. Oktober, 07.45 Uhr eingetragen.',
      'meeting_change 2026-10-15T13:15 2026-10-20T07:45',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });

  test('an hour above the link of a room is an appointment', () => {
    const href = 'https://meet.ropeworks.example/j/winch-12';
    const { intents } = readAtHome('en', `need you for half an hour\n\ntomorrow 4 pm\n${href}`, {
      links: [{ href, label: href }],
    });
    expect(intents).toMatchObject([{ type: 'meeting', start: '2026-10-14T16:00:00+01:00', url: href }]);
  });
});
