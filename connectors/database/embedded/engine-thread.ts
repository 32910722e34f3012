import { Worker } from 'node:worker_threads';
import { defineError } from '#core/contracts/errors.ts';
import type { Reply, Request } from './engine-worker.ts';
import type { Engine } from './engine.ts';

export const engineFailed = defineError({
  code: 'database.engine_failed',
  status: 500,
  message: 'The embedded database has stopped; restart Mailflex.',
});

type Unnumbered = { kind: 'exchange'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'dump' | 'syncCount' | 'close' };

/** Starts the engine on a directory in a worker thread, so that a slow query does not hold up everything else. */
export async function startEngineThread(options: { directory: string }): Promise<Engine> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    workerData: options,
    // flags of a test runner or a debugger are not for this thread
    execArgv: [],
  });
  const waiting = new Map<number, PromiseWithResolvers<Reply['value']>>();
  let failure: Error | undefined;
  let counter = 0;
  let closing = false;

  function fail(reason: string): void {
    failure ??= engineFailed({ reason });
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }
  worker.on('error', (error) => fail(String(error)));
  worker.on('exit', (code) => fail(closing ? 'closed' : `exit status ${code}`));
  worker.on('message', ({ id, value, error }: Reply) => {
    const request = waiting.get(id);
    waiting.delete(id);
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
    return answer;
  }

  try {
    await expect(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
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
