import { describe, expect, test } from 'vitest';
import { BUCKETS, featuresOf } from './features.ts';
import { businessRequestProbability, createBusinessJudge } from './index.ts';
import { tokensOf } from './tokens.ts';

describe('the judge of business sentences', () => {
  test.each([
    'Could you forward the revised quote to Hannah before noon?',
    'Please go through the attached terms and tell me what you think.',
    'If the dates suit you, let me know and I will book the room.',
    'Can we discuss the tender on Friday?',
  ])('hears that it asks: %s', (text) => {
    expect(businessRequestProbability(text)).toBeGreaterThan(0.6);
  });

  test.each([
    'The turbine was back on line by six in the morning.',
    'Volumes fell by 12% over the quarter.',
    'She has worked with the gas desk for three years.',
  ])('hears that it only tells: %s', (text) => {
    expect(businessRequestProbability(text)).toBeLessThan(0.3);
  });

  test('refuses weights of other features', () => {
    expect(() => createBusinessJudge({ buckets: BUCKETS * 2, bias: [0], scale: 1, norm: 1, weights: '' })).toThrow(
      'train-business-model',
    );
  });
});

describe('what it sees of a sentence', () => {
  test('names, verbs and figures by their kind, where clauses begin', () => {
    const kinds = tokensOf('If Hannah likes it, send 12 copies to http://a.example/b').map(
      ({ kind, opens }) => `${kind}${opens ? '<' : ''}`,
    );
    expect(kinds).toEqual(['if<', 'P', 's', 'it', ',', 'V!<', '0', 's', 'to', 'url']);
  });

  test.each([
    ['Call 713 853 5984 today.', 'Call 281 400 1122 today.'],
    ['See http://a.example/b for more.', 'See www.b.example for more.'],
    ['I don’t mind.', "I don't mind."],
  ])('%s is the same as %s', (one, other) => {
    const shared = (text: string): number[] => [...featuresOf(text)].toSorted((a, b) => a - b);
    expect(shared(one)).toEqual(shared(other));
  });

  test('each bucket once, inside the model', () => {
    const features = featuresOf('Please please please call, call and call again: call!');
    expect(new Set(features).size).toBe(features.length);
    expect(Math.max(...features)).toBeLessThan(BUCKETS);
  });
});
