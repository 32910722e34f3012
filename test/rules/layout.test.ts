import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = [
  'core',
  'connectors',
  'mail-bridge',
  'groupware',
  'rag',
  'copilot',
  'workflows',
  'server',
  'web',
  'deploy',
  'test',
];
const NOT_A_NAME = /^(utils?|helpers?|common|misc|manager)$/;
const MAX_LINES = 400;
const MAX_TEST_LINES = 600;

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(`${root}/${path}`) && !path.endsWith('.generated.ts'));

const isTest = (path: string) => /\.test\.tsx?$|\.contract\.ts$|^test\//.test(path);
const lines = (path: string) => readFileSync(`${root}/${path}`, 'utf8').split('\n').length - 1;

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(150);
});

test('no file is longer than its budget', () => {
  const long = sources.filter((path) => lines(path) > (isTest(path) ? MAX_TEST_LINES : MAX_LINES));
  expect(long).toEqual([]);
});

test('half of the files have at most 80 lines, nine in ten fewer than 220', () => {
  const counts = sources
    .filter((path) => !isTest(path))
    .map(lines)
    .sort((a, b) => a - b);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(80);
  expect(counts[Math.floor(counts.length * 0.9)]).toBeLessThan(220);
});

test('no file or folder has a name that says nothing', () => {
  const bad = sources.filter((path) => path.split('/').some((part) => NOT_A_NAME.test(part.split('.')[0]!)));
  expect(bad).toEqual([]);
});

test('files are named in kebab-case', () => {
  const bad = sources.filter((path) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(basename(path)));
  expect(bad).toEqual([]);
});

test('every top-level folder explains itself', () => {
  expect(FOLDERS.filter((folder) => !existsSync(`${root}/${folder}/README.md`))).toEqual([]);
});

test('no test is skipped or focused by hand', () => {
  const soft = sources.filter(
    (path) =>
      path !== 'test/rules/layout.test.ts' &&
      /\b(?:it|test|describe)\.(?:only|todo|skip)\(/.test(readFileSync(`${root}/${path}`, 'utf8')),
  );
  expect(soft).toEqual([]);
});
