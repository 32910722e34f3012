/** What the judge of asking sees of a sentence that asks, in its mail. */
import { createBucketBag } from '../bucket-bag.ts';
import type { MailContext } from '../context.ts';
import type { Act, Reading } from '../reading.ts';
import { addMail, addSentence, isSaid } from '../sentence-in-mail.ts';

export const ASKING_BUCKETS = 1 << 16;

const ASKS: ReadonlySet<Act> = new Set(['request', 'question']);

/** What is judged: what is read as a request or a question in the text of the mail; not the items of minutes that name who does it. */
export const isAsking = ({ act, sentence, addressed }: Reading): boolean =>
  ASKS.has(act) &&
  sentence.source === 'body' &&
  addressed.addressee !== 'other' &&
  !(addressed.named && sentence.bullet);

const bag = createBucketBag(ASKING_BUCKETS, 1 << 14);

/** For each asking sentence its features, each once: words and judgements of it and of its neighbours, judgements of the whole mail. */
export function askingFeatures(context: MailContext, readings: readonly Reading[]): Map<Reading, Int32Array> {
  const asking = readings.filter(isAsking);
  if (asking.length === 0) return new Map();
  const said = readings.filter(isSaid);
  addMail(context, readings, said, asking.length, bag.add);
  const mail = bag.take();
  return new Map(
    asking.map((reading) => {
      for (const bucket of mail) bag.add(bucket);
      addSentence(readings, said, reading, bag.add);
      return [reading, bag.take()];
    }),
  );
}
