import type { LiveNotice } from '#core/contracts/hub.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';

/** `waitedMs`: between the call of `publish` and the delivery. */
type Listener = (...notice: [...Parameters<Parameters<LiveFeed['subscribe']>[0]>, waitedMs: number]) => void;

interface Stream {
  tenantId: string;
  userId: string;
  /** what waits for the end of the interval; undefined = nothing */
  waiting: LiveNotice | undefined;
  /** when the oldest of what waits was published */
  since: number;
  timer: NodeJS.Timeout;
}

interface LocalFeed extends LiveFeed {
  subscribe(listener: Listener): Disposable;
}

/**
 * Hints to open pages within this process. Per user and kind, the first goes out at once; what follows within
 * `everyMs` is joined into one, whose id is null when it stands for several objects.
 */
export function createLiveFeed({ everyMs = 100 }: { everyMs?: number } = {}): LocalFeed & Disposable {
  const listeners = new Set<Listener>();
  const streams = new Map<string, Stream>();

  function deliver(tenantId: string, userId: string, notice: LiveNotice, waitedMs = 0): void {
    for (const listener of listeners) listener(tenantId, userId, notice, waitedMs);
  }

  function intervalOver(key: string, stream: Stream): void {
    const notice = stream.waiting;
    if (!notice) return void streams.delete(key);
    stream.waiting = undefined;
    stream.timer.refresh();
    deliver(stream.tenantId, stream.userId, notice, performance.now() - stream.since);
  }

  return {
    publish(tenantId, userId, notice) {
      if (everyMs === 0) return deliver(tenantId, userId, notice);
      const key = `${userId} ${notice.kind}`;
      const open = streams.get(key);
      if (open) {
        if (!open.waiting) open.since = performance.now();
        open.waiting = open.waiting && open.waiting.id !== notice.id ? { kind: notice.kind, id: null } : notice;
        return;
      }
      const timer = setTimeout(() => intervalOver(key, stream), everyMs).unref();
      const stream: Stream = { tenantId, userId, waiting: undefined, since: 0, timer };
      streams.set(key, stream);
      deliver(tenantId, userId, notice);
    },
    subscribe(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    [Symbol.dispose]() {
      for (const { timer } of streams.values()) clearTimeout(timer);
      streams.clear();
      listeners.clear();
    },
  };
}
