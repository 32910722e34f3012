import { Worker } from 'node:worker_threads';
import type { Understanding } from '#core/contracts/intent.ts';
import type { Logger } from '#core/ports/logger.ts';
import { understandingFailed } from '../copilot.errors.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import type { Reply, Request } from './understanding.worker.ts';

export interface Waiting extends PromiseWithResolvers<Understanding> {
  input: UnderstandInput;
  signal: AbortSignal | undefined;
}

/** One thread that reads mail. */
export interface ReaderThread {
  /** so that the first mail need not wait for the start */
  start(): void;
  /** messages on their way; 0 = idle */
  pending(): number;
  read(chunk: Waiting[]): void;
  /** What is on its way fails. */
  end(): Promise<void>;
}

const MAX_HEAP_MEGABYTES = 512;

/**
 * Starts with the first mail, and anew after an end. A mail that keeps it busy for too long ends the thread, not the program: its
 * chunk fails, and the next mail starts a new one.
 */
export function createReaderThread(deps: {
  logger: Logger;
  timeoutMs: number;
  /** a chunk is answered, or has failed */
  onAnswer(): void;
}): ReaderThread {
  const { logger, timeoutMs, onAnswer } = deps;
  const sent = new Map<number, Waiting[]>();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let counter = 0;

  function start(): Worker {
    const started = new Worker(new URL('./understanding.worker.ts', import.meta.url), {
      // flags of a test runner or a debugger are not for this thread
      execArgv: [],
      // short-lived objects of one mail fit into a few megabytes; V8 would take several times as much
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES, maxYoungGenerationSizeMb: 16 },
    });
    started.unref();
    started.on('message', receive);
    started.on('error', (error) => fail(started, error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => fail(started, `exit status ${code}`));
    return started;
  }

  function receive(reply: Reply): void {
    const chunk = sent.get(reply.id) ?? [];
    sent.delete(reply.id);
    for (const [index, { resolve, reject }] of chunk.entries()) {
      if ('error' in reply) reject(understandingFailed({ reason: reply.error }));
      else resolve(reply.results[index]!);
    }
    watch();
    onAnswer();
  }

  function fail(failed: Worker, reason: string): void {
    if (failed !== worker) return;
    worker = undefined;
    logger.warn({ reason, mails: [...sent.values()].flat().length }, 'the thread that reads mail has ended');
    for (const { reject } of [...sent.values()].flat()) reject(understandingFailed({ reason }));
    sent.clear();
    void failed.terminate();
    watch();
    onAnswer();
  }

  /** One timer for the oldest chunk: they are answered in order. */
  function watch(): void {
    clearTimeout(timer);
    timer = undefined;
    const watched = worker;
    if (sent.size === 0 || !watched) return watched?.unref();
    watched.ref();
    timer = setTimeout(() => fail(watched, 'took too long'), timeoutMs);
  }

  return {
    start: () => void (worker ??= start()),
    pending: () => sent.size,
    read(chunk) {
      worker ??= start();
      const id = ++counter;
      sent.set(id, chunk);
      worker.postMessage({ id, inputs: chunk.map(({ input }) => input) } satisfies Request);
      if (sent.size === 1) watch();
    },
    async end() {
      const last = worker;
      worker = undefined;
      clearTimeout(timer);
      await last?.terminate();
    },
  };
}
