import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import type { Note, Task } from '#core/contracts/groupware.ts';
import { createGroupwareHarness, provenanceOf } from '../testing.ts';

type Harness = Awaited<ReturnType<typeof createGroupwareHarness>>;
let harness: Harness;
beforeAll(async () => {
  harness = await createGroupwareHarness();
});
afterAll(() => harness[Symbol.asyncDispose]());

type Listed = { items: Task[]; nextCursor: string | null };

describe('tasks', () => {
  test('the same effect repeated makes one task', async () => {
    const ada = harness.person();
    const effectId = newId();
    const first = await ada.does<Task>('task.create', { title: 'Send the report', due: '2026-11-27' }, { effectId });
    const second = await ada.does<Task>('task.create', { title: 'Send the report', due: '2026-11-27' }, { effectId });
    expect(second).toEqual(first);
    expect(first).toMatchObject({ id: effectId, uid: effectId, due: '2026-11-27', status: 'needs-action' });
    expect((await ada.does<Listed>('task.list', {})).items).toHaveLength(1);
  });

  test('a task keeps the sentence it came from', async () => {
    const ada = harness.person();
    const provenance = provenanceOf(newId());
    const task = await ada.does<Task>('task.create', { title: 'Send the report' }, { provenance });
    expect((await ada.does<Task>('task.get', { id: task.id })).provenance).toEqual(provenance);
  });

  test('text that a database refuses is stored without what it refuses', async () => {
    const ada = harness.person();
    const provenance = { ...provenanceOf(newId()), evidence: 'a\0b\ud800' };
    const task = await ada.does<Task>('task.create', { title: 'Nul\0 here', categories: ['a\0'] }, { provenance });
    expect(task).toMatchObject({ title: 'Nul here', categories: ['a'], provenance: { evidence: 'ab\ufffd' } });
  });

  test('a link that could run code is refused', async () => {
    const ada = harness.person();
    await expect(ada.does('task.create', { title: 'Pay', url: 'javascript:alert(1)' })).rejects.toThrow(
      /must be an http/,
    );
  });

  test('undoing a creation removes the task', async () => {
    const ada = harness.person();
    const task = await ada.does<Task>('task.create', { title: 'Pay' });
    await ada.undoes('task.create', task.id);
    await expect(ada.does('task.get', { id: task.id })).rejects.toMatchObject({ code: 'task.not_found' });
  });

  test('undo refuses when the task was changed since, and works newest first', async () => {
    const ada = harness.person();
    const task = await ada.does<Task>('task.create', { title: 'Pay', due: '2026-12-01' });
    const update = newId();
    const completion = newId();
    await ada.does('task.update', { id: task.id, title: 'Pay the rent', due: null }, { effectId: update });
    await ada.does('task.complete', { id: task.id }, { effectId: completion });
    await expect(ada.undoes('task.update', update)).rejects.toMatchObject({ code: 'task.changed_since', status: 409 });
    await expect(ada.undoes('task.create', task.id)).rejects.toMatchObject({ code: 'task.changed_since' });

    await ada.undoes('task.complete', completion);
    expect(await ada.does<Task>('task.get', { id: task.id })).toMatchObject({
      title: 'Pay the rent',
      status: 'needs-action',
      completedAt: null,
    });
    await ada.undoes('task.update', update);
    expect(await ada.does<Task>('task.get', { id: task.id })).toEqual(task);
    await ada.undoes('task.create', task.id);
    expect((await ada.does<Listed>('task.list', { status: 'all' })).items).toEqual([]);
  });

  test('a repeated change does not overwrite what came after it', async () => {
    const ada = harness.person();
    const task = await ada.does<Task>('task.create', { title: 'One' });
    const effectId = newId();
    await ada.does('task.update', { id: task.id, title: 'Two' }, { effectId });
    await ada.does('task.update', { id: task.id, title: 'Three' });
    await expect(ada.does('task.update', { id: task.id, title: 'Two' }, { effectId })).rejects.toThrow('not confirmed');
    expect((await ada.does<Task>('task.get', { id: task.id })).title).toBe('Three');
  });

  test('a deleted task comes back as it was', async () => {
    const ada = harness.person();
    const task = await ada.does<Task>('task.create', { title: 'Pay', categories: ['money'], priority: 1 });
    const effectId = newId();
    await ada.does('task.delete', { id: task.id }, { effectId });
    await ada.undoes('task.delete', effectId);
    expect(await ada.does<Task>('task.get', { id: task.id })).toEqual(task);
  });

  test('completing and reopening move a task between the lists', async () => {
    const ada = harness.person();
    const task = await ada.does<Task>('task.create', { title: 'Pay' });
    const done = await ada.does<Task>('task.complete', { id: task.id });
    expect(done.completedAt).not.toBeNull();
    expect((await ada.does<Listed>('task.list', {})).items).toEqual([]);
    expect((await ada.does<Listed>('task.list', { status: 'completed' })).items).toHaveLength(1);
    expect((await ada.does<Task>('task.reopen', { id: task.id })).completedAt).toBeNull();
  });

  test('nobody reads or changes the task of another user or another tenant', async () => {
    const ada = harness.person();
    const colleague = harness.person(ada.tenantId);
    const stranger = harness.person(newId(), ada.userId);
    const task = await ada.does<Task>('task.create', { title: 'Secret' });
    for (const other of [colleague, stranger]) {
      expect((await other.does<Listed>('task.list', { status: 'all' })).items).toEqual([]);
      for (const name of ['task.get', 'task.complete', 'task.delete']) {
        await expect(other.does(name, { id: task.id })).rejects.toMatchObject({ code: 'task.not_found' });
      }
      await other.undoes('task.create', task.id);
    }
    expect((await ada.does<Task>('task.get', { id: task.id })).title).toBe('Secret');
  });

  test('pages follow the due date and lose nothing', async () => {
    const ada = harness.person();
    const dues = ['2026-12-03', '2026-12-01', null, '2026-12-02', null];
    for (const due of dues) await ada.does('task.create', { title: due ?? 'some day', due });
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page: Listed = await ada.does('task.list', { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((task) => task.due));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['2026-12-01', '2026-12-02', '2026-12-03', null, null]);
    await expect(ada.does('task.list', { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'groupware.bad_cursor' });
  });
});

describe('notes', () => {
  test('a note is written, changed, deleted, and each step can be taken back', async () => {
    const ada = harness.person();
    const note = await ada.does<Note>('note.create', { title: 'Minutes', body: '# Minutes', tags: ['work'] });
    const change = newId();
    const removal = newId();
    await ada.does('note.update', { id: note.id, body: 'other' }, { effectId: change });
    await ada.does('note.delete', { id: note.id }, { effectId: removal });
    await ada.undoes('note.delete', removal);
    await ada.undoes('note.update', change);
    expect(await ada.does<Note>('note.get', { id: note.id })).toEqual(note);
    expect((await ada.does<{ items: Note[] }>('note.list', {})).items).toEqual([note]);
  });
});
