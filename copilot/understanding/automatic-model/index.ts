/** How likely a mailbox or a desk's system sent this by itself to whoever writes. Trained by `copilot/training/train-automatic-model.ts`. */
import { createFraudJudge } from '../fraud-model/judge.ts';
import { unpack, type PackedModel } from '../sentence-model/linear.ts';
import { automaticFeatures, type SentMail } from './features.ts';
import packed from './weights.json' with { type: 'json' };

export type { SentMail } from './features.ts';

const judge = createFraudJudge(unpack(packed satisfies PackedModel));

/** From 0 to 1. */
export const automaticProbability = (sent: SentMail): number => judge(automaticFeatures(sent));
