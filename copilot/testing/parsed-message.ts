import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { UnderstandInput } from '../understanding/index.ts';

/** A plain mail from a person to Robin, as the parser would give it. For tests of what comes after parsing. */
export function inputOf(mail: { authored: string; subject?: string } & Partial<ParsedMessage>): UnderstandInput {
  const { authored, ...rest } = mail;
  const message: ParsedMessage = {
    checksum: '0'.repeat(64),
    size: authored.length,
    headers: [],
    messageId: 'm1@north.example',
    inReplyTo: [],
    references: [],
    subject: 'Hello',
    from: { name: 'Dana North', address: 'dana@north.example' },
    sender: null,
    replyTo: [],
    to: [{ name: 'Robin Vale', address: 'robin@vale.example' }],
    cc: [],
    bcc: [],
    date: '2026-10-06T10:12:03+02:00',
    text: { source: 'plain', body: authored, authored, quoted: '', forwarded: '', signature: '' },
    hasHtml: false,
    links: [],
    structuredData: [],
    calendars: [],
    attachments: [],
    authentication: { spf: null, dkim: null, dmarc: null, trusted: false },
    automatic: { kind: 'none', listId: null, unsubscribe: false },
    hidden: [],
    warnings: [],
    ...rest,
  };
  const user = { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin', locale: 'en' };
  return { message, receivedAt: '2026-10-06T10:12:08+02:00', user };
}
