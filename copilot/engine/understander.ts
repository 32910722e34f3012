import type { Understanding } from '#core/contracts/intent.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import { admit } from './admit.ts';
import type { Extractor } from './extractor.ts';
import type { Payer } from './payer.ts';
import type { OfflineEngine } from './understanding-thread.ts';
import { mayAskModel } from './unsure.ts';

/** What a mail wants from its reader. The offline engine and the model stand behind this one interface. */
export interface Understander {
  understand(input: UnderstandInput, payer: Payer, signal: AbortSignal): Promise<Understanding>;
}

export function createOfflineUnderstander(engine: OfflineEngine): Understander {
  return { understand: (input, _payer, signal) => engine.understand(input, signal) };
}

/**
 * The offline engine first; the model only for what it is unsure of. Whatever goes wrong with the model - slow,
 * malformed, refusing, over budget - the offline result stands: a mail is never lost to a model.
 */
export function createModelUnderstander(deps: {
  engine: OfflineEngine;
  extractor: Extractor;
  logger: Logger;
}): Understander {
  return {
    async understand(input, payer, signal) {
      const offline = await deps.engine.understand(input, signal);
      if (!mayAskModel(input, offline)) return offline;
      try {
        const reply = await deps.extractor.extract(input, payer, signal);
        return reply === null ? offline : admit(input, offline, reply);
      } catch (error) {
        if (signal.aborted) throw error;
        const reason = error instanceof Error ? error.name : 'unknown';
        deps.logger.warn({ reason, tenantId: payer.tenantId }, 'model gave no usable answer, offline result kept');
        return offline;
      }
    },
  };
}
