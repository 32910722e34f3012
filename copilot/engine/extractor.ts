import type { Engine } from '#core/contracts/intent.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import type { ModelReply } from './reply.ts';
import type { Payer } from './payer.ts';

/** Reads a mail with a model that has no tools. `null` = not asked: the budget of today is used up. */
export interface Extractor {
  extract(input: UnderstandInput, payer: Payer, signal: AbortSignal): Promise<ExtractedReply | null>;
}

export interface ExtractedReply {
  reply: ModelReply;
  engine: Engine;
}
