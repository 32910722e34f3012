import { parentPort, workerData } from 'node:worker_threads';
import { startEngine, type Engine } from './engine.ts';

/** The worker thread of `engine-thread.ts`: one engine, requests answered in order. */

export type Request = { id: number } & (
  | { kind: 'exchange'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'dump' | 'syncCount' | 'close' }
);
export type Reply = { id: number; value?: Uint8Array | number | void; error?: string };

const port = parentPort!;
const { directory } = workerData as { directory: string };

function reply(message: Reply): void {
  const { value } = message;
  const whole = value instanceof Uint8Array && value.byteLength === value.buffer.byteLength;
  port.postMessage(message, whole ? [value.buffer as ArrayBuffer] : []);
}

function answer(engine: Engine, request: Request): Promise<Reply['value'] | void> {
  if (request.kind === 'exchange') return engine.exchange(request.bytes);
  return engine[request.kind]();
}

const starting = startEngine({ directory });
starting.then(
  () => reply({ id: 0 }),
  (error: unknown) => reply({ id: 0, error: String(error) }),
);
port.on('message', (request: Request) => {
  starting
    .then((engine) => answer(engine, request))
    .then(
      (value) => {
        reply({ id: request.id, value });
        if (request.kind === 'close') port.close();
      },
      (error: unknown) => reply({ id: request.id, error: String(error) }),
    );
});
