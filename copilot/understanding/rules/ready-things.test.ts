import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what is ready and may be fetched', () => {
  test.each([
    ['en', 'Your guitar is restrung and ready. You can pick it up any day until six.'],
    ['de', 'Ihre Brille ist fertig. Sie können sie ab morgen im Laden abholen.'],
    ['fr', 'Votre montre est réparée. Vous pouvez passer la reprendre au magasin.'],
    ['es', 'Su bicicleta ya está lista. Puede pasar a recogerla cuando quiera.'],
    ['it', 'La sua giacca è pronta. Può passare a ritirarla da domani.'],
    ['pt', 'O seu relógio está pronto. Pode vir buscá-lo à loja.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });

  test('until when', () => {
    expect(readAtHome('de', 'Ihr Rad ist fertig. Sie können es bis 16. Oktober abholen.').intents).toMatchObject([
      { type: 'task', due: '2026-10-16' },
    ]);
  });

  test.each([
    ['en', 'If you can pick it up from the train, good, otherwise I will.'],
    ['en', 'Your coat is nearly ready. You can pick it up on the way home when it is.'],
    ['en', 'I saw your article. You can pick it up where she left off.'],
  ])('%s: nothing to fetch: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('task');
  });
});
