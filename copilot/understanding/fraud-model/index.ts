/** How likely a mail is a fraud, by what it says as a whole. Trained by `copilot/training/train-fraud-model.ts`. */
import { unpack, type PackedModel } from '../sentence-model/linear.ts';
import { fraudFeatures, type WholeMail } from './features.ts';
import { createFraudJudge } from './judge.ts';
import packed from './weights.json' with { type: 'json' };

export type { WholeMail } from './features.ts';

const judge = createFraudJudge(unpack(packed satisfies PackedModel));

/** From 0 to 1. */
export const fraudProbability = (mail: WholeMail): number => judge(fraudFeatures(mail));
