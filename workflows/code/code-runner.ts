/** Runs code nodes (tier c): a process for each run, and in it an isolate. See README for what each layer is for. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Item } from '../graph/n8n-graph.ts';
import { LIMITS } from '../limits.ts';
import type { CodeRequest } from '../nodes/node-type.ts';
import { codeFailed, codeStopped } from './code.errors.ts';

export interface CodeRunner {
  /** Throws `code.failed` for errors of the code, `code.stopped` when a limit ended it. */
  run(request: CodeRequest): Promise<Item['json'][]>;
}

export interface CodeLimits {
  /** milliseconds of computing inside the isolate */
  timeMs: number;
  /** megabytes of the isolate */
  memoryMb: number;
  /** milliseconds until the process is killed, start included */
  wallMs: number;
}

const Reply = z.union([
  z.object({ items: z.array(z.record(z.string(), z.unknown())) }),
  z.object({ error: z.string() }),
]);

const require = createRequire(import.meta.url);
const CHILD = join(import.meta.dirname, 'code-process.cjs');

export function createCodeRunner(
  limits: CodeLimits = { timeMs: LIMITS.codeMs, memoryMb: LIMITS.codeMb, wallMs: LIMITS.codeWallMs },
): CodeRunner {
  return {
    async run({ code, mode, items, now, signal }) {
      const request = JSON.stringify({
        code,
        mode,
        items: items.map((item) => ({ json: item.json })),
        now: now.toISOString(),
        timeMs: limits.timeMs,
        memoryMb: limits.memoryMb,
        maxChars: LIMITS.stateChars,
      });
      if (request.length > LIMITS.stateChars) throw codeStopped({ reason: 'the input is too large' });
      const text = await exchange(request, limits.wallMs, signal);
      const reply = Reply.safeParse(parseJson(text));
      if (!reply.success) throw codeFailed({ reason: 'the code must return objects' });
      if ('items' in reply.data) return reply.data.items as Item['json'][];
      const { error } = reply.data;
      if (/timed out|memory limit|too large|disposed/i.test(error)) throw codeStopped({ reason: error });
      throw codeFailed({ reason: error.slice(0, 500) });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The binary of isolated-vm for this platform: the only file besides its program that the process may read. */
function addonPath(): string {
  const folder = dirname(require.resolve('isolated-vm/package.json'));
  const nodeGypBuild = createRequire(join(folder, 'package.json'))('node-gyp-build') as {
    path(folder: string): string;
  };
  return nodeGypBuild.path(folder);
}

/** Starts the process, hands the request over standard input and reads one reply. Always leaves no process behind. */
function exchange(request: string, wallMs: number, signal: AbortSignal): Promise<string> {
  const addon = addonPath();
  const child = spawn(
    process.execPath,
    [
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${CHILD}`,
      `--allow-fs-read=${addon}`,
      '--disallow-code-generation-from-strings',
      '--disable-proto=delete',
      '--max-old-space-size=64',
      '--no-warnings',
      CHILD,
      addon,
    ],
    { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const stop = (reason: string): void => {
    child.kill('SIGKILL');
    reject(codeStopped({ reason }));
  };
  const onAbort = (): void => stop('aborted');
  const timer = setTimeout(() => stop('the time was up'), wallMs);
  signal.addEventListener('abort', onAbort, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LIMITS.stateChars * 4) stop('the result is too large');
    else chunks.push(chunk);
  });
  child.on('error', (cause) => reject(codeFailed({ reason: 'the process could not be started' }, cause)));
  child.on('close', (status) => {
    if (status === 0) resolve(Buffer.concat(chunks).toString());
    else reject(codeStopped({ reason: 'the process ended early (memory limit)' }));
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(request);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    if (child.exitCode === null) child.kill('SIGKILL');
  });
}
