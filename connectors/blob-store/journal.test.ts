import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFileBlobStore } from './files.ts';
import { entriesOf, linesOf } from './journal-format.ts';

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

describe('a blob with a note', () => {
  const journals = () => readdir(join(directory, '.journal'));
  const noted = (text: string, note: string) => {
    const bytes = Buffer.from(text);
    return Buffer.concat(linesOf({ tenantId, checksum: checksumOf(bytes), bytes, note }));
  };
  const leave = async (...parts: Buffer[]) => {
    await mkdir(join(directory, '.journal'), { recursive: true });
    const path = join(directory, '.journal', `${hostname()}.${pidOfTheDead()}.1.${randomUUID()}`);
    await writeFile(path, Buffer.concat(parts));
  };

  test('is given to whoever starts after a death, with bytes and note, and once only', async () => {
    await leave(
      entry('nothing to do'),
      noted('a mail', '{"for":"Zoë"}'),
      noted('another', ''),
      noted('torn', 'x').subarray(0, -1),
    );
    const store = createFileBlobStore({ directory });
    const left = await store.spool!.recover();
    expect(left.map(({ bytes, note }) => [Buffer.from(bytes).toString(), note])).toEqual([
      ['a mail', '{"for":"Zoë"}'],
      ['another', ''],
    ]);
    for (const { checksum } of left) expect(await store.has(tenantId, checksum)).toBe(true);
    expect(await store.spool!.recover()).toEqual([]);
    expect(await journals()).toHaveLength(1);
    left[0]!.release();
    left[0]!.release();
    expect(await journals()).toHaveLength(1);
    left[1]!.release();
    await vi.waitFor(async () => expect(await journals()).toEqual([]), 40_000);
  });

  test('is durable before it is in its place, and stays in the journal until it is released', async () => {
    const store = createFileBlobStore({ directory });
    const blob = await store.spool!.append(tenantId, Buffer.from('a mail'), 'note');
    expect(await store.has(tenantId, blob.checksum)).toBe(false);
    const [name] = await journals();
    const written = entriesOf(await readFile(join(directory, '.journal', name!)));
    expect([...written].map(({ note }) => note)).toEqual(['note']);
    await blob.placed();
    expect(Buffer.from(await store.get(tenantId, blob.checksum)).toString()).toBe('a mail');
  });

  test('with a damaged note is not believed', () => {
    const journal = noted('a mail', 'mailbox 1');
    journal[journal.indexOf('mailbox 1') + 8]! ^= 1;
    expect([...entriesOf(journal)]).toEqual([]);
  });

  test('that finds the disk full is refused, and nothing follows a half-written one', async () => {
    let room = 400;
    const store = createFileBlobStore({
      directory,
      async openFile(...args) {
        const handle = await open(...args);
        const writev = handle.writev.bind(handle);
        handle.writev = (async (parts: Uint8Array[]) => {
          const fits = Buffer.concat(parts).subarray(0, room);
          room -= fits.length;
          return writev([fits]);
        }) as typeof handle.writev;
        return handle;
      },
    });
    await store.spool!.append(tenantId, Buffer.alloc(200), 'fits');
    await expect(store.spool!.append(tenantId, Buffer.alloc(200), 'too much')).rejects.toMatchObject({
      code: 'blob.disk_full',
    });
    room = 10_000;
    await store.spool!.append(tenantId, Buffer.alloc(201), 'there is room again');
    const notes = new Set<string | undefined>();
    for (const name of await journals())
      for (const { note } of entriesOf(await readFile(join(directory, '.journal', name)))) notes.add(note);
    expect(notes).toEqual(new Set(['fits', 'there is room again']));
  });
});
