import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import { plainMessage } from '../understanding/plain-message.ts';

/** A plain mail from a person to Robin in Berlin. For tests of what comes after parsing. */
export function inputOf(mail: { authored: string; subject?: string } & Partial<ParsedMessage>): UnderstandInput {
  const user = { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin', locale: 'en' };
  return { message: plainMessage(mail), receivedAt: '2026-10-06T10:12:08+02:00', user };
}
