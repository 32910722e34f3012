/**
 * Whether more mail may come in. Storing a mail is cheap and the log is a buffer, so the gate closes late: when so much
 * waits to be understood that a mail let in now would be worked off later than its sender would have brought it again, or
 * when the bytes or mails in memory reach their bound. Who pushes (SMTP, LMTP) is asked to come back, with a 4xx: the sender
 * keeps the mail. Who is pulled from (import, connected mailboxes) is waited with, from half the bound on, so that it leaves room for those who push.
 */
import { setTimeout as delay } from 'node:timers/promises';

export interface Admission {
  /** Null: welcome. Otherwise what is exhausted. Starts a look at the backlog when the last one is old. */
  refusal(): Refusal | null;
  /** Resolves when something that can wait may go on. */
  whenWelcome(signal?: AbortSignal): Promise<void>;
  /** Counts bytes that are in memory; false, and nothing counted, when that would be too many. */
  hold(bytes: number): boolean;
  release(bytes: number): void;
  /** Mails that were stored since the last look at the backlog. */
  stored(mails: number): void;
}

export type Refusal = 'backlog' | 'queue' | 'spool';

export interface AdmissionLimits {
  /** events that wait for the slowest consumer group */
  backlog: number;
  /** mails that are being written */
  queue: number;
  /** mails that are acknowledged and not stored */
  spool?: number;
  /** bytes of mails that are being received and written, or acknowledged and not stored */
  bytes: number;
}

export interface AdmissionDeps {
  limits: AdmissionLimits;
  /** mails that wait to be written */
  queued(): number;
  /** what is acknowledged and not stored */
  spooled?: (() => { messages: number; bytes: number }) | undefined;
  /** events that wait for the slowest consumer group; absent: never asked */
  backlog?: (() => Promise<number>) | undefined;
  /** milliseconds, monotonic */
  now?: () => number;
}

/** What the last look saw, and how it goes on from there. */
interface Look {
  at: number;
  backlog: number;
  storedSince: number;
  /** when events were last seen to be worked off */
  movedAt: number;
}

const LOOK_EVERY_MS = 1000;
const OUTDATED_MS = 3000;
const WAIT_MS = 100;
/** A group that has stood still for so long is not slow but stopped: refusing mail does not help it, and the log can hold it. */
const STOPPED_MS = 60_000;

const EMPTY = () => ({ messages: 0, bytes: 0 });

export function createAdmission(deps: AdmissionDeps): Admission {
  const { limits, queued, spooled = EMPTY, backlog, now = () => performance.now() } = deps;
  let held = 0;
  let look: Look = { at: -Infinity, backlog: 0, storedSince: 0, movedAt: now() };
  let looking = false;

  async function lookAgain(count: () => Promise<number>): Promise<void> {
    looking = true;
    try {
      look = afterLook(look, await count(), now());
    } catch {
      // the answer before counts on; the database says itself that it is gone when a mail is to be stored
      look = { ...look, at: now() };
    } finally {
      looking = false;
    }
  }

  function exhausted(share: number): Refusal | null {
    const age = now() - look.at;
    if (backlog && !looking && age >= LOOK_EVERY_MS) {
      // nobody came for a while: what was true then says nothing about now
      if (age >= OUTDATED_MS) look = { ...look, backlog: 0, storedSince: 0 };
      void lookAgain(backlog);
    }
    if (queued() >= limits.queue * share) return 'queue';
    const { messages, bytes } = spooled();
    // whatever holds it up: this much has to be stored before more may be promised
    if (messages >= (limits.spool ?? Infinity) * share || bytes >= limits.bytes * share) return 'spool';
    return isBehind(look, limits.backlog * share - messages, now()) ? 'backlog' : null;
  }

  return {
    refusal: () => exhausted(1),
    async whenWelcome(signal) {
      while (exhausted(0.5) !== null) await delay(WAIT_MS, undefined, signal ? { signal } : {});
    },
    hold(bytes) {
      if (held + spooled().bytes + bytes > limits.bytes) return false;
      held += bytes;
      return true;
    },
    release(bytes) {
      held -= bytes;
    },
    stored(mails) {
      look.storedSince += mails;
    },
  };
}

/** Mails stored while the backlog was counted are forgotten: the next look is a second away. */
export function afterLook(before: Look, backlog: number, at: number): Look {
  const moved = backlog === 0 || backlog < before.backlog + before.storedSince;
  return { at, backlog, storedSince: 0, movedAt: moved ? at : before.movedAt };
}

export function isBehind(look: Look, limit: number, now: number): boolean {
  return look.backlog + look.storedSince >= limit && now - look.movedAt < STOPPED_MS;
}
