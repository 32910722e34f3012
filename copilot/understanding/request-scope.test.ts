import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type }) => type)
    .join(', ');

describe('what is told behind a request does not end it', () => {
  test.each([
    ['en', "Please list the crane hire on a separate line, they won't approve a lump sum."],
    ['de', 'Bitte stellen Sie die Miete getrennt dar, wir brauchen sonst nicht weiterzumachen.'],
    ['es', 'Le rogamos que traiga el contrato que firmó ayer en la notaría.'],
    ['es', 'Acordate de traer los moldes, que sin eso no podemos hornear.'],
    ['fr', "Il me faudrait l'attestation d'assurance du camion jeudi au plus tard."],
    ['en', 'And let the florist know that we need white lilies, not roses.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toBe('task');
  });
});

describe('a need beside a request', () => {
  test.each([
    ['en', 'I still need the soil report. The planners want it by Thursday.', 1],
    ['en', 'Only a couple of things are missing from your side. Please send the meter readings.', 1],
    ['fr', 'Peux-tu appeler le traiteur ? Il me manque aussi la liste des invités.', 2],
    ['es', 'Nos faltan un par de cosas. Mándame la factura del taller.', 1],
  ])('%s: %s', (language, text, tasks) => {
    expect(readAtHome(language, text).intents.filter(({ type }) => type === 'task')).toHaveLength(tasks);
  });
});
