/** What the judges of whole mails see of a sentence and of the mail it stands in. A change here changes what they were trained on. */
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { withoutAddresses } from './hashing.ts';
import type { Reading } from './reading.ts';
import { LABELS, type Label } from './sentence-model/labels.ts';

const STEM = 5;

export const isSaid = ({ act, sentence }: Reading): boolean =>
  sentence.source === 'body' && act !== 'salutation' && act !== 'closing';

export type Add = (feature: string) => void;

/** Parts of the range in which the judgement of the sentence model lies. */
const STEPS = [0.01, 0.03, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97];
export const stepOf = (p: number): number => STEPS.findIndex((step) => p < step) + 1 || STEPS.length + 1;

function addJudged(add: Add, where: string, { judged }: Reading, labels: readonly Label[] = LABELS): void {
  if (judged === undefined) return add(`${where} not judged`);
  for (const label of labels) add(`${where} ${label} ${stepOf(judged(label))}`);
}

function bestOf({ judged }: Reading): Label | 'none' {
  if (judged === undefined) return 'none';
  let best: Label = 'statement';
  for (const label of LABELS) if (judged(label) > judged(best)) best = label;
  return best;
}

function addWords(add: Add, where: string, low: string): void {
  const words = wordsOf(low);
  let before = '^';
  for (const word of words) {
    add(`${where} ${word}`);
    add(`${where} ${before} ${word}`);
    if (word.length > STEM + 1) add(`${where} ${word.slice(0, STEM)}*`);
    before = word;
  }
  add(`${where} ${before} $`);
}

const wordsOf = (low: string): string[] =>
  withoutAddresses(low)
    .match(/\p{L}+(?:'\p{L}+)?|\d+|[?!:]/gu)
    ?.map((word) => (/\d/u.test(word) ? '0' : word)) ?? [];

/** Words and judgements of the sentence, of its neighbours and of the heading above it. `said`: the readings that `isSaid`. */
export function addSentence(readings: readonly Reading[], said: readonly Reading[], reading: Reading, add: Add): void {
  const { sentence, addressed, act, score, condition, indirect } = reading;
  const at = said.indexOf(reading);
  const [before, after] = [said[at - 1], said[at + 1]];
  addJudged(add, 's', reading);
  add(`act ${act}`);
  add(`score ${Math.round(score * 10)}`);
  add(`asks ${stepOf((reading.judged?.('request') ?? 0) + (reading.judged?.('question') ?? 0))}`);
  if (condition !== null) add('condition');
  if (indirect) add('indirect');
  if (sentence.bullet) add('bullet');
  if (sentence.text.includes('?')) add('question mark');
  add(`addressed ${addressed.addressee} ${addressed.named}`);
  add(`place ${Math.min(at, 6)}`);
  add(`left ${Math.min(said.length - 1 - at, 6)}`);
  add(`length ${Math.min(12, Math.round(sentence.text.length / 20))}`);
  addWords(add, 'w', sentence.low);
  for (const [where, near] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (near === undefined) {
      add(`${where} nothing`);
      continue;
    }
    add(`${where} act ${near.act} ${near.sentence.block === sentence.block}`);
    add(`${where} is ${bestOf(near)}`);
    addJudged(add, where, near, AROUND);
    addWords(add, where, near.sentence.low);
  }
  const heading = headingOf(readings, reading);
  if (heading !== undefined) {
    add(`heading act ${heading.act} ${bestOf(heading)}`);
    addJudged(add, 'heading', heading, AROUND);
    addWords(add, 'heading', heading.sentence.low);
  }
}

const AROUND: readonly Label[] = [
  'request',
  'negated',
  'withdrawn',
  'hypothetical',
  'done',
  'service',
  'courtesy',
  'other-person',
];

/** The line with a colon under which it stands in a list. */
function headingOf(readings: readonly Reading[], { sentence }: Reading): Reading | undefined {
  if (!sentence.bullet) return undefined;
  return readings.findLast(
    (other) => other.sentence.index < sentence.index && !other.sentence.bullet && other.sentence.source === 'body',
  );
}

/** Judgements of the whole mail, whom it is from and to. `asking`: how many sentences ask. */
export function addMail(
  context: MailContext,
  readings: readonly Reading[],
  said: readonly Reading[],
  asking: number,
  add: Add,
): void {
  const { message, position, toMany, reply, forwarding, automated, language, ownNames, sender } = context;
  add(`language ${language}`);
  add(`position ${position} ${toMany}`);
  add(`cc ${Math.min(3, message.cc.length)}`);
  if (reply) add('reply');
  if (forwarding) add('forwarding');
  if (automated) add('automated');
  if (message.text.quoted.trim() !== '') add('quotes');
  if (message.text.signature.trim() !== '') add('signature');
  add(`asking ${Math.min(5, asking)}`);
  add(`said ${Math.min(12, said.length)}`);
  const text = fold(message.text.authored);
  add(`called ${ownNames.some((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text))}`);
  add(`greeted ${readings.find(({ act }) => act === 'salutation')?.addressed.addressee ?? 'nobody'}`);
  add(`sender ${fold(sender.address.split('@')[0] ?? '').replace(/\d+/gu, '0')}`);
  add(`sender is ${isPerson(sender)}`);
  for (const label of AROUND) {
    const most = Math.max(0, ...said.map(({ judged }) => judged?.(label) ?? 0));
    const mean = said.reduce((sum, { judged }) => sum + (judged?.(label) ?? 0), 0) / Math.max(1, said.length);
    add(`most ${label} ${stepOf(most)}`);
    add(`mean ${label} ${stepOf(mean)}`);
  }
  for (const act of ['negated', 'withdrawn', 'hypothetical', 'done', 'courtesy', 'promise'] as const)
    add(`acts ${act} ${Math.min(3, said.filter((reading) => reading.act === act).length)}`);
}

/** The address is made of the name. */
function isPerson({ name, address }: MailContext['sender']): boolean {
  const local = fold(address.split('@')[0] ?? '');
  return fold(name)
    .split(/[^\p{L}]+/u)
    .some((part) => part.length > 2 && local.includes(part));
}
