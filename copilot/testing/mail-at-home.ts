import type { Understanding } from '#core/contracts/intent.ts';
import { understandOffline } from '../understanding/index.ts';
import { plainMessage } from '../understanding/plain-message.ts';

/** Where each language is at home, and how Robin is greeted there. */
const HOMES: Readonly<Record<string, { tz: string; locale: string; offset: string; hello: string }>> = {
  en: { tz: 'Europe/London', locale: 'en-GB', offset: '+01:00', hello: 'Hi Robin,' },
  de: { tz: 'Europe/Berlin', locale: 'de-DE', offset: '+02:00', hello: 'Hallo Robin,' },
  fr: { tz: 'Europe/Paris', locale: 'fr-FR', offset: '+02:00', hello: 'Bonjour Robin,' },
  es: { tz: 'America/Bogota', locale: 'es-CO', offset: '-05:00', hello: 'Hola Robin,' },
  it: { tz: 'Europe/Rome', locale: 'it-IT', offset: '+02:00', hello: 'Ciao Robin,' },
  pt: { tz: 'America/Sao_Paulo', locale: 'pt-BR', offset: '-03:00', hello: 'Olá Robin,' },
  sw: { tz: 'Africa/Nairobi', locale: 'sw-KE', offset: '+03:00', hello: 'Habari Robin,' },
};

type Envelope = Partial<Parameters<typeof plainMessage>[0]>;

/** What the engine makes of these words, sent by Kim to Robin on Tuesday 13 October 2026, half past nine at home. */
export function readAtHome(language: string, text: string, more: Envelope = {}): Understanding {
  const { offset, hello, ...home } = HOMES[language]!;
  const date = `2026-10-13T09:30:00${offset}`;
  return readBy(home, date, { subject: 'Robin', ...more, authored: `${hello}\n\n${text}\n\nKim\n` });
}

/** The same of a whole mail in any language to Robin in London, on Tuesday 12 May 2026 unless it says otherwise. */
export const readInLondon = (authored: string, more: Envelope = {}): Understanding =>
  readBy({ tz: 'Europe/London' }, '2026-05-12T10:12:03+01:00', { ...more, authored });

function readBy(home: { tz: string; locale?: string }, sent: string, mail: Envelope & { authored: string }) {
  const message = plainMessage({ date: sent, ...mail });
  const user = { name: 'Robin Vale', email: 'robin@vale.example', ...home };
  return understandOffline({ message, receivedAt: message.date ?? sent, user });
}
