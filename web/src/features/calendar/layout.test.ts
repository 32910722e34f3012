import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { createDates } from '../../ui/dates.ts';
import { agenda, daysOfEvent, layoutDay, layoutWeek, weekOf, weeksOfMonth } from './layout.ts';

const dates = createDates({ tz: 'Europe/Berlin', locale: 'en-GB', now: () => new Date('2026-11-20T12:00:00Z') });

function event(title: string, start: string, end: string | null): CalendarEvent {
  return {
    id: title,
    uid: title,
    sequence: 0,
    title,
    description: '',
    start,
    end,
    location: null,
    attendees: [],
    status: 'confirmed',
    recurrence: null,
    url: null,
    categories: [],
    createdAt: '',
    updatedAt: '',
    provenance: null,
  };
}
const at = (clock: string, day = '2026-11-20') => `${day}T${clock}:00+01:00`;

describe('the grid of a calendar', () => {
  it('begins the week where the user begins it', () => {
    expect(weekOf('2026-11-20')[0]).toBe('2026-11-16');
    expect(weekOf('2026-11-20', 6)[0]).toBe('2026-11-15');
  });

  it('shows every week that the month touches and no other', () => {
    const weeks = weeksOfMonth('2026-11-20');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeksOfMonth('2027-02-10')).toHaveLength(4);
  });
});

describe('days of an event', () => {
  it('counts the last day of an all-day event', () => {
    expect(daysOfEvent(event('trip', '2026-11-20', '2026-11-22'), dates)).toEqual({
      first: '2026-11-20',
      last: '2026-11-22',
    });
  });

  it('does not touch the day that begins when it ends', () => {
    expect(daysOfEvent(event('party', at('20:00'), at('00:00', '2026-11-21')), dates).last).toBe('2026-11-20');
  });
});

describe('a week of events', () => {
  const week = weekOf('2026-11-20');

  it('gives long events the upper lane and lets nothing overlap', () => {
    const bars = layoutWeek(
      [event('call', at('09:00', '2026-11-18'), at('10:00', '2026-11-18')), event('trip', '2026-11-17', '2026-11-19')],
      week,
      dates,
    );
    expect(bars.map(({ event: { title }, column, span, lane }) => [title, column, span, lane])).toEqual([
      ['trip', 1, 3, 0],
      ['call', 2, 1, 1],
    ]);
  });

  it('cuts what crosses the border of the week and says so', () => {
    const [bar] = layoutWeek([event('holiday', '2026-11-14', '2026-11-25')], week, dates);
    expect(bar).toMatchObject({ column: 0, span: 7, continued: true, continues: true });
  });
});

describe('a day of events', () => {
  it('sets overlapping meetings side by side and gives the rest the full width', () => {
    const blocks = layoutDay(
      [
        event('review', at('10:00'), at('11:00')),
        event('call', at('10:30'), at('12:00')),
        event('lunch', at('12:00'), at('13:00')),
      ],
      '2026-11-20',
      dates,
    );
    expect(blocks.map(({ event: { title }, column, columns }) => [title, column, columns])).toEqual([
      ['review', 0, 2],
      ['call', 1, 2],
      ['lunch', 0, 1],
    ]);
  });

  it('shows the part of a night that belongs to each day', () => {
    const night = event('night train', at('22:00'), at('06:30', '2026-11-21'));
    expect(layoutDay([night], '2026-11-20', dates)).toMatchObject([{ start: 1320, end: 1440 }]);
    expect(layoutDay([night], '2026-11-21', dates)).toMatchObject([{ start: 0, end: 390 }]);
  });

  it('keeps a moment without an end readable', () => {
    expect(layoutDay([event('alarm', at('07:00'), null)], '2026-11-20', dates)).toMatchObject([
      { start: 420, end: 450 },
    ]);
  });
});

describe('the agenda', () => {
  it('lists days with something in them, all-day entries first', () => {
    const days = agenda(
      [event('call', at('09:00'), at('10:00')), event('trip', '2026-11-20', '2026-11-21')],
      '2026-11-19',
      10,
      dates,
    );
    expect(days.map(({ day, events }) => [day, events.map(({ title }) => title)])).toEqual([
      ['2026-11-20', ['trip', 'call']],
      ['2026-11-21', ['trip']],
    ]);
  });
});
