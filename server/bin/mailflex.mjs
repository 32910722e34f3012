#!/usr/bin/env node
// Plain JavaScript that any Node runs: finds a Node that is new enough and starts the command line with it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const main = join(dirname(fileURLToPath(import.meta.url)), '../cli/main.ts');

if (Number(process.versions.node.split('.')[0]) >= WANTED) {
  await import(main);
} else {
  const node = bundledNode();
  if (node) forward(node);
  else {
    process.stderr.write(
      `mailflex needs Node ${WANTED} or later; this is Node ${process.versions.node}, and none came with the packages.\n`,
    );
    process.exitCode = process.argv[2] === 'prepare' ? 0 : 1;
  }
}

/** The Node that npm installs as an optional dependency for this platform. */
function bundledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Stands in for the real process: passes signals on and ends the way it ends. */
function forward(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`mailflex could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}
