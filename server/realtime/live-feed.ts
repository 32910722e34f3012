import type { LiveNotice } from '#core/contracts/hub.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';

type Listener = Parameters<LiveFeed['subscribe']>[0];

interface Stream {
  tenantId: string;
  userId: string;
  /** what waits for the end of the interval; undefined = nothing */
  waiting: LiveNotice | undefined;
  timer: NodeJS.Timeout;
}

/**
 * Hints to open pages within this process. Per user and kind, the first goes out at once; what follows within
 * `everyMs` is joined into one, whose id is null when it stands for several objects.
 */
export function createLiveFeed({ everyMs = 100 }: { everyMs?: number } = {}): LiveFeed & Disposable {
  const listeners = new Set<Listener>();
  const streams = new Map<string, Stream>();

  function deliver(tenantId: string, userId: string, notice: LiveNotice): void {
    for (const listener of listeners) listener(tenantId, userId, notice);
  }

  function intervalOver(key: string, stream: Stream): void {
    const notice = stream.waiting;
    if (!notice) return void streams.delete(key);
    stream.waiting = undefined;
    stream.timer.refresh();
    deliver(stream.tenantId, stream.userId, notice);
  }

  return {
    publish(tenantId, userId, notice) {
      if (everyMs === 0) return deliver(tenantId, userId, notice);
      const key = `${userId} ${notice.kind}`;
      const open = streams.get(key);
      if (open) {
        open.waiting = open.waiting && open.waiting.id !== notice.id ? { kind: notice.kind, id: null } : notice;
        return;
      }
      const timer = setTimeout(() => intervalOver(key, stream), everyMs).unref();
      const stream: Stream = { tenantId, userId, waiting: undefined, timer };
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
