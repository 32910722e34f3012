/** Notices to all who watch a ticket, a build or a document: what stands there is asked of whoever works on it. */
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { remembered } from './patterns/remembered.ts';
import type { Act, Reading } from './reading.ts';

const WATCHED = remembered(
  /(?<!\p{L})(?:you(?:'re| are| get| receive| received)? (?:receiving |getting |notified |this )*(?:(?:e-?mail|message|notification|notice) )?(?:because|as|since) you(?:'re| are| have)? (?:\p{L}+ )?(?:watch\p{L}*|follow\p{L}*|subscrib\p{L}*|participat\p{L}*)|weil sie (?:\S+ ){0,5}(?:beobachten|abonniert|folgen|verfolgen)|weil du (?:\S+ ){0,5}(?:beobachtest|abonniert|folgst|verfolgst)|(?:parce que|car) (?:vous (?:suivez|observez|etes abonnee?)|tu (?:suis|observes|es abonnee?))|porque (?:sigues?|sigue|observas?|estas? suscrit[oa]|esta suscrit[oa])|perche (?:segui|segue|osserva|sei iscritt[oa]|e iscritt[oa])|porque (?:segue|acompanha|esta inscrit[oa]))(?!\p{L})/u,
);
const ASKS: ReadonlySet<Act> = new Set(['request', 'question']);

/** Only what calls the reader by name asks the reader. */
export function withoutWatched(context: MailContext, readings: readonly Reading[]): Reading[] {
  if (!WATCHED.test(fold(context.message.text.body.slice(-TAIL)))) return [...readings];
  return readings.map((reading) =>
    ASKS.has(reading.act) && !reading.addressed.named ? { ...reading, act: 'statement', score: 0.5 } : reading,
  );
}
/** Such lines stand at the end. */
const TAIL = 600;
