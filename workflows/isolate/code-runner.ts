/** Runs code nodes (tier c): a process for each run, and in it an isolate. See README for what each layer is for. */
import { z } from 'zod';
import type { Item } from '../graph/n8n-graph.ts';
import { LIMITS } from '../limits.ts';
import type { CodeRequest } from '../nodes/node-type.ts';
import { codeFailed, codeStopped } from './isolate.errors.ts';
import { createIsolateProcess } from './isolate-process.ts';

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

const Items = z.array(z.record(z.string(), z.unknown())).max(LIMITS.items);

export function createCodeRunner(
  limits: CodeLimits = { timeMs: LIMITS.codeMs, memoryMb: LIMITS.codeMb, wallMs: LIMITS.codeWallMs },
): CodeRunner {
  return {
    async run({ code, mode, items, now, signal }) {
      const data = JSON.stringify({ items: items.map((item) => ({ json: item.json })), now: now.toISOString() });
      if (data.length > LIMITS.stateChars) throw codeStopped({ reason: 'the input is too large' });
      using process = createIsolateProcess();
      const { timeMs, memoryMb, wallMs } = limits;
      const request = { source: PRELUDE + program(code, mode), data, timeMs, memoryMb, maxChars: LIMITS.stateChars };
      const reply = await process.run(request, wallMs, signal);
      if ('error' in reply) throw (reply.stopped ? codeStopped : codeFailed)({ reason: reply.error });
      const made = Items.safeParse(parseJson(reply.result));
      if (!made.success) throw codeFailed({ reason: 'the code must return objects' });
      return made.data as Item['json'][];
    },
  };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Inside the isolate, before the code: n8n's names for the input. */
const PRELUDE = `
const { items: __items, now: __now } = JSON.parse(__data);
delete globalThis.__data;
const $now = new Date(__now);
const $today = new Date(__now.slice(0, 10));
const __stringify = JSON.stringify;
const __input = (items, item) => ({ all: () => items, first: () => items[0], last: () => items[items.length - 1], item });
const __plain = (result) => (Array.isArray(result) ? result : [result]).map((entry) =>
  entry !== null && typeof entry === 'object' && entry.json !== null && typeof entry.json === 'object' ? entry.json : entry);
`;

function program(code: string, mode: CodeRequest['mode']): string {
  const body = `await (async function () { 'use strict';\n${code}\n})()`;
  if (mode === 'each-item') {
    return `(async () => { const made = [];
      for (const [$itemIndex, item] of __items.entries()) {
        const $json = item.json; const $input = __input(__items, item);
        const result = ${body};
        made.push(__plain(result === undefined ? item : result)[0]);
      }
      return __stringify(made); })()`;
  }
  return `(async () => { const items = __items; const $input = __input(items, items[0]); const $json = items[0]?.json;
    const result = ${body};
    return __stringify(__plain(result === undefined ? [] : result)); })()`;
}
