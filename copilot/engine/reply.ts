import { z } from 'zod';
import { IntentType } from '#core/contracts/intent.ts';

/**
 * What a model may say of a mail: closed fields only. It gives the words of the mail (`evidence`, `datePhrase`), never
 * a date, an amount, an address or a link - those are worked out by code from exactly those words.
 */
export const ModelIntent = z.object({
  type: IntentType,
  title: z.string().max(300),
  evidence: z.string().max(2000).describe('the sentence of the mail it rests on, copied word for word'),
  datePhrase: z.string().max(200).nullish().describe('the words that say when, copied word for word'),
  confidence: z.number().min(0).max(1).nullish(),
});
export type ModelIntent = z.infer<typeof ModelIntent>;

export const ModelReply = z.object({
  triage: z.enum(['action', 'reply', 'fyi', 'ignore']),
  intents: z.array(ModelIntent).max(20),
});
export type ModelReply = z.infer<typeof ModelReply>;
