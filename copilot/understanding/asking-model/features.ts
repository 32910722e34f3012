/** What the judge of asking sees of a sentence that asks, in its mail. */
import type { MailContext } from '../context.ts';
import { hash } from '../hashing.ts';
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

/** For each asking sentence its features, each once: words and judgements of it and of its neighbours, judgements of the whole mail. */
export function askingFeatures(context: MailContext, readings: readonly Reading[]): Map<Reading, Int32Array> {
  const asking = readings.filter(isAsking);
  if (asking.length === 0) return new Map();
  const said = readings.filter(isSaid);
  const mail = new Set<number>();
  addMail(context, readings, said, asking.length, (feature) => void mail.add(bucketOf(feature)));
  return new Map(
    asking.map((reading) => {
      const found = new Set(mail);
      addSentence(readings, said, reading, (feature) => void found.add(bucketOf(feature)));
      return [reading, Int32Array.from(found)];
    }),
  );
}

const bucketOf = (feature: string): number => hash(feature) & (ASKING_BUCKETS - 1);
