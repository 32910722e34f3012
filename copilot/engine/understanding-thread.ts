import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Understanding } from '#core/contracts/intent.ts';
import type { Logger } from '#core/ports/logger.ts';
import { understandingFailed } from '../copilot.errors.ts';
import { understandOffline, type UnderstandInput } from '../understanding/index.ts';
import type { Reply, Request } from './understanding.worker.ts';

/** The offline engine wherever it runs. */
export interface OfflineEngine {
  understand(input: UnderstandInput): Promise<Understanding>;
  /** Gets ready for the first mail. Disposing finishes what was asked for and gives the thread back. */
  open(): AsyncDisposable;
}

/** Mails in one message to the thread: few enough that one mail does not wait long for its neighbours. */
const CHUNK = 10;
/** Messages on the way to the thread, so that it never waits for the next one. */
const AHEAD = 2;
/** For one chunk, which takes some 30 ms. A mail that needs longer is one that was made to. */
const MAX_MILLISECONDS = 20_000;
const MAX_HEAP_MEGABYTES = 512;

/** In the thread of the caller, which it hands back between mails. */
export function createInlineEngine(): OfflineEngine {
  return {
    async understand(input) {
      await nextTurn();
      return understandOffline(input);
    },
    open: () => ({ [Symbol.asyncDispose]: () => Promise.resolve() }),
  };
}

interface Waiting extends PromiseWithResolvers<Understanding> {
  input: UnderstandInput;
}

/**
 * In a thread of its own, started at the first mail: reading a mail costs more processor time than everything else that
 * happens to it, and pages and listeners should not wait for it. A mail that keeps the thread busy for too long ends the
 * thread, not the program: its chunk fails, and the next mail starts a new thread.
 */
export function createThreadEngine(deps: { logger: Logger; timeoutMs?: number }): OfflineEngine {
  const { logger, timeoutMs = MAX_MILLISECONDS } = deps;
  const queue: Waiting[] = [];
  const sent = new Map<number, Waiting[]>();
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let planned = false;
  let counter = 0;
  let whenIdle: (() => void) | undefined;

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
    pump();
  }

  function fail(failed: Worker, reason: string): void {
    if (failed !== worker) return;
    worker = undefined;
    logger.warn({ reason, mails: [...sent.values()].flat().length }, 'the thread that reads mail has ended');
    for (const { reject } of [...sent.values()].flat()) reject(understandingFailed({ reason }));
    sent.clear();
    void failed.terminate();
    watch();
    pump();
  }

  /** One timer for the oldest chunk: they are answered in order. */
  function watch(): void {
    clearTimeout(timer);
    timer = undefined;
    const watched = worker;
    if (sent.size === 0 && queue.length === 0) whenIdle?.();
    if (sent.size === 0 || !watched) return watched?.unref();
    watched.ref();
    timer = setTimeout(() => fail(watched, 'took too long'), timeoutMs);
  }

  function pump(): void {
    while (queue.length > 0 && sent.size < AHEAD) {
      const chunk = queue.splice(0, CHUNK);
      worker ??= start();
      const id = ++counter;
      sent.set(id, chunk);
      worker.postMessage({ id, inputs: chunk.map(({ input }) => input) } satisfies Request);
      if (sent.size === 1) watch();
    }
  }

  return {
    understand(input) {
      const waiting = { ...Promise.withResolvers<Understanding>(), input };
      queue.push(waiting);
      if (!planned) {
        planned = true;
        // mails of one batch are asked for in one turn
        queueMicrotask(() => {
          planned = false;
          pump();
        });
      }
      return waiting.promise;
    },
    open() {
      worker ??= start();
      return {
        async [Symbol.asyncDispose]() {
          if (sent.size > 0 || queue.length > 0 || planned) {
            const idle = Promise.withResolvers<void>();
            whenIdle = idle.resolve;
            await idle.promise;
          }
          const last = worker;
          worker = undefined;
          await last?.terminate();
        },
      };
    },
  };
}
