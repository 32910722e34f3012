import { describe, expect, it } from 'vitest';
import { containsEvidence, markEvidence, splitLinks } from './evidence.ts';

describe('evidence in a mail', () => {
  it('marks the sentence and leaves the rest', () => {
    const segments = markEvidence('Hi. Please send the report by Friday. Thanks', [
      { id: 'a', evidence: 'Please send the report by Friday.' },
    ]);
    expect(segments).toEqual([
      { text: 'Hi. ', ids: [] },
      { text: 'Please send the report by Friday.', ids: ['a'] },
      { text: ' Thanks', ids: [] },
    ]);
  });

  it('finds a sentence that the mail wraps over lines or quotes', () => {
    expect(containsEvidence('> Please send\n> the report\n> today', 'Please send the report today')).toBe(true);
    expect(containsEvidence('Please send\n  the report', 'Please send the report')).toBe(true);
  });

  it('carries both intents where their evidence overlaps', () => {
    const segments = markEvidence('Call Ana and pay her 30 EUR.', [
      { id: 'call', evidence: 'Call Ana and pay her' },
      { id: 'pay', evidence: 'pay her 30 EUR.' },
    ]);
    expect(segments.map((segment) => segment.ids)).toEqual([['call'], ['call', 'pay'], ['pay']]);
    expect(segments.map((segment) => segment.text).join('')).toBe('Call Ana and pay her 30 EUR.');
  });

  it('takes evidence as text, never as a pattern', () => {
    expect(containsEvidence('cost (a+b)* is $5?', '(a+b)* is $5?')).toBe(true);
    expect(containsEvidence('aaaa', 'a+')).toBe(false);
    expect(containsEvidence('anything', '   ')).toBe(false);
  });
});

describe('links in plain text', () => {
  it('links web addresses without the full stop after them', () => {
    expect(splitLinks('See https://example.org/a?b=c. Bye')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://example.org/a?b=c', href: 'https://example.org/a?b=c' },
      { text: '. Bye', href: null },
    ]);
  });

  it('never links a scheme that could run something', () => {
    expect(splitLinks('javascript:alert(1) data:text/html,x').every((segment) => segment.href === null)).toBe(true);
  });
});
