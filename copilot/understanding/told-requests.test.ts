import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type, evidence }) => `${type}: ${evidence}`)
    .join(', ');

describe('requests that are told of ask nothing', () => {
  test.each([
    // the reader had asked
    ['en', "Robin, you'd asked on the board for somebody to swap the lamps and count the ladders. Did it tonight."],
    ['it', 'Ciao Robin, volevi che qualcuno passasse a chiudere le finestre della serra prima del vento. Fatto.'],
    // named in brackets, and settled
    [
      'de',
      'Hallo Robin, der Auftrag von Frau Klee (bitte Heizung entlüften bis Monatsende) wurde heute erledigt. Der Bericht hängt an.',
    ],
    // comes to pass by itself
    ['en', 'The refund went out this noon. You should see it in a day or two. Have a nice evening.'],
    // explains what one may see
    ['en', 'The pumps are swapped tonight. If you notice a short hum in the pipes, that is it.'],
    // stays as it was
    ['de', 'Der Plan für nächste Woche:\n\nFrau Vale: bleibt im Archiv, keine Änderung.'],
    // was still to be done
    ['fr', "Le dossier que tu devais porter à la mairie, je l'ai déposé moi-même hier ; le reçu est au bureau."],
    ['de', 'Die Schilder, die du noch drucken solltest, liegen fertig im Schrank. Danke trotzdem.'],
    [
      'en',
      'Everything on the sheet has been ticked:\n\n- call the florist about the vases\n- pay the hall\n\nSee you.',
    ],
    [
      'en',
      'What became of the list:\n\n[x] call the florist about the vases\n[x] send the plan to the hall\n\nSee you.',
    ],
    ['en', 'That list of yours:\n\n- call the glazier - called him, comes in May\n- shutters oiled\n\nSee you.'],
    // behind the name, what is settled
    [
      'en',
      'Hi all,\n\nthe rota for next week is out.\n\nRobin, you are only copied in so that you know who has the keys.',
    ],
    ['de', 'Der Dienstplan steht. Robin, du bist bis Sonntag freigestellt, das hier nur, damit du es weißt.'],
    ['pt', 'A escala saiu ontem. Robin, você está copiado só para saber quem tem as chaves.'],
    ['it', 'I turni sono usciti ieri. Robin, sei in copia solo per sapere chi ha le chiavi.'],
    // no verb of the reader's
    ['en', 'Complete set received, forty plates and the six bowls. They are on the shelf.'],
    ['en', 'For your diary, the baths close on Monday 19 October for cleaning. All else stays.'],
    ['en', 'The permit came through us. You are not required to attend, and no fee is due from your side.'],
  ])('%s: %s', (language, text) => expect(kinds(language, text)).not.toMatch(/task|question|deadline/u));

  test('a thing denied, and another asked behind it', () => {
    expect(kinds('es', 'El plano nos sirve. No cambies nada, pero sube el precio a cien euros y mándamelo.')).toMatch(
      /task/u,
    );
    expect(kinds('es', 'El plano nos sirve. No cambies nada, pero tampoco mandes la copia.')).not.toMatch(/task/u);
  });

  test('what is asked of the reader by name stays', () => {
    expect(kinds('en', 'The rota is out. Robin, you are on the door on Saturday, please bring the float.')).toMatch(
      /task/u,
    );
  });

  test('what is asked outside the brackets stays', () => {
    expect(kinds('en', 'Could you ring the council (please mention the drain in Mill Lane) by Friday?')).toMatch(
      /^task/u,
    );
  });

  test('"you should" that is work stays', () => {
    expect(kinds('en', 'The gutter is full again. You should get the ladder and clear it before Friday.')).toMatch(
      /task/u,
    );
  });
});

describe('what is said never to come', () => {
  test.each([
    ['fr', 'En cas de gel, il faudrait que tu vides les tuyaux du bas ; ce scénario est écarté pour cette semaine.'],
    [
      'de',
      'Wäre die Wahl auf Eiche gefallen, hätten wir Sie um ein zweites Angebot gebeten; so bleibt alles beim Alten.',
    ],
    ['en', 'If you ever sold more than 900 jars a year you would have to register with the office and buy a scale.'],
    ['en', 'Had the kiln been opened too early, the potter would need to scrap the load and call the insurer.'],
    [
      'de',
      'Nur so gesponnen: hätten wir einen eigenen Ofen, könntest du das Brot backen und wir müssten nichts kaufen.',
    ],
    ['es', 'De haber tocado los nogales, habrías tenido que avisar al vivero y mandar fotos de cada fila.'],
    [
      'en',
      "If the knee ever gives you trouble again: you'd fast from midnight, bring a friend, and leave the car at home.",
    ],
  ])('%s: %s', (language, text) => expect(kinds(language, text)).not.toMatch(/task|question|deadline/u));

  test('a real condition stays', () => {
    expect(kinds('en', 'If it freezes on Friday, please empty the lower pipes.')).toMatch(/^task/u);
  });
});

describe('others who are called', () => {
  const among = (text: string): string[] =>
    readInLondon(text, {
      from: { name: 'Kim Doe', address: 'kim@doe.example' },
      to: [
        { name: 'Robin Vale', address: 'robin@vale.example' },
        { name: 'Crew', address: 'crew@boats.example' },
      ],
      cc: [],
    }).intents.map(({ type }) => type);

  test.each([
    'Everything sails as planned.\n\nDeck crew on the 09:30 (Nora, Kevin): hand out the vests early, and count the ropes.',
    'Tonight Anna watches; Pino, you take care of opening the shed at nine.',
    'Wind is fine. Oliver, hand out the vests today and tomorrow, please.',
  ])('%s', (text) => expect(among(text)).not.toContain('task'));
});

test('the day after is counted from the day named before', () => {
  const { intents } = readAtHome(
    'en',
    'The boat comes in on Wednesday 14 October in the evening. The meeting with the harbour master is the next day at 9:30.',
  );
  expect(intents.map(({ start }) => start)).toContain('2026-10-15T09:30:00+01:00');
});

test('a room that is to be booked is work, and no meeting', () => {
  const { intents } = readAtHome(
    'en',
    'Please proofread the letter, and could you book the small meeting room for Thursday at 14:00?',
  );
  expect(intents.map(({ type }) => type)).toEqual(['task', 'task']);
});
