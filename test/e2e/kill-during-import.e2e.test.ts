import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { generateMails, seededRandom, toMbox } from '#test/harness/generated-mail.ts';
import {
  allPages,
  eventually,
  runMailflex,
  signIn,
  spawnMailflex,
  startMailflex,
  temporaryFolder,
} from '#test/harness/mailflex.ts';

const MAILS = 2000;
const KILLS = 4;
const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);

test(`an import of ${MAILS} mails killed ${KILLS} times ends with every mail, intent and task exactly once (seed ${SEED})`, async () => {
  await using folder = await temporaryFolder();
  const random = seededRandom(SEED);
  const mails = generateMails(MAILS, { seed: SEED, to: 'me@localhost', date: new Date(), bodyCharacters: 300 });
  const mbox = join(folder.path, 'mails.mbox');
  await writeFile(mbox, toMbox(mails));
  const data = join(folder.path, 'data');
  const importing = ['import', mbox, '--to', 'me@localhost', '--data', data];

  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = spawnMailflex(importing);
    const closed = once(child, 'close');
    child.stderr!.resume();
    child.stdout!.resume();
    const after = setTimeout(() => child.kill('SIGKILL'), 800 + random() * 4000);
    await closed;
    clearTimeout(after);
    if (child.signalCode === 'SIGKILL') killed++;
  }
  expect(killed, 'imports that were really killed in the middle').toBeGreaterThanOrEqual(KILLS - 1);
  const last = await runMailflex(importing);
  expect(last.status, last.stderr.slice(-2000)).toBe(0);

  await using server = await startMailflex(data);
  const { call } = await signIn(server);
  const asked = mails.filter(({ asks }) => asks).length;
  const tasks = await eventually(
    () => allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor })),
    (list) => list.length >= asked,
    60_000,
  );
  const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
  expect(new Set(threads.flatMap(({ messageIds }) => messageIds)).size).toBe(MAILS);
  expect(threads.flatMap(({ messageIds }) => messageIds)).toHaveLength(MAILS);
  expect(tasks).toHaveLength(asked);
  expect(new Set(tasks.map(({ provenance }) => provenance!.intentId)).size).toBe(asked);
}, 420_000);
