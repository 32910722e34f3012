import { fold } from '../fold.ts';
import { FRAUD_BUCKETS } from '../fraud-model/features.ts';
import type { WholeMail } from '../fraud-model/whole-mail.ts';
import { hash } from '../hashing.ts';

/** What the judge of automatic mail sees besides the words. */
export interface SentMail {
  mail: WholeMail;
  /** of the mail: `fraudFeatures` */
  features: Int32Array;
  senderName: string;
  /** the names by which the text may call the reader, folded */
  ownNames: readonly string[];
  reply: boolean;
  quotes: boolean;
}

export const AUTOMATIC_BUCKETS = FRAUD_BUCKETS;

/** Those of the judge of frauds (words, pairs, stems, runs of letters), and how writer and reader are named. */
export function automaticFeatures(sent: SentMail): Int32Array {
  const signs = Array.from(signsOf(sent), (sign) => hash(`sent ${sign}`) & (AUTOMATIC_BUCKETS - 1));
  const all = new Int32Array(sent.features.length + signs.length);
  all.set(sent.features);
  all.set(signs, sent.features.length);
  return all;
}

function* signsOf({ mail, senderName, ownNames, reply, quotes }: SentMail): Generator<string> {
  const local = mail.sender.split('@')[0] ?? '';
  yield `calls ${ownNames.some((name) => name.length > 2 && mail.text.includes(name))}`;
  yield `asks ${mail.text.includes('?')}`;
  yield `reply ${reply}`;
  yield `quotes ${quotes}`;
  yield `mailbox ${fold(local)}`;
  yield `person ${fold(senderName)
    .split(/[^\p{L}]+/u)
    .some((part) => part.length > 2 && local.includes(part))}`;
}
