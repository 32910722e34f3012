import { expect, test } from 'vitest';
import { withoutBcc } from './without-bcc.ts';

test('hidden recipients go from the header, folded lines included, and a body that speaks of them stays', () => {
  const raw = 'To: a@example.org\r\nBcc: b@example.org,\r\n c@example.org\r\nSubject: x\r\n\r\nBcc: stays\r\n';
  expect(withoutBcc(Buffer.from(raw)).toString()).toBe('To: a@example.org\r\nSubject: x\r\n\r\nBcc: stays\r\n');
});
