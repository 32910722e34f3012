import { setImmediate as nextTurn } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import type { Understanding } from '#core/contracts/intent.ts';
import type { Logger } from '#core/ports/logger.ts';
import { understandOffline, type UnderstandInput } from '../understanding/index.ts';
import { createReaderThread, type ReaderThread, type Waiting } from './reader-thread.ts';

/** The offline engine wherever it runs. */
export interface OfflineEngine {
  /** Rejects with the reason of `signal` when that comes before a thread has the mail. */
  understand(input: UnderstandInput, signal?: AbortSignal): Promise<Understanding>;
  /** Gets ready for the first mail. Disposing finishes what was asked for and gives the threads back. */
  open(): AsyncDisposable;
}

/** Mails in one message to the thread: few enough that one mail does not wait long for its neighbours. */
const CHUNK = 10;
/** Messages on the way to a thread, so that it never waits for the next one. */
const AHEAD = 2;
/** For one chunk, which takes some 30 ms. A mail that needs longer is one that was made to. */
const MAX_MILLISECONDS = 20_000;
const MOST_THREADS = 4;
/** Without a pause for so long, and mails still wait: a backlog, for which another thread is worth its start and its memory. */
const BACKLOG_MS = 1500;
/** Not needed for so long, the other threads end. */
const SPARE_MS = 30_000;

/** In the thread of the caller, which it hands back between mails. */
export function createInlineEngine(): OfflineEngine {
  return {
    async understand(input, signal) {
      await nextTurn();
      signal?.throwIfAborted();
      return understandOffline(input);
    },
    open: () => ({ [Symbol.asyncDispose]: () => Promise.resolve() }),
  };
}

/**
 * In a thread of its own, started at the first mail: reading a mail costs more processor time than everything else that
 * happens to it, and pages and listeners should not wait for it. A backlog is read by as many threads as there are cores.
 */
export function createThreadEngine(deps: {
  logger: Logger;
  timeoutMs?: number;
  threads?: number;
  backlogMs?: number;
}): OfflineEngine {
  const { logger, timeoutMs = MAX_MILLISECONDS, backlogMs = BACKLOG_MS } = deps;
  const most = deps.threads ?? Math.min(MOST_THREADS, availableParallelism());
  const queue: Waiting[] = [];
  const create = () => createReaderThread({ logger, timeoutMs, onAnswer: pump });
  const first = create();
  let others: ReaderThread[] = [];
  let sparing: NodeJS.Timeout | undefined;
  let busySince = Infinity;
  let planned = false;
  let whenIdle: (() => void) | undefined;

  const isIdle = () => queue.length === 0 && [first, ...others].every((thread) => thread.pending() === 0);

  /** The one with the least to do. */
  function threadWithRoom(): ReaderThread | undefined {
    let least = first;
    for (const thread of others) if (thread.pending() < least.pending()) least = thread;
    return least.pending() < AHEAD ? least : undefined;
  }

  function another(): ReaderThread | undefined {
    if (performance.now() - busySince < backlogMs) return undefined;
    sparing?.refresh();
    if (others.length + 1 >= most) return undefined;
    sparing ??= setTimeout(endOthers, SPARE_MS).unref();
    const thread = create();
    others.push(thread);
    return thread;
  }

  function endOthers(): void {
    sparing = undefined;
    const ended = others;
    others = [];
    for (const thread of ended) {
      if (thread.pending() === 0) void thread.end();
      else others.push(thread);
    }
    if (others.length > 0) sparing = setTimeout(endOthers, SPARE_MS).unref();
  }

  /** Looked for with each answer of a thread: while something waits, one is on its way. */
  function giveUpStopped(): void {
    if (!queue.some(({ signal }) => signal?.aborted)) return;
    for (const waiting of queue.splice(0)) {
      if (waiting.signal?.aborted) waiting.reject(waiting.signal.reason);
      else queue.push(waiting);
    }
  }

  function pump(): void {
    giveUpStopped();
    if (isIdle()) {
      busySince = Infinity;
      return whenIdle?.();
    }
    busySince = Math.min(busySince, performance.now());
    while (queue.length > 0) {
      const thread = threadWithRoom() ?? another();
      if (!thread) return;
      thread.read(queue.splice(0, CHUNK));
    }
  }

  return {
    understand(input, signal) {
      const waiting = { ...Promise.withResolvers<Understanding>(), input, signal };
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
      first.start();
      return {
        async [Symbol.asyncDispose]() {
          if (!isIdle()) {
            const idle = Promise.withResolvers<void>();
            whenIdle = idle.resolve;
            await idle.promise;
          }
          clearTimeout(sparing);
          await Promise.all([first, ...others].map((thread) => thread.end()));
        },
      };
    },
  };
}
