/** What the judges of whole mails see of a sentence and of the mail it stands in. A change here changes what they were trained on. */
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { EMPTY, hash, mix, onto, SPACE, step, withoutAddresses, ZERO } from './hashing.ts';
import { hasWord } from './letters.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './segment.ts';
import { LABELS, type Label } from './sentence-model/labels.ts';

const STEM = 5;
const STAR = 0x2a;

export const isSaid = ({ act, sentence }: Reading): boolean =>
  sentence.source === 'body' && act !== 'salutation' && act !== 'closing';

/** Takes the hash of a feature. */
export type Add = (hashed: number) => void;

/** Parts of the range in which the judgement of the sentence model lies. */
const STEPS = [0.01, 0.03, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97];
const ALL_STEPS = STEPS.length + 1;
/** 1 to ALL_STEPS */
export const stepOf = (p: number): number => STEPS.findIndex((step) => p < step) + 1 || ALL_STEPS;

/** The hash for a name, by its number, at a probability. */
export type Steps = (n: number, p: number) => number;

/** Hashes of "s request 3" and the like, for each name and step: they are asked for by the hundred in a mail. */
export function stepsOf<T extends string>(names: readonly T[], say: (name: T) => string): Steps {
  const hashes = new Uint32Array(names.length * (ALL_STEPS + 1));
  for (const [n, name] of names.entries())
    for (let at = 1; at <= ALL_STEPS; at += 1) hashes[n * (ALL_STEPS + 1) + at] = hash(`${say(name)} ${at}`);
  return (n, p) => hashes[n * (ALL_STEPS + 1) + stepOf(p)]!;
}

/** A sentence that is looked at: the one that is judged, its neighbours, what stands above it. */
interface Place {
  labels: readonly Label[];
  judged: Steps;
  unjudged: number;
  /** of "s ", not mixed: a word follows */
  words: number;
}

function placeOf(name: string, words: string, labels: readonly Label[]): Place {
  return {
    labels,
    judged: stepsOf(labels, (label) => `${name} ${label}`),
    unjudged: hash(`${name} not judged`),
    words: onto(EMPTY, `${words} `),
  };
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
const SELF = placeOf('s', 'w', LABELS);
const NEIGHBOURS = {
  before: placeOf('before', 'before', AROUND),
  after: placeOf('after', 'after', AROUND),
};
const HEADING = placeOf('heading', 'heading', AROUND);
const MOST = stepsOf(AROUND, (label) => `most ${label}`);
const MEAN = stepsOf(AROUND, (label) => `mean ${label}`);

function addJudged(add: Add, { labels, judged: hashes, unjudged }: Place, { judged }: Reading): void {
  if (judged === undefined) return add(unjudged);
  for (let n = 0; n < labels.length; n += 1) add(hashes(n, judged(labels[n]!)));
}

function bestOf({ judged }: Reading): Label | 'none' {
  if (judged === undefined) return 'none';
  let best: Label = 'statement';
  for (const label of LABELS) if (judged(label) > judged(best)) best = label;
  return best;
}

/** Words, their stems, and pairs of neighbours. */
function addWords(add: Add, { words: place }: Place, sentence: Sentence): void {
  let before = step(place, BEGIN);
  for (const word of wordsOf(sentence)) {
    const pair = step(before, SPACE);
    before = onto(place, word);
    add(mix(before));
    add(mix(onto(pair, word)));
    if (word.length > STEM + 1) add(mix(step(onto(place, word, 0, STEM), STAR)));
  }
  add(mix(step(step(before, SPACE), END)));
}
const BEGIN = 0x5e;
const END = 0x24;

const wordsOfSentences = new WeakMap<Sentence, readonly string[]>();

/** Each number is a nought. */
function wordsOf(sentence: Sentence): readonly string[] {
  let words = wordsOfSentences.get(sentence);
  if (words === undefined) {
    words = (withoutAddresses(sentence.low).match(WORD) ?? []).map((word) => (isDigit(word) ? NOUGHT : word));
    wordsOfSentences.set(sentence, words);
  }
  return words;
}
const WORD = /\p{L}+(?:'\p{L}+)?|\d+|[?!:]/gu;
const NOUGHT = String.fromCharCode(ZERO);
/** ASCII, as `\d` */
const isDigit = (word: string): boolean => word.charCodeAt(0) >= ZERO && word.charCodeAt(0) <= ZERO + 9;

/** Words and judgements of the sentence, of its neighbours and of the heading above it. `said`: the readings that `isSaid`. */
export function addSentence(readings: readonly Reading[], said: readonly Reading[], reading: Reading, add: Add): void {
  const { sentence, addressed, act, score, condition, indirect } = reading;
  const at = said.indexOf(reading);
  const [before, after] = [said[at - 1], said[at + 1]];
  addJudged(add, SELF, reading);
  add(hash(`act ${act}`));
  add(hash(`score ${Math.round(score * 10)}`));
  add(hash(`asks ${stepOf((reading.judged?.('request') ?? 0) + (reading.judged?.('question') ?? 0))}`));
  if (condition !== null) add(hash('condition'));
  if (indirect) add(hash('indirect'));
  if (sentence.bullet) add(hash('bullet'));
  if (sentence.text.includes('?')) add(hash('question mark'));
  add(hash(`addressed ${addressed.addressee} ${addressed.named}`));
  add(hash(`place ${Math.min(at, 6)}`));
  add(hash(`left ${Math.min(said.length - 1 - at, 6)}`));
  add(hash(`length ${Math.min(12, Math.round(sentence.text.length / 20))}`));
  addWords(add, SELF, sentence);
  for (const [where, near] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (near === undefined) {
      add(hash(`${where} nothing`));
      continue;
    }
    add(hash(`${where} act ${near.act} ${near.sentence.block === sentence.block}`));
    add(hash(`${where} is ${bestOf(near)}`));
    addJudged(add, NEIGHBOURS[where], near);
    addWords(add, NEIGHBOURS[where], near.sentence);
  }
  const heading = headingOf(readings, reading);
  if (heading !== undefined) {
    add(hash(`heading act ${heading.act} ${bestOf(heading)}`));
    addJudged(add, HEADING, heading);
    addWords(add, HEADING, heading.sentence);
  }
}

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
  add(hash(`language ${language}`));
  add(hash(`position ${position} ${toMany}`));
  add(hash(`cc ${Math.min(3, message.cc.length)}`));
  if (reply) add(hash('reply'));
  if (forwarding) add(hash('forwarding'));
  if (automated) add(hash('automated'));
  if (message.text.quoted.trim() !== '') add(hash('quotes'));
  if (message.text.signature.trim() !== '') add(hash('signature'));
  add(hash(`asking ${Math.min(5, asking)}`));
  add(hash(`said ${Math.min(12, said.length)}`));
  const text = fold(message.text.authored);
  add(hash(`called ${ownNames.some((name) => hasWord(text, name))}`));
  add(hash(`greeted ${readings.find(({ act }) => act === 'salutation')?.addressed.addressee ?? 'nobody'}`));
  add(hash(`sender ${fold(sender.address.split('@')[0] ?? '').replace(/\d+/gu, '0')}`));
  add(hash(`sender is ${isPerson(sender)}`));
  for (const [n, label] of AROUND.entries()) {
    let most = 0;
    let sum = 0;
    for (const { judged } of said) {
      const likely = judged?.(label) ?? 0;
      most = Math.max(most, likely);
      sum += likely;
    }
    add(MOST(n, most));
    add(MEAN(n, sum / Math.max(1, said.length)));
  }
  for (const act of ['negated', 'withdrawn', 'hypothetical', 'done', 'courtesy', 'promise'] as const)
    add(hash(`acts ${act} ${Math.min(3, said.filter((reading) => reading.act === act).length)}`));
}

/** The address is made of the name. */
function isPerson({ name, address }: MailContext['sender']): boolean {
  const local = fold(address.split('@')[0] ?? '');
  return fold(name)
    .split(/[^\p{L}]+/u)
    .some((part) => part.length > 2 && local.includes(part));
}
