/**
 * `node test/evals/fraud-mails.ts` brings the labelled mails that may be learnt from into the form from which the fraud model learns: most of
 * them are honest. Mails that speak to programs are left out.
 */
import { writeFileSync } from 'node:fs';
import type { WrittenMail } from '#copilot/training/fraud-mails.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { learntMails, type LabelledMail } from './labelled-mail.ts';

const OUT = new URL('../../copilot/training/mails/labelled.jsonl', import.meta.url);
const FRAUD = /^(?:phishing|fraud|bec|ceo_fraud|family_fraud)$/u;
const LEFT_OUT = /inject|plant|robot|assistant/u;
const MAX_TEXT = 3_000;

function writtenMail({ raw, tags, lang, user }: LabelledMail): WrittenMail {
  const message = parseMessage(Buffer.from(raw, 'utf8'));
  const links = message.links
    .filter(({ href }) => href.startsWith('http') && !message.text.authored.includes(href))
    .map(({ label, href }) => `[${label.replace(/[[\]\s]+/gu, ' ')}](${href})`);
  return {
    fraud: tags.some((tag) => FRAUD.test(tag)),
    kind: tags[0] ?? '',
    lang,
    user: user.email,
    from: `${message.from?.name ?? ''} <${message.from?.address ?? ''}>`,
    reply_to: message.replyTo[0]?.address ?? '',
    subject: message.subject,
    body: [message.text.authored.slice(0, MAX_TEXT), ...links].join('\n'),
    attachments: message.attachments.map(({ filename }) => filename),
  };
}

const mails = learntMails().filter(({ tags }) => !tags.some((tag) => LEFT_OUT.test(tag)));
writeFileSync(OUT, mails.map((mail) => `${JSON.stringify(writtenMail(mail))}\n`).join(''));
console.log(`${mails.length} mails`);
