import { describe, expect, test } from 'vitest';
import { readInLondon } from '../testing/mail-at-home.ts';

const person = (name: string, address: string) => ({ name, address });
const KIM = person('Kim Doe', 'kim@doe.example');

describe('who is greeted', () => {
  test('a title is no name: the other doctor is asked, not the one with the copy', () => {
    const { intents } = readInLondon(
      'Dear Dr. Lightfoot,\n\nplease store samples 17 to 22 in the freezer and confirm that they arrived.\n\nKim',
      {
        from: KIM,
        to: [person('Dr. Ann Lightfoot', 'ann@lab.example')],
        cc: [person('Dr. Robin Vale', 'robin@vale.example')],
      },
    );
    expect(intents).toEqual([]);
  });

  test('the list is greeted by its own name', () => {
    const { intents } = readInLondon(
      'Hello the trumpets,\n\nno rehearsal this Thursday after all, the hall is flooded.\n\nKim',
      { from: KIM, to: [person('Trumpets', 'trumpets@band.example')], cc: [] },
    );
    expect(intents.map(({ type }) => type)).toEqual(['meeting_cancel']);
  });
});

test('a parting word that nobody knows, and a name, ask for nothing', () => {
  const { intents } = readInLondon(
    'Ciao Robin!\n\nAbbiamo finito il tetto, domani arriva il camion con le tegole vecchie.\nGrazie ancora per le scale, ci hanno salvato.\n\nMandi, Ottavio',
  );
  expect(intents.filter(({ type }) => type === 'task')).toEqual([]);
});

describe('who is meant in a list of people', () => {
  const crew = { from: KIM, to: [person('Crew', 'crew@ferry.example')], cc: [] };
  const tasksIn = (text: string, headers = crew): string[] =>
    readInLondon(text, headers)
      .intents.filter(({ type }) => type === 'task' || type === 'question')
      .map(({ evidence }) => evidence);

  test('a name with a title behind a label', () => {
    expect(
      tasksIn('To the crew,\n\nGalley: Mr. Osei, please order the flour.\nDeck 2: Mrs. Bello, kindly check the ropes.'),
    ).toEqual([]);
    expect(tasksIn('To the crew,\n\nGalley: Mr. Vale, please order the flour.')).toHaveLength(1);
  });

  test('spoken of to one reader it is a contact', () => {
    const { intents } = readInLondon(
      'Hi Robin,\n\nthe hall is ours on Friday.\nContact: Mr. Osei, please call him before Thursday.\n\nKim',
      {
        from: KIM,
      },
    );
    expect(intents.map(({ type }) => type)).toContain('task');
  });

  test('what a third person is to do, in German', () => {
    expect(tasksIn('Liebe alle,\n\nfür Samstag: Familie Brandt bringt bitte die Zelte mit.')).toEqual([]);
    expect(tasksIn('Liebe alle,\n\nkurz zum Samstag.\n\nKönnte Frau Lindner die Lampen holen?')).toEqual([]);
  });

  test('each has a line of his own, the reader too', () => {
    const list =
      'Friends,\n\nwho does what:\n\nAlice  - please fetch the urns\nPeter  - the programmes, 200. Could you fold them by Friday?\nRobin  - please open the hall at six';
    const found = tasksIn(list);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('open the hall');
  });
});

describe('the reader has a copy', () => {
  const copied = (authored: string) =>
    readInLondon(authored, {
      from: KIM,
      to: [person('Petra Lang', 'petra@lang.example')],
      cc: [person('Robin Vale', 'robin@vale.example')],
    }).intents.map(({ type }) => type);

  test('and is called by what the family calls him', () => {
    expect(copied('Hi Mum,\n\nsee you on Sunday.\n\nUncle Robin (you are in copy): could you bring the tent?')).toEqual(
      ['task'],
    );
  });

  test('or is only spoken of', () => {
    expect(
      copied('Dear Petra,\n\nRobin, who reads along, has the keys. Could you send me the plan by Friday?'),
    ).toEqual([]);
  });
});

test('an angel and the work are one', () => {
  const { intents } = readInLondon('Robin, would you be an angel and unlock the shed on Thursday?', { from: KIM });
  expect(intents.map(({ title }) => title)).toEqual(['Unlock the shed']);
});
