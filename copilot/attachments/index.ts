import { Worker } from 'node:worker_threads';
import type { Logger } from '#core/ports/logger.ts';
import type { TextExtractor } from '#core/ports/text-extractor.ts';
import { documentKind } from './document-kind.ts';

const MAX_CHARACTERS = 200_000;
const MAX_MILLISECONDS = 15_000;
/** heap of the worker; a document that needs more ends the worker, not the program */
const MAX_HEAP_MEGABYTES = 256;

/** One worker, one document at a time, started with the first document and again after each that broke it. */
export function createTextExtractor(deps: { logger: Logger; timeoutMs?: number }): TextExtractor {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const start = () => {
    const started = new Worker(new URL('extract.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    });
    started.unref();
    return started;
  };

  const ask = async (kind: string, bytes: Uint8Array): Promise<string | null> => {
    const asked = (worker ??= start());
    const answer = Promise.withResolvers<string | null>();
    const timer = setTimeout(() => answer.reject(new Error('took too long')), deps.timeoutMs ?? MAX_MILLISECONDS);
    asked.once('message', ({ text }: { text: string | null }) => answer.resolve(text));
    asked.once('error', answer.reject);
    asked.postMessage({ kind, bytes });
    try {
      return await answer.promise;
    } catch (error) {
      worker = undefined;
      await asked.terminate();
      deps.logger.warn({ kind, reason: (error as Error).message }, 'an attachment could not be read');
      return null;
    } finally {
      clearTimeout(timer);
      asked.removeAllListeners('message').removeAllListeners('error');
    }
  };

  return {
    reads: (file) => documentKind(file) !== null,
    async extract({ filename, contentType, bytes }) {
      const kind = documentKind({ filename, contentType, size: bytes.byteLength });
      if (kind === null) return null;
      if (kind === 'text') return new TextDecoder().decode(bytes).slice(0, MAX_CHARACTERS);
      const turn = queue.then(() => ask(kind, bytes));
      queue = turn;
      return (await turn)?.slice(0, MAX_CHARACTERS) ?? null;
    },
    async [Symbol.asyncDispose]() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
