import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const tasks = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'task')
    .map(({ title }) => title);

describe('what is to be left unread is no work', () => {
  test.each([
    ['en', 'Somebody is sending letters in our name. Please ignore anything of the sort, we have not moved.'],
    ['de', 'Bitte das zweite Schreiben ignorieren, darin stand der falsche Monat.'],
    ['fr', "Merci d'ignorer le second tableau, il date de l'an dernier."],
    ['es', 'Por favor ignore el segundo aviso, salió por error.'],
    ['pt', 'Não precisamos por agora de fotografias nem de plantas.'],
  ])('%s: %s', (language, text) => {
    expect(tasks(language, text)).toEqual([]);
  });

  test('unless something is to be done in its place', () => {
    expect(
      tasks('en', 'Please ignore the old list and order from the red catalogue instead. The prices are the same.'),
    ).toHaveLength(1);
  });
});

test('"let me know, otherwise …" asks for the answer to what was just asked', () => {
  expect(tasks('en', "Can you umpire on Sunday? Let me know, otherwise I'll ask Joan.").join()).not.toContain('know');
  expect(tasks('de', 'Kannst du am Sonntag pfeifen? Sag Bescheid, sonst frage ich Jutta.').join()).not.toContain(
    'Bescheid',
  );
});

test('an hour until which somebody stays is no appointment', () => {
  const { intents } = readAtHome('es', '¿Ana se puede quedar el viernes hasta las 5 para pintar el decorado?');
  expect(intents.map(({ type }) => type)).not.toContain('meeting');
});

test('work within hours is due on its day', () => {
  const { intents } = readAtHome('fr', 'Peux-tu tenir la buvette samedi avec Zoé, de 14h à 17h30 ?');
  expect(intents.map(({ due }) => due)).toEqual(['2026-10-17']);
});

test('months that the papers are of are no limit, a fragment behind the request is', () => {
  const { intents } = readAtHome('en', 'Could you send me the slips for July and August? By the 20th if you can.');
  expect(intents.map(({ type, due }) => [type, due])).toEqual([['task', '2026-10-20']]);
});

test('off while somebody works on it', () => {
  const { intents } = readAtHome(
    'en',
    'The blinds on floor 3 will be out of use on Saturday from 9am to 1pm while the fitter changes the motors.',
  );
  expect(intents.map(({ type }) => type)).toEqual(['note']);
});

test('the number of a file is no flight', () => {
  const { intents } = readAtHome('fr', 'Votre dossier PC 33-14-0125 est enregistré.');
  expect(intents.map(({ type }) => type)).not.toContain('travel');
});
