import { createHash } from 'node:crypto';
import type { DetailedIntent } from '#core/contracts/intent.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { isStopWord, words } from '#core/text/terms.ts';

/** By what a mail and its intents are remembered. */
export interface MemoryKeys {
  /** the address; `@domain` where the mail is automatic, since such senders change what stands before the `@` */
  sender: string | null;
  /** of each intent, in order; null where the wording says too little to be recognised by */
  phrases: (string | null)[];
}

type Mail = Pick<ParsedMessage, 'from' | 'to' | 'cc' | 'automatic'>;

const PHRASE_WORDS = 8;
const TELLING_WORDS = 4;

export function memoryKeysOf(mail: Mail, intents: readonly Pick<DetailedIntent, 'evidence'>[]): MemoryKeys {
  const names = new Set(
    [mail.from, ...mail.to, ...mail.cc].flatMap((person) =>
      person ? [...words(person.name), ...words(person.address.split('@')[0]!)] : [],
    ),
  );
  const automatic = mail.automatic.kind !== 'none';
  return {
    sender: senderKeyOf(mail),
    phrases: intents.map(({ evidence }) => phraseKeyOf(evidence, names, automatic)),
  };
}

export function senderKeyOf({ from, automatic }: Pick<Mail, 'from' | 'automatic'>): string | null {
  const address = from?.address.trim().toLowerCase() ?? '';
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  // A list passes on what its members write; the member is who is known.
  return automatic.kind === 'none' || automatic.kind === 'list' ? address : address.slice(at);
}

/** The first content words without numbers and names, hashed: the same form letter to anybody, about any date or amount. */
function phraseKeyOf(evidence: string, names: ReadonlySet<string>, automatic: boolean): string | null {
  const telling = words(evidence.slice(0, 1000))
    .filter((word) => !/\d/.test(word) && !isStopWord(word) && !names.has(word))
    .slice(0, PHRASE_WORDS);
  if (telling.length < TELLING_WORDS) return null;
  const kind = automatic ? 'automatic' : 'person';
  return createHash('sha256')
    .update(`${kind} ${telling.join(' ')}`)
    .digest('hex')
    .slice(0, 32);
}
