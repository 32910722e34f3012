/** The parent's end of `child.cjs`. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { sandboxMissing } from './isolate.errors.ts';

export interface IsolateRequest {
  /** a script whose value (or promise of it) is JSON text; it finds its input as text in the global `__data` */
  source: string;
  data: string;
  /** milliseconds of one run inside the isolate */
  timeMs: number;
  /** megabytes of its heap */
  memoryMb: number;
  /** characters of the result */
  maxChars: number;
}

const Reply = z.union([z.object({ result: z.string().nullable() }), z.object({ error: z.string() })]);
/** `stopped`: a limit ended it. */
export type IsolateReply = { result: string | null } | { error: string; stopped: boolean };

export interface IsolateProcess extends Disposable {
  /** One at a time, in order. `wallMs` counts from its turn, the start of the process included. */
  run(request: IsolateRequest, wallMs: number, signal?: AbortSignal): Promise<IsolateReply>;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

const require = createRequire(import.meta.url);
const PROGRAM = join(import.meta.dirname, 'child.cjs');
const OUT_OF_LIMITS = /timed out|disposed|memory limit|too large|allocation failed|array buffer/i;

/** Starts the process with the first request, and again after it was killed. Dispose it with the execution. */
export function createIsolateProcess(): IsolateProcess {
  let child: Child | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };

  async function exchange(request: IsolateRequest, wallMs: number, signal?: AbortSignal): Promise<IsolateReply> {
    const running = (child ??= start());
    const { promise, resolve } = Promise.withResolvers<IsolateReply>();
    const stop = (reason: string) => (): void => {
      if (child === running) end();
      resolve({ error: reason, stopped: true });
    };
    const onAbort = stop('aborted');
    const onClose = stop('the process ended early (memory limit)');
    const timer = setTimeout(stop('the time was up'), wallMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    running.once('close', onClose);
    running.once('error', onClose);
    const lines = createInterface({ input: running.stdout });
    lines.once('line', (line) => resolve(readReply(line)));
    running.stdin.write(`${JSON.stringify(request)}\n`);
    return promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      running.off('close', onClose).off('error', onClose);
      lines.close();
      running.stdout.pause();
    });
  }

  return {
    run(request, wallMs, signal) {
      const mine = turn.then(() => exchange(request, wallMs, signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    [Symbol.dispose]: end,
  };
}

function readReply(line: string): IsolateReply {
  const parsed = Reply.safeParse(JSON.parse(line));
  if (!parsed.success) return { error: 'no reply', stopped: true };
  if ('result' in parsed.data) return parsed.data;
  return { error: parsed.data.error, stopped: OUT_OF_LIMITS.test(parsed.data.error) };
}

function start(): Child {
  const addon = addonPath();
  const child = spawn(
    process.execPath,
    [
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${PROGRAM}`,
      `--allow-fs-read=${addon}`,
      '--disallow-code-generation-from-strings',
      '--disable-proto=delete',
      '--max-old-space-size=64',
      '--no-warnings',
      PROGRAM,
      addon,
    ],
    { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  child.stdin.on('error', () => undefined);
  // does not keep the hub alive
  child.unref();
  return child;
}

/** The binary of isolated-vm for this platform: the only file besides its program that the process may read. */
function addonPath(): string {
  try {
    const folder = dirname(require.resolve('isolated-vm/package.json'));
    const nodeGypBuild = createRequire(join(folder, 'package.json'))('node-gyp-build') as { path(dir: string): string };
    return nodeGypBuild.path(folder);
  } catch (cause) {
    throw sandboxMissing(undefined, cause);
  }
}
