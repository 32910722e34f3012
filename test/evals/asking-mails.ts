/**
 * `node test/evals/asking-mails.ts` brings the labelled mails that may be learnt from into the form from which the judges of asking and of
 * automatic mail learn. Frauds are left out: they have a judge of their own.
 */
import { writeFileSync } from 'node:fs';
import type { AskingMail, WrittenMatter } from '#copilot/training/asking-mails.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { learntMails, type GoldIntent, type LabelledMail } from './labelled-mail.ts';

const OUT = new URL('../../copilot/training/asking/labelled.jsonl', import.meta.url);
const LEFT_OUT = /phish|fraud|bec/u;
const AUTOMATIC = /^(?:auto_reply|bounce|delivery_report)/u;
const DECLARED = new Set(['auto-reply', 'delivery-report', 'read-receipt']);
const ASKS = new Set(['task', 'question', 'payment', 'deadline', 'meeting', 'meeting_change', 'issue_report']);
const MAX_TEXT = 6_000;

export function askingMail({ raw, tags, lang, user, received_at, gold }: LabelledMail): AskingMail {
  const { text, from, to, cc, subject, date, inReplyTo, automatic } = parseMessage(Buffer.from(raw, 'utf8'));
  const asking = gold.intents.filter(({ type, type_alt }) =>
    [type, ...[type_alt ?? []].flat()].some((one) => ASKS.has(one)),
  );
  return {
    kind: tags[0] ?? '',
    lang,
    date: date ?? received_at,
    user: { name: user.name, email: user.email, tz: user.tz },
    from: from ?? { name: '', address: '' },
    to,
    cc,
    subject,
    authored: text.authored.slice(0, MAX_TEXT),
    signature: text.signature,
    reply: inReplyTo.length > 0,
    quotes: text.quoted.trim() !== '',
    forwards: text.forwarded.trim() !== '',
    automatic: tags.some((tag) => AUTOMATIC.test(tag)) || DECLARED.has(automatic.kind),
    declared: automatic.kind,
    asks: asking.flatMap(({ evidence }) => evidence ?? []),
    matters: gold.intents.flatMap(matterOf),
  };
}

function matterOf({ type, type_alt, evidence, optional }: GoldIntent): WrittenMatter[] {
  if (type === 'none' || evidence === undefined) return [];
  // oxlint-disable-next-line no-unsafe-type-assertion -- the labelled mails name types of intents only
  const types = [type, ...[type_alt ?? []].flat()] as WrittenMatter['types'];
  return [{ types, evidence, ...(optional === true ? { perhaps: true } : {}) }];
}

if (import.meta.main) {
  const mails = learntMails().filter(({ tags }) => !tags.some((tag) => LEFT_OUT.test(tag)));
  writeFileSync(OUT, mails.map((mail) => `${JSON.stringify(askingMail(mail))}\n`).join(''));
  console.log(`${mails.length} mails`);
}
