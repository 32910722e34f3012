/**
 * When mail that was acknowledged from the spool is stored: at once, except in a burst. While more comes in than the stages behind can work
 * off anyway, taking it in goes first, and the oldest mail waits for that a short while at most.
 */

/** Arrivals in the present and the last window that make a burst; as many a second as the stages behind manage. */
const BURST = 100;
const WINDOW_MS = 200;
export const LONGEST_WAIT_MS = 1500;

export interface Pacing {
  arrived(mails: number): void;
  /** whether the mail that came in at `since` should still wait */
  holds(since: number): boolean;
}

/** Times are milliseconds, monotonic. */
export function createPacing(now: () => number = () => performance.now()): Pacing {
  let window = { from: -Infinity, count: 0, before: 0 };
  const slide = () => {
    const at = now();
    const age = at - window.from;
    if (age < WINDOW_MS) return;
    window = { from: at, count: 0, before: age < 2 * WINDOW_MS ? window.count : 0 };
  };
  return {
    arrived(mails) {
      slide();
      window.count += mails;
    },
    holds(since) {
      slide();
      return window.count + window.before >= BURST && now() - since < LONGEST_WAIT_MS;
    },
  };
}
