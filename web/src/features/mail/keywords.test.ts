import { expect, test } from 'vitest';
import { isFlagged, keywordOf, labelsOf } from './keywords.ts';

test('labels have names that people know, and what programs tell each other is left out', () => {
  const names = (...keywords: string[]) => labelsOf(keywords).map(({ name }) => name);
  expect(names('$MailflexTask', '$label4', 'tax_2026', '$Spring')).toEqual([
    'Task made',
    'To do',
    'tax 2026',
    'Spring',
  ]);
  expect(names('\\Flagged', '$Forwarded', 'NonJunk', '$MDNSent')).toEqual([]);
  expect(names('Work', 'work', '$Important')).toEqual(['Work', 'Important']);
});

test('a flag is one, however it is written', () => {
  expect(isFlagged(['\\flagged'])).toBe(true);
  expect(isFlagged(['$work'])).toBe(false);
});

test('what somebody types becomes a keyword that every server takes, or nothing', () => {
  expect(keywordOf('  Tax 2026 ')).toBe('Tax_2026');
  expect(keywordOf('Büro Straße (neu)')).toBe('Buro_Strasse_neu');
  expect(keywordOf('important')).toBe('$important');
  expect(keywordOf('仕事')).toBeNull();
  expect(keywordOf(' \\ ')).toBeNull();
});
