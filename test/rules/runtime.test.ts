import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the tests and the processes they start run on Node 24 or later', () => {
  const child = execFileSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8' });
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  expect(Number(child.split('.')[0])).toBeGreaterThanOrEqual(24);
});

test('the lock file names every package for every platform, so that `npm ci` accepts it everywhere', () => {
  const script = new URL('complete-lock.mjs', import.meta.url).pathname;
  expect(() => execFileSync('node', [script, '--check'], { encoding: 'utf8', stdio: 'pipe' })).not.toThrow();
});
