import { describe, expect, it } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import { createDates } from '../../ui/dates.ts';
import { groupTasks } from './group-tasks.ts';

const dates = createDates({ tz: 'Europe/Berlin', locale: 'en-GB', now: () => new Date('2026-11-20T12:00:00Z') });

function task(title: string, due: string | null, priority = 0): Task {
  return {
    id: title,
    uid: title,
    title,
    description: '',
    status: 'needs-action',
    due,
    start: null,
    priority,
    categories: [],
    url: null,
    completedAt: null,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    provenance: null,
  };
}
const shape = (tasks: Task[]) =>
  groupTasks(tasks, dates).map((group) => [group.key, group.tasks.map(({ title }) => title)]);

describe('tasks by when they are due', () => {
  it('puts each task under the heading its date asks for, and leaves empty headings out', () => {
    expect(
      shape([
        task('next month', '2026-12-24'),
        task('yesterday', '2026-11-19'),
        task('whenever', null),
        task('tomorrow', '2026-11-21'),
        task('today', '2026-11-20'),
      ]),
    ).toEqual([
      ['overdue', ['yesterday']],
      ['today', ['today']],
      ['soon', ['tomorrow']],
      ['later', ['next month']],
      ['none', ['whenever']],
    ]);
  });

  it('calls a task of this morning overdue, but a task of this day not', () => {
    expect(shape([task('at nine', '2026-11-20T09:00:00+01:00'), task('this day', '2026-11-20')])).toEqual([
      ['overdue', ['at nine']],
      ['today', ['this day']],
    ]);
  });

  it('uses the day of the user, not of UTC', () => {
    expect(shape([task('just after midnight here', '2026-11-20T23:30:00Z')])).toEqual([
      ['soon', ['just after midnight here']],
    ]);
  });

  it('shows the urgent before the rest of the same day', () => {
    expect(
      shape([
        task('some day', '2026-11-25'),
        task('first', '2026-11-25', 1),
        task('timed', '2026-11-25T10:00:00+01:00'),
      ]),
    ).toEqual([['soon', ['timed', 'first', 'some day']]]);
  });
});
