// The process in which JavaScript of users runs: one request a line on standard input, one reply a line on standard
// output. Each request gets a fresh isolate. The process has no environment and no rights beyond reading its two files;
// its parent kills it when time is up, and it kills itself when memory grows beyond the limit: some ways to exhaust an
// isolate end the whole process (a Map that grows for ever), which is why this is not done in the hub's own process.
'use strict';
const { writeSync } = require('node:fs');
const { createInterface } = require('node:readline');
const { ivm } = require(process.argv[2]);

const RSS_LIMIT = 384 * 1024 * 1024;
setInterval(() => {
  if (process.memoryUsage.rss() > RSS_LIMIT) process.kill(process.pid, 'SIGKILL');
}, 10).unref();

async function run({ source, data, timeMs, memoryMb, maxChars }) {
  const isolate = new ivm.Isolate({ memoryLimit: memoryMb });
  try {
    const context = await isolate.createContext();
    await context.global.set('__data', data);
    const script = await isolate.compileScript(source);
    const result = await script.run(context, { timeout: timeMs, promise: true });
    if (typeof result !== 'string') return { result: null };
    return result.length > maxChars ? { error: 'the result is too large' } : { result };
  } catch (error) {
    return { error: describe(error) };
  } finally {
    if (!isolate.isDisposed) isolate.dispose();
  }
}

function describe(error) {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, 500);
  } catch {
    return 'unknown error';
  }
}

function reply(value) {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  run(JSON.parse(line)).then(reply, () => process.exit(1));
});
