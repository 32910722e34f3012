import { expect, test, vi } from 'vitest';
import { createLiveFeed } from './live-feed.ts';

test('a flood of notices becomes at most one per interval, user and kind, and the last is never lost', () => {
  vi.useFakeTimers();
  try {
    using feed = createLiveFeed({ everyMs: 100 });
    const seen: string[] = [];
    feed.subscribe((_tenant, user, notice) => seen.push(`${user} ${notice.kind} ${notice.id ?? 'several'}`));
    for (let n = 0; n < 50; n++) feed.publish('t', 'ada', { kind: 'task', id: `${n}` });
    feed.publish('t', 'ada', { kind: 'mail', id: 'm' });
    feed.publish('t', 'bob', { kind: 'task', id: 'b' });
    expect(seen).toEqual(['ada task 0', 'ada mail m', 'bob task b']);
    vi.advanceTimersByTime(100);
    expect(seen.slice(3)).toEqual(['ada task several']);
    feed.publish('t', 'ada', { kind: 'task', id: 'x' });
    vi.advanceTimersByTime(100);
    expect(seen.slice(4)).toEqual(['ada task x']);
    vi.advanceTimersByTime(1000);
    feed.publish('t', 'ada', { kind: 'task', id: 'later' });
    expect(seen.slice(5)).toEqual(['ada task later']);
  } finally {
    vi.useRealTimers();
  }
});
