/** What the judge of matters sees of a sentence in its mail. */
import type { MailContext } from '../context.ts';
import { hash } from '../hashing.ts';
import type { Reading } from '../reading.ts';
import { addMail, addSentence, isSaid, stepOf, type Add } from '../sentence-in-mail.ts';
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
  let scene: { said: Reading[]; mail: ReadonlySet<number> } | undefined;
  return (reading) => {
    if (!hasMatter(reading)) return null;
    scene ??= sceneOf(context, readings);
    const { said, mail } = scene;
    const found = new Set(mail);
    const add: Add = (feature) => void found.add(bucketOf(feature));
    addSentence(readings, said, reading, add);
    const at = said.indexOf(reading);
    addTopics(add, '', reading);
    addTopics(add, 'before', said[at - 1]);
    addTopics(add, 'after', said[at + 1]);
    addDates(add, context, reading);
    return Int32Array.from(found);
  };
}

const bucketOf = (feature: string): number => hash(feature) & (MATTER_BUCKETS - 1);

function sceneOf(context: MailContext, readings: readonly Reading[]) {
  const said = readings.filter(hasMatter);
  const mail = new Set<number>();
  const add: Add = (feature) => void mail.add(bucketOf(feature));
  const asking = readings.filter(({ act }) => act === 'request' || act === 'question').length;
  addMail(context, readings, said, asking, add);
  for (const topic of TOPICS)
    add(`most about ${topic} ${stepOf(Math.max(0, ...said.map(({ about }) => about?.(topic) ?? 0)))}`);
  return { said, mail };
}

function addTopics(add: Add, where: string, reading: Reading | undefined): void {
  if (reading === undefined) return;
  for (const topic of TOPICS) add(`${where} about ${topic} ${stepOf(reading.about?.(topic) ?? 0)}`);
}

/** Whether it names a day, and whether that day is over. */
function addDates(add: Add, context: MailContext, { sentence, lexicon }: Reading): void {
  const dates = datesOf(context, sentence, lexicon);
  const today = context.now.slice(0, 10);
  add(`dates ${Math.min(3, dates.length)}`);
  for (const { kind, value } of dates) {
    const day = value?.slice(0, 10);
    const lies = day === undefined ? 'nowhere' : day < today ? 'past' : day === today ? 'today' : 'ahead';
    add(`date ${kind} ${lies} ${value?.includes('T') === true}`);
  }
}
