import { expect, test } from 'vitest';
import { nextStep } from './decide-attempt.ts';

test('a mail that nobody has tried to send is sent', () => {
  expect(nextStep({ earlier: null, inSent: false })).toBe('send');
});

test('a mail that stands in Sent is never sent again, whatever is known of earlier tries', () => {
  for (const earlier of [null, 'handing-over', 'taken'] as const)
    expect(nextStep({ earlier, inSent: true })).toBe('done');
});

test('a mail that the server took only gets its copy', () => {
  expect(nextStep({ earlier: 'taken', inSent: false })).toBe('file');
});

test('a mail whose handing over broke off is in doubt: it is neither sent again nor called sent', () => {
  expect(nextStep({ earlier: 'handing-over', inSent: false })).toBe('doubt');
});
