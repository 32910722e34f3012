import { expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const dueOf = (language: string, text: string): (string | undefined)[] =>
  readAtHome(language, text).intents.map(({ due }) => due);

test.each([
  ['fr', "Les demandes de subvention pour 2027 sont reçues au secrétariat jusqu'au mardi 24 novembre.", '2026-11-24'],
  [
    'en',
    'Please hand in your order form. The office closes the list on Thursday and will not open it again until next month.',
    '2026-10-15',
  ],
])(
  '%s: the year that it is about and the day before which nothing happens are no limits: %s',
  (language, text, due) => {
    expect(dueOf(language, text)).toContain(due);
  },
);
