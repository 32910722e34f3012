import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { createGroupwareHarness, provenanceOf } from '../testing.ts';

type Harness = Awaited<ReturnType<typeof createGroupwareHarness>>;
let harness: Harness;
beforeAll(async () => {
  harness = await createGroupwareHarness();
});
afterAll(() => harness[Symbol.asyncDispose]());

type Listed = { items: CalendarEvent[] };
const starts = (listed: Listed) => listed.items.map((event) => event.start);

const meeting = {
  title: 'Budget review',
  start: '2026-10-15T09:00:00+02:00',
  end: '2026-10-15T10:00:00+02:00',
  uid: 'abc@example.org',
};

describe('one UID is one entry', () => {
  test('a newer sequence updates the entry, an older one is ignored', async () => {
    const ada = harness.person();
    const first = await ada.does<CalendarEvent>('event.create', { ...meeting, sequence: 1 });
    const moved = await ada.does<CalendarEvent>('event.create', {
      ...meeting,
      start: '2026-10-15T09:30:00+02:00',
      sequence: 2,
    });
    expect(moved).toMatchObject({ id: first.id, start: '2026-10-15T09:30:00+02:00', sequence: 2 });
    const late = await ada.does<CalendarEvent>('event.create', { ...meeting, title: 'Old', sequence: 1 });
    expect(late).toEqual(moved);
    expect((await ada.does<Listed>('event.list', { from: '2026-10-01', to: '2026-10-31' })).items).toEqual([moved]);
  });

  test('an invitation that arrives after its cancellation stays cancelled', async () => {
    const ada = harness.person();
    await ada.does('event.create', { ...meeting, sequence: 1 });
    await ada.does('event.cancel', { uid: meeting.uid, sequence: 2 });
    const late = await ada.does<CalendarEvent>('event.create', { ...meeting, sequence: 1 });
    expect(late.status).toBe('cancelled');
    expect(await ada.does<CalendarEvent>('event.create', { ...meeting, sequence: 3 })).toMatchObject({
      status: 'confirmed',
    });
  });

  test('undoing an update by UID brings back what was there', async () => {
    const ada = harness.person();
    const first = await ada.does<CalendarEvent>('event.create', meeting);
    const effectId = newId();
    await ada.does('event.create', { ...meeting, location: 'Room 2', sequence: 1 }, { effectId });
    await ada.undoes('event.create', effectId);
    expect(await ada.does<CalendarEvent>('event.get', { id: first.id })).toEqual(first);
  });

  test('undoing an invitation that changed nothing changes nothing', async () => {
    const ada = harness.person();
    const first = await ada.does<CalendarEvent>('event.create', { ...meeting, sequence: 5 });
    const effectId = newId();
    await ada.does('event.create', { ...meeting, sequence: 4 }, { effectId });
    await ada.undoes('event.create', effectId);
    expect(await ada.does<CalendarEvent>('event.get', { id: first.id })).toEqual(first);
  });
});

describe('a change is applied to the entry that is there', () => {
  test('a reply in the thread moves the meeting and keeps its duration', async () => {
    const ada = harness.person();
    const threadId = newId();
    const event = await ada.does<CalendarEvent>(
      'event.create',
      { ...meeting, uid: undefined },
      { provenance: provenanceOf(threadId) },
    );
    const effectId = newId();
    const change = { threadId, title: 'Budget review moved', start: '2026-10-16T14:00:00+02:00' };
    const moved = await ada.does<CalendarEvent>('event.apply-change', change, { effectId });
    expect(moved).toMatchObject({ id: event.id, start: '2026-10-16T14:00:00+02:00', end: '2026-10-16T15:00:00+02:00' });
    await ada.undoes('event.apply-change', effectId);
    expect(await ada.does<CalendarEvent>('event.get', { id: event.id })).toEqual(event);
  });

  test('of two meetings in a thread the one at the old time is moved', async () => {
    const ada = harness.person();
    const threadId = newId();
    const provenance = provenanceOf(threadId);
    const monday = await ada.does<CalendarEvent>(
      'event.create',
      { title: 'Call', start: '2026-10-12T10:00:00Z' },
      { provenance },
    );
    const friday = await ada.does<CalendarEvent>(
      'event.create',
      { title: 'Call', start: '2026-10-16T10:00:00Z' },
      { provenance },
    );
    const moved = await ada.does<CalendarEvent>('event.apply-change', {
      threadId,
      title: 'Call',
      oldStart: '2026-10-16T12:00:00+02:00',
      start: '2026-10-17T10:00:00Z',
    });
    expect(moved.id).toBe(friday.id);
    expect((await ada.does<CalendarEvent>('event.get', { id: monday.id })).start).toBe('2026-10-12T10:00:00Z');
  });

  test('without an entry to move the meeting is entered, once', async () => {
    const ada = harness.person();
    const effectId = newId();
    const change = { threadId: newId(), title: 'Dinner', start: '2026-10-16' };
    const first = await ada.does<CalendarEvent>('event.apply-change', change, { effectId });
    expect(await ada.does<CalendarEvent>('event.apply-change', change, { effectId })).toEqual(first);
    expect((await ada.does<Listed>('event.list', { from: '2026-10-16', to: '2026-10-16' })).items).toHaveLength(1);
  });

  test('a cancellation marks the entry; with nothing to cancel it says so', async () => {
    const ada = harness.person();
    const threadId = newId();
    const event = await ada.does<CalendarEvent>(
      'event.create',
      { title: 'Call', start: '2026-10-12T10:00:00Z' },
      { provenance: provenanceOf(threadId) },
    );
    const effectId = newId();
    expect(await ada.does('event.cancel', { threadId, title: 'Call' }, { effectId })).toMatchObject({
      id: event.id,
      status: 'cancelled',
    });
    expect(await ada.does('event.cancel', { threadId: newId(), title: 'Nothing like it' })).toBeNull();
    await ada.undoes('event.cancel', effectId);
    expect(await ada.does<CalendarEvent>('event.get', { id: event.id })).toEqual(event);
  });

  test('a thread of another user is not searched', async () => {
    const ada = harness.person();
    const colleague = harness.person(ada.tenantId);
    const threadId = newId();
    const event = await ada.does<CalendarEvent>('event.create', meeting, { provenance: provenanceOf(threadId) });
    expect(await colleague.does('event.cancel', { threadId, uid: meeting.uid, title: meeting.title })).toBeNull();
    expect(await ada.does<CalendarEvent>('event.get', { id: event.id })).toEqual(event);
  });
});

describe('listing', () => {
  test('an all-day entry covers its last day and no more', async () => {
    const ada = harness.person();
    await ada.does('event.create', { title: 'Fair', start: '2026-10-14', end: '2026-10-15' });
    const on = (day: string) => ada.does<Listed>('event.list', { from: day, to: day, tz: 'America/New_York' });
    expect((await on('2026-10-13')).items).toHaveLength(0);
    expect((await on('2026-10-14')).items).toHaveLength(1);
    expect((await on('2026-10-15')).items).toHaveLength(1);
    expect((await on('2026-10-16')).items).toHaveLength(0);
  });

  test('a weekly meeting stays at nine on the wall clock when summer time ends', async () => {
    const ada = harness.person();
    await ada.does('event.create', { ...meeting, recurrence: 'RRULE:FREQ=WEEKLY;COUNT=4' });
    const listed = await ada.does<Listed>('event.list', { from: '2026-10-20', to: '2026-11-30', tz: 'Europe/Berlin' });
    expect(starts(listed)).toEqual([
      '2026-10-22T09:00:00+02:00',
      '2026-10-29T09:00:00+01:00',
      '2026-11-05T09:00:00+01:00',
    ]);
    expect(listed.items[1]?.end).toBe('2026-10-29T10:00:00+01:00');
  });

  test('one recurrence is moved and another cancelled, the series stays', async () => {
    const ada = harness.person();
    await ada.does('event.create', { ...meeting, recurrence: 'FREQ=WEEKLY;COUNT=3' });
    await ada.does('event.apply-change', {
      uid: meeting.uid,
      oldStart: '2026-10-22T09:00:00+02:00',
      start: '2026-10-23T11:00:00+02:00',
    });
    await ada.does('event.cancel', { uid: meeting.uid, recurrenceId: '2026-10-15T07:00:00Z' });
    const listed = await ada.does<Listed>('event.list', { from: '2026-10-01', to: '2026-12-01' });
    expect(starts(listed)).toEqual(['2026-10-23T11:00:00+02:00', '2026-10-29T09:00:00+02:00']);
  });

  test.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYHOUR=1',
    'FREQ=DAILY;INTERVAL=9999999',
    'nonsense',
    'FREQ=WEEKLY;BYMONTHDAY=3',
  ])('the rule %s is refused', async (recurrence) => {
    const ada = harness.person();
    await expect(ada.does('event.create', { ...meeting, recurrence })).rejects.toMatchObject({
      code: 'event.bad_recurrence',
    });
  });

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
  ])('a rule that never comes true ends: %s', async (recurrence) => {
    const ada = harness.person();
    await ada.does('event.create', { ...meeting, recurrence });
    await ada.does('event.list', { from: '2026-10-01', to: '2027-10-01' });
  });

  test('a daily series without an end is cut at a thousand entries', async () => {
    const ada = harness.person();
    await ada.does('event.create', { title: 'Pills', start: '2020-01-01', recurrence: 'FREQ=DAILY' });
    const listed = await ada.does<Listed & { truncated: boolean }>('event.list', {
      from: '2026-01-01',
      to: '2029-01-01',
    });
    expect(listed.items).toHaveLength(1000);
    expect(listed.truncated).toBe(true);
    expect(listed.items[0]?.start).toBe('2026-01-01');
  });

  test('the end cannot lie before the start, nor a range run backwards', async () => {
    const ada = harness.person();
    const end = '2026-10-15T08:00:00+02:00';
    await expect(ada.does('event.create', { ...meeting, end })).rejects.toMatchObject({
      code: 'event.end_before_start',
    });
    await expect(ada.does('event.list', { from: '2026-10-02', to: '2026-10-01' })).rejects.toMatchObject({
      code: 'event.bad_range',
    });
  });
});
