import { expect, test } from 'vitest';
import type { CalendarEvent, Note, Task } from '#core/contracts/groupware.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

interface Listed<T> {
  items: T[];
}

test('a first start with the sample mailbox makes tasks, events and notes, each with its sentence', async () => {
  await using folder = await temporaryFolder();
  await using server = await startMailflex(folder.path, ['--sample']);
  const { call } = await signIn(server);

  const { items: tasks } = await eventually(
    () => call<Listed<Task>>('task.list', { limit: 200 }),
    ({ items }) => items.length >= 10,
    60_000,
  );
  const report = tasks.find(({ title }) => /report/i.test(title));
  expect(report?.provenance?.evidence).toContain('Could you send me the report by');
  expect(report?.due).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const year = 365 * 86_400_000;
  const range = { from: new Date(Date.now() - year).toISOString(), to: new Date(Date.now() + year).toISOString() };
  // The invitation came first for ten o'clock and was then moved by an hour: one event, not two.
  const reviewsOf = ({ items }: Listed<CalendarEvent>): string[] =>
    items
      .filter(({ title }) => title.includes('Project review North Quay'))
      .map(({ start }) => new Date(start).toISOString().slice(11, 16));
  const events = await eventually(
    () => call<Listed<CalendarEvent>>('event.list', range),
    (listed) => listed.items.length >= 5 && reviewsOf(listed).includes('11:00'),
    30_000,
  );
  expect(reviewsOf(events)).toEqual(['11:00']);

  const { items: notes } = await eventually(
    () => call<Listed<Note>>('note.list', { limit: 200 }),
    ({ items }) => items.length >= 1,
    30_000,
  );
  expect(notes.every(({ provenance }) => provenance !== null && provenance.evidence !== '')).toBe(true);

  const made = JSON.stringify([tasks, events.items, notes]);
  expect(made).not.toContain('account-verify.example');
  expect(made).not.toMatch(/webinar|half price|Rabatt|remise/i);
});

test('the program stops cleanly on SIGTERM within ten seconds', async () => {
  await using folder = await temporaryFolder();
  const server = await startMailflex(folder.path, ['--sample']);
  const before = Date.now();
  await server[Symbol.asyncDispose]();
  expect(server.child.exitCode).toBe(0);
  expect(Date.now() - before).toBeLessThan(10_000);
});
