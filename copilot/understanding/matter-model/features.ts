/** What the judge of matters sees of a sentence in its mail. */
import { createBucketBag } from '../bucket-bag.ts';
import type { MailContext } from '../context.ts';
import { hash } from '../hashing.ts';
import type { Reading } from '../reading.ts';
import { addMail, addSentence, isSaid, stepsOf, type Add, type Steps } from '../sentence-in-mail.ts';
import { TOPICS } from '../sentence-model/topics.ts';
import { datesOf } from '../when.ts';

export const MATTER_BUCKETS = 1 << 17;

/** What is judged: what is said to people in the text of the mail. */
export const hasMatter = (reading: Reading): boolean =>
  isSaid(reading) && reading.act !== 'to-assistant' && /\p{L}{2}/u.test(reading.low);

/** Features of a sentence, each once, worked out when they are asked for: most sentences never are. */
export function matterFeaturesOf(
  context: MailContext,
  readings: readonly Reading[],
): (reading: Reading) => Int32Array | null {
  let scene: { said: Reading[]; mail: Int32Array } | undefined;
  return (reading) => {
    if (!hasMatter(reading)) return null;
    scene ??= sceneOf(context, readings);
    const { said, mail } = scene;
    const { add } = bag;
    for (const bucket of mail) add(bucket);
    addSentence(readings, said, reading, add);
    const at = said.indexOf(reading);
    addTopics(add, SELF, reading);
    addTopics(add, BEFORE, said[at - 1]);
    addTopics(add, AFTER, said[at + 1]);
    addDates(add, context, reading);
    return bag.take();
  };
}

const bag = createBucketBag(MATTER_BUCKETS, 1 << 14);
const [SELF, BEFORE, AFTER] = ['', 'before', 'after'].map((where) =>
  stepsOf(TOPICS, (topic) => `${where} about ${topic}`),
) as [Steps, Steps, Steps];
const MOST = stepsOf(TOPICS, (topic) => `most about ${topic}`);

function sceneOf(context: MailContext, readings: readonly Reading[]) {
  const said = readings.filter(hasMatter);
  const asking = readings.filter(({ act }) => act === 'request' || act === 'question').length;
  addMail(context, readings, said, asking, bag.add);
  for (const [n, topic] of TOPICS.entries())
    bag.add(MOST(n, Math.max(0, ...said.map(({ about }) => about?.(topic) ?? 0))));
  return { said, mail: bag.take() };
}

function addTopics(add: Add, hashes: Steps, reading: Reading | undefined): void {
  if (reading === undefined) return;
  for (const [n, topic] of TOPICS.entries()) add(hashes(n, reading.about?.(topic) ?? 0));
}

/** Whether it names a day, and whether that day is over. */
function addDates(add: Add, context: MailContext, { sentence, lexicon }: Reading): void {
  const dates = datesOf(context, sentence, lexicon);
  const today = context.now.slice(0, 10);
  add(hash(`dates ${Math.min(3, dates.length)}`));
  for (const { kind, value } of dates) {
    const day = value?.slice(0, 10);
    const lies = day === undefined ? 'nowhere' : day < today ? 'past' : day === today ? 'today' : 'ahead';
    add(hash(`date ${kind} ${lies} ${value?.includes('T') === true}`));
  }
}
