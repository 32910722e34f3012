import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { chunk } from './chunk.ts';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('sentences end at full stops, not at abbreviations, ordinals or wrapped lines', () => {
  expect(cut('Dear Dr. Smith, see you. The meeting is on the 3. Oktober in Berlin! Ok?')).toEqual([
    'Dear Dr. Smith, see you.',
    'The meeting is on the 3. Oktober in Berlin!',
    'Ok?',
  ]);
  expect(cut('This line was wrapped by the mail program of the man\nits sender. Next one.')).toEqual([
    'This line was wrapped by the mail program of the man\nits sender.',
    'Next one.',
  ]);
  expect(cut('Agenda:\n- budget\n- hiring\n\nBye')).toEqual(['Agenda:', '- budget', '- hiring', 'Bye']);
  expect(cut('会議は月曜日です。よろしく。')).toEqual(['会議は月曜日です。', 'よろしく。']);
});

test('fragments hold whole sentences up to their size and leave nothing out', () => {
  const sentence = 'The committee meets every second Tuesday to go through the open points of the list. ';
  const text = sentence.repeat(60);
  const fragments = chunk(text);
  for (const { start, end } of fragments) {
    expect(end - start).toBeLessThanOrEqual(1200);
    expect(text.slice(start, end)).toMatch(/^The .*\.$/s);
  }
  const joined = fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
  expect(joined).toBe(text.trim());
});

test('any text is cut into ordered fragments within bounds', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 8000 }), (text) => {
      let last = 0;
      for (const { start, end } of chunk(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(1200);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});
