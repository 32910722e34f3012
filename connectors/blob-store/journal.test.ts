import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileBlobStore } from './files.ts';
import { entriesOf } from './journal.ts';

const tenantId = randomUUID();
const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailflex-journal-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const entry = (text: string) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${tenantId} ${checksumOf(bytes)} ${bytes.length}\n`), bytes]);
};

/** The id of a process that has ended. */
const pidOfTheDead = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

test('what a lost power supply took from its file is written again from the journal', async () => {
  const [kept, lost] = [Buffer.from('kept'), Buffer.from('the bytes of a mail')];
  const store = createFileBlobStore({ directory });
  await store.put(tenantId, kept);
  // the journal of a process that is gone; of its last entry only half came to the disk
  await writeFile(
    join(directory, '.journal', `${hostname()}.${pidOfTheDead()}.1.${randomUUID()}`),
    Buffer.concat([entry('the bytes of a mail'), entry('never acknowledged').subarray(0, -4)]),
  );
  await mkdir(join(directory, tenantId, checksumOf(lost).slice(0, 2)), { recursive: true });
  await writeFile(join(directory, tenantId, checksumOf(lost).slice(0, 2), checksumOf(lost)), '');

  const again = createFileBlobStore({ directory });
  expect(Buffer.from(await again.get(tenantId, checksumOf(lost)))).toEqual(lost);
  expect(await again.has(tenantId, checksumOf(Buffer.from('never acknowledged')))).toBe(false);
  // those of the process that lives
  expect(await readdir(join(directory, '.journal'))).toHaveLength(1);
});

test('mails that come together are in one journal, each whole', async () => {
  const store = createFileBlobStore({ directory });
  const mails = Array.from({ length: 300 }, (_, index) => Buffer.from(`mail ${index}\n`.repeat(index)));
  await Promise.all(mails.map((bytes) => store.put(tenantId, bytes)));
  for (const bytes of mails) expect(Buffer.from(await store.get(tenantId, checksumOf(bytes)))).toEqual(bytes);
  expect(await readdir(join(directory, '.journal'))).toHaveLength(1);
});

test('a journal is read up to the first entry that is not whole', () => {
  const journal = Buffer.concat([entry('one'), entry(''), entry('three'), entry('four')]);
  expect([...entriesOf(journal)].map(({ bytes }) => bytes.toString())).toEqual(['one', '', 'three', 'four']);
  expect([...entriesOf(journal.subarray(0, -1))]).toHaveLength(3);
  journal[journal.length - 1]! ^= 1;
  expect([...entriesOf(journal)]).toHaveLength(3);
  expect([...entriesOf(Buffer.from('nonsense'))]).toEqual([]);
});
