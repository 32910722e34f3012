/**
 * When mail that was acknowledged from the spool is stored: at once while few come; in a steady flow a moment later, together with what
 * comes meanwhile, since a transaction here and in each stage behind costs the same for one mail as for ten. While more comes in than the stages behind can
 * work off anyway, taking it in goes first: the oldest mail waits for that a short while at most, the more the faster mail comes, and
 * then no more is stored than keeps those stages busy.
 */

const WINDOW_MS = 200;
/** mails a second that make nobody wait, those that are gathered only, and those that are a full burst */
const FEW = 25;
const STEADY = 100;
const BURST = 300;
const GATHER_MS = 100;
const LONGEST_WAIT_MS = 1500;
const BATCH_PAUSE_MS = 400;

export interface Pacing {
  arrived(mails: number): void;
  /** whether the mail that came in at `since` should still wait */
  holds(since: number): boolean;
  /** a batch is stored */
  given(): void;
  /** more comes in than can be worked off */
  isBurst(): boolean;
}

/** Times are milliseconds, monotonic. */
export function createPacing(now: () => number = () => performance.now()): Pacing {
  let window = { from: -Infinity, count: 0, before: 0 };
  let givenAt = -Infinity;
  const slide = () => {
    const at = now();
    const age = at - window.from;
    if (age < WINDOW_MS) return;
    window = { from: at, count: 0, before: age < 2 * WINDOW_MS ? window.count : 0 };
  };
  /** mails a second, of the window before or, when it rises, of this one */
  function rate(): number {
    slide();
    return (Math.max(window.before, window.count) * 1000) / WINDOW_MS;
  }
  return {
    arrived(mails) {
      slide();
      window.count += mails;
    },
    holds(since) {
      const speed = rate();
      const excess = LONGEST_WAIT_MS * Math.min(1, (speed - STEADY) / (BURST - STEADY));
      const patience = Math.max(speed > FEW ? GATHER_MS : 0, excess);
      return now() - since < patience || (speed >= BURST && now() - givenAt < BATCH_PAUSE_MS);
    },
    given() {
      givenAt = now();
    },
    isBurst: () => rate() >= BURST,
  };
}

/** Old mail of a first sync: it is stored when all of it is there, or after some seconds, and then leaves more room between. */
const COMING_MS = 500;
const OLD_MAIL_WAIT_MS = 5000;
const OLD_MAIL_PAUSE_MS = 1000;

export function createPatience(now: () => number = () => performance.now()): Pacing {
  let arrivedAt = -Infinity;
  let givenAt = -Infinity;
  const isComing = () => now() - arrivedAt < COMING_MS;
  return {
    arrived() {
      arrivedAt = now();
    },
    holds: (since) => isComing() && (now() - since < OLD_MAIL_WAIT_MS || now() - givenAt < OLD_MAIL_PAUSE_MS),
    given() {
      givenAt = now();
    },
    isBurst: isComing,
  };
}
