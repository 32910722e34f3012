import type { ParsedMessage } from '#core/contracts/mail.ts';

/** A plain mail from one person to Robin, as the parser would give it: to warm up, to train, and for tests of what comes after parsing. */
export function plainMessage({ authored, ...rest }: { authored: string } & Partial<ParsedMessage>): ParsedMessage {
  return {
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
}
