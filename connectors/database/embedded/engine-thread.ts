import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { defineError } from '#core/contracts/errors.ts';
import type { Reply, Request } from './engine-worker.ts';
import type { Engine } from './engine.ts';

export const engineFailed = defineError({
  code: 'database.engine_failed',
  status: 500,
  message: 'The embedded database has stopped; restart Mailflex.',
});

export interface ThreadOptions {
  directory: string;
  /** After an error of the disk: an answer that takes longer will never come, in milliseconds. Default 60000 */
  stuckMs?: number | undefined;
}

const STUCK_MS = 60_000;
/** the field of an error answer with its SQLSTATE: disk full, disk error, and those of the system without a code of their own */
const DISK_ERRORS = ['C53100\0', 'C58030\0', 'CXX000\0'];

type Unnumbered = { kind: 'exchange'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'dump' | 'syncCount' | 'close' };

/**
 * Starts the engine on a directory in a worker thread, so that a slow query does not hold up everything else. A checkpoint that
 * fails on a full disk can leave PostgreSQL in a circle without end, room or not; the thread is ended then.
 */
export async function startEngineThread({ directory, stuckMs = STUCK_MS }: ThreadOptions): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    workerData: { directory },
    // flags of a test runner or a debugger are not for this thread
    execArgv: [],
  });
  const waiting = new Map<number, PromiseWithResolvers<Reply['value']>>();
  let failure: Error | undefined;
  let counter = 0;
  let closing = false;
  let diskFailed = false;
  const ended = Promise.withResolvers<Error>();

  function fail(reason: string): void {
    failure ??= engineFailed({ reason });
    if (!closing) ended.resolve(failure);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }
  worker.on('error', (error) => fail(String(error)));
  worker.on('exit', (code) => fail(closing ? 'closed' : `exit status ${code}`));
  worker.on('message', ({ id, value, error }: Reply) => {
    const request = waiting.get(id);
    waiting.delete(id);
    diskFailed ||= value instanceof Uint8Array && tellsOfDisk(value);
    if (error === undefined) return request?.resolve(value);
    // an exception out of WebAssembly leaves PostgreSQL in an unknown state: nothing may use it any more
    request?.reject(engineFailed({ reason: error }));
    fail(error);
  });

  function expect(id: number): Promise<Reply['value']> {
    const request = Promise.withResolvers<Reply['value']>();
    waiting.set(id, request);
    return request.promise;
  }
  async function ask(request: Unnumbered): Promise<Reply['value']> {
    if (failure) throw failure;
    const id = ++counter;
    const answer = expect(id);
    const transfer = request.kind === 'exchange' ? [request.bytes.buffer] : [];
    worker.postMessage({ ...request, id } satisfies Request, transfer);
    if (!diskFailed) return answer;
    const timer = setTimeout(() => void giveUp(id), stuckMs);
    return answer.finally(() => clearTimeout(timer));
  }

  async function giveUp(id: number): Promise<void> {
    // a process that itself stood still first takes in the answer that has been waiting
    await nextTurn();
    await nextTurn();
    if (!waiting.has(id)) return;
    fail(`no answer within ${stuckMs / 1000} s, after an error of the disk`);
    await worker.terminate();
  }

  try {
    await expect(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    failed: ended.promise,
    exchange: (bytes) => ask({ kind: 'exchange', bytes }) as Promise<Uint8Array>,
    dump: () => ask({ kind: 'dump' }) as Promise<Uint8Array<ArrayBuffer>>,
    syncCount: () => ask({ kind: 'syncCount' }) as Promise<number>,
    async close() {
      closing = true;
      // PostgreSQL's exit may end the thread before it answers
      if (!failure) await ask({ kind: 'close' }).catch(() => {});
      failure ??= engineFailed({ reason: 'closed' });
      await worker.terminate();
    },
  };
}

function tellsOfDisk({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const answer = Buffer.from(buffer, byteOffset, byteLength);
  return DISK_ERRORS.some((field) => answer.includes(field));
}
