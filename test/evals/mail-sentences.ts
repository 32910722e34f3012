/**
 * `node test/evals/mail-sentences.ts` cuts the labelled mails of the tune split into sentences for the training of the
 * sentence model: what a gold intent rests on carries its kind, the rest asks nothing. Mails in which requests are meant
 * for others, and mails that speak to programs, are left out.
 */
import { writeFileSync } from 'node:fs';
import { readAddressees } from '#copilot/understanding/addressee.ts';
import { readContext } from '#copilot/understanding/context.ts';
import { readByRules } from '#copilot/understanding/read-by-rules.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { labelledMails, type GoldIntent, type LabelledMail } from './labelled-mail.ts';
import { overlaps } from './score.ts';

const NOTHING_ASKED = 'nothing-asked';
const LABEL: Partial<Record<GoldIntent['type'], string>> = {
  task: 'request',
  question: 'question',
  meeting: 'meeting',
  meeting_change: 'meeting',
  meeting_cancel: 'meeting',
  deadline: 'deadline',
  note: NOTHING_ASKED,
  file_share: NOTHING_ASKED,
  delivery: NOTHING_ASKED,
  travel: NOTHING_ASKED,
  issue_report: NOTHING_ASKED,
};
const LEFT_OUT = /inject|phish|cc_only|other_addressee|sent_mail|robot|assistant/u;
const MIN_WORDS = 3;

function sentencesOf(mail: LabelledMail): string[] {
  const message = parseMessage(Buffer.from(mail.raw, 'utf8'));
  const context = readContext({ message, receivedAt: mail.received_at, user: mail.user });
  if (context.position === 'author' || context.position === 'cc' || message.automatic.kind === 'delivery-report')
    return [];
  const sentences = [...context.body];
  const addressed = readAddressees(context, sentences);
  return sentences.flatMap((sentence, i) => {
    const { act, addressed: who, lexicon } = readByRules(context, sentence, addressed[i]!);
    const text = sentence.text.slice(who.offset).replace(/\s+/gu, ' ').trim();
    if (act === 'salutation' || act === 'closing' || act === 'to-assistant' || who.addressee === 'other') return [];
    if (text.split(' ').length < MIN_WORDS) return [];
    const meant = mail.gold.intents.filter(({ evidence }) => evidence !== undefined && overlaps(evidence, text));
    // what may be told one way or another teaches nothing
    if (meant.some(({ optional, type_alt }) => optional === true || type_alt !== undefined)) return [];
    const labels = new Set(meant.map(({ type }) => LABEL[type] ?? ''));
    if (labels.has('') || labels.size > 1) return [];
    return [[lexicon.language, [...labels][0] ?? NOTHING_ASKED, text].join('\t')];
  });
}

/** What was planted carries words that may show up nowhere; mails that only sound like it are for people. */
function forMachines(mail: LabelledMail): string[] {
  const planted = mail.tags.some((tag) => INJECTION.test(tag)) && (mail.must_not ?? []).length > 0;
  if (!planted && !mail.tags.some((tag) => TRIGGER_WORDS.test(tag))) return [];
  const message = parseMessage(Buffer.from(mail.raw, 'utf8'));
  const context = readContext({ message, receivedAt: mail.received_at, user: mail.user });
  return context.body.flatMap(({ text }) => {
    const line = text.replace(/\s+/gu, ' ').trim();
    const words = line.split(' ').length;
    const holds = (mail.must_not ?? []).some((word) => line.toLowerCase().includes(word.toLowerCase()));
    if (words < MIN_WORDS || words > MAX_WORDS || (planted && !holds)) return [];
    return [[context.language, planted ? 'machine' : 'human', line].join('\t')];
  });
}
const INJECTION = /inject/u;
const TRIGGER_WORDS = /trigger/u;
const MAX_WORDS = 60;

const write = (name: string, lines: ReadonlySet<string>): void => {
  writeFileSync(
    new URL(`../../copilot/training/sentences/${name}`, import.meta.url),
    `${[...lines].sort().join('\n')}\n`,
  );
  console.log(`${name}: ${lines.size} sentences`);
};
const tuned = labelledMails().filter(({ split }) => split === 'tune');
write('machine-mails.tsv', new Set(tuned.flatMap((mail) => forMachines(mail))));
const lines = new Set(
  tuned
    .filter(({ tags, must_not: planted = [] }) => planted.length === 0 && !tags.some((tag) => LEFT_OUT.test(tag)))
    .flatMap((mail) => sentencesOf(mail)),
);
write('mails.tsv', lines);
