/** What a forwarded text says about the work its forwarder asks for. It gives values only: it asks for nothing itself. */
import type { DetailedIntent } from '#core/contracts/intent.ts';
import { findReferences } from '../entities/index.ts';
import type { MailContext } from './context.ts';
import { segment } from './segment.ts';
import { totalIn } from './slots.ts';
import { limitOf } from './limits.ts';
import { datesIn } from './when.ts';

const MAX_FORWARDED = 6_000;

export type ForwardedFacts = Pick<DetailedIntent, 'due' | 'amount' | 'currency' | 'reference' | 'evidenceDate'>;

/** Limit, amount and number of the matter that was passed on; empty where nothing was. */
export function forwardedFacts(context: MailContext): ForwardedFacts {
  const text = context.message.text.forwarded.slice(0, MAX_FORWARDED);
  if (text.trim() === '') return {};
  const total = totalIn(context, text)?.total ?? null;
  const [reference] = findReferences(text, context.language);
  return {
    ...limitIn(context, text),
    ...(total === null || total.amount <= 0 ? {} : { amount: total.amount, currency: total.currency }),
    ...(reference === undefined ? {} : { reference: reference.value }),
  };
}

/** Only days with figures: "by Friday" was said on a day that the forwarding mail does not tell. */
function limitIn(context: MailContext, text: string): Pick<ForwardedFacts, 'due' | 'evidenceDate'> {
  for (const sentence of segment({ text, source: 'forwarded' })) {
    const mentions = datesIn(context, sentence.text, context.language).filter((mention) => /\d/u.test(mention.text));
    const limit = limitOf(sentence.text, mentions, context.lexicon);
    if (limit?.explicit === true && limit.value >= context.now.slice(0, 10))
      return { due: limit.value, evidenceDate: limit.mention.text };
  }
  return {};
}
