import type { Engine } from '#core/ports/engine.ts';
import type { SpoolState } from './spool.ts';

/** A mail that waits for so long waits neither for a burst nor for a first sync to end. */
const LATE_MS = 120_000;

/** For whoever watches: down while acknowledged mail is not being stored. */
export const createSpoolEngine = (state: () => SpoolState): Engine => ({
  name: 'mail spool',
  probe() {
    const { messages, oldestMs, failure } = state();
    if (failure === null && oldestMs < LATE_MS) return Promise.resolve();
    const waiting = `${messages} acknowledged mails wait to be stored, the oldest for ${Math.round(oldestMs / 1000)} s`;
    return Promise.reject(new Error(failure === null ? waiting : `${waiting}: ${failure}`));
  },
});
