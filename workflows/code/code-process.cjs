// The process of one code node: reads a request from standard input, runs the code in a fresh isolate, writes one reply.
// It has no environment, no rights beyond reading itself and isolated-vm, and is killed by its parent when time is up.
'use strict';
const { readFileSync, writeSync } = require('node:fs');

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

function program({ code, mode }) {
  if (mode === 'each-item') {
    return `(async () => { const made = [];
      for (const [$itemIndex, item] of __items.entries()) {
        const $json = item.json; const $input = __input(__items, item);
        const result = await (async function () { 'use strict';\n${code}\n})();
        made.push(__plain(result === undefined ? item : result)[0]);
      }
      return __stringify(made); })()`;
  }
  return `(async () => { const items = __items; const $input = __input(items, items[0]); const $json = items[0]?.json;
    const result = await (async function () { 'use strict';\n${code}\n})();
    return __stringify(__plain(result === undefined ? [] : result)); })()`;
}

async function main() {
  const { ivm } = require(process.argv[2]);
  const request = JSON.parse(readFileSync(0, 'utf8'));
  const isolate = new ivm.Isolate({ memoryLimit: request.memoryMb });
  const context = await isolate.createContext();
  await context.global.set('__data', JSON.stringify({ items: request.items, now: request.now }));
  await (await isolate.compileScript(PRELUDE)).run(context);
  const script = await isolate.compileScript(program(request));
  const result = await script.run(context, { timeout: request.timeMs, promise: true });
  if (typeof result !== 'string') throw new Error('the code must return objects');
  if (result.length > request.maxChars) throw new Error('the result is too large');
  return { items: JSON.parse(result) };
}

function reply(value) {
  const bytes = Buffer.from(JSON.stringify(value));
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
  process.exit(0);
}

main().then(reply, (error) => reply({ error: String(error && error.message ? error.message : error) }));
