import type { MessageUnderstanding, Provenance } from '#core/contracts/intent.ts';
import type { MessageDetail } from '#core/contracts/mail.ts';
import { ago, idOf, user } from './fixture-base.ts';
import { seeds } from './mail-seeds.ts';

export const messages: MessageDetail[] = seeds.map((seed) => ({
  id: idOf(`message ${seed.key}`),
  threadId: idOf(`thread ${seed.thread ?? seed.key}`),
  mailboxId: idOf('mailbox'),
  subject: seed.subject,
  from: { name: seed.from[0], address: seed.from[1] },
  to: [{ name: user.name, address: user.email }],
  cc: [],
  date: ago(seed.minutes),
  receivedAt: ago(seed.minutes),
  snippet: seed.authored.replace(/\s+/g, ' ').slice(0, 160),
  seen: seed.seen ?? false,
  automatic: seed.automatic ?? 'none',
  attachmentCount: seed.attachments?.length ?? 0,
  hasHtml: seed.html !== undefined,
  folder: null,
  keywords: seed.keywords ?? [],
  rfcMessageId: `${seed.key}@example`,
  size: 4200 + seed.authored.length,
  text: {
    source: 'plain',
    body: [seed.authored, seed.quoted, seed.signature && `-- \n${seed.signature}`].filter(Boolean).join('\n\n'),
    authored: seed.authored,
    quoted: seed.quoted ?? '',
    forwarded: '',
    signature: seed.signature ?? '',
  },
  attachments: (seed.attachments ?? []).map(([filename, contentType, size], index) => ({
    partId: String(index + 1),
    filename,
    contentType,
    size,
    contentId: null,
    disposition: 'attachment' as const,
  })),
  authentication: seed.trusted
    ? { spf: 'pass', dkim: 'pass', dmarc: 'pass', trusted: true }
    : { spf: null, dkim: null, dmarc: null, trusted: false },
  hidden: seed.hidden ?? [],
  warnings: [],
}));
export const html = new Map(
  seeds.flatMap((seed) => (seed.html ? [[idOf(`message ${seed.key}`), seed.html] as const] : [])),
);

export const understandings: MessageUnderstanding[] = seeds.map((seed) => ({
  messageId: idOf(`message ${seed.key}`),
  threadId: idOf(`thread ${seed.thread ?? seed.key}`),
  triage: seed.triage,
  language: 'en',
  findings: seed.findings ?? [],
  engine: { name: 'built-in', version: '1' },
  understoodAt: ago(seed.minutes - 0.01),
  intents: (seed.intents ?? []).map((intent, index) => ({ ...intent, id: idOf(`intent ${seed.key} ${index}`) })),
}));

export const provenanceOf = (key: string, index = 0): Provenance => {
  const message = messages.find(({ id }) => id === idOf(`message ${key}`))!;
  const intent = understandings.find(({ messageId }) => messageId === message.id)!.intents[index]!;
  return {
    messageId: message.id,
    threadId: message.threadId,
    rfcMessageId: message.rfcMessageId,
    subject: message.subject,
    from: message.from,
    evidence: intent.evidence,
    confidence: intent.confidence,
    engine: 'built-in 1',
    intentId: intent.id,
  };
};
