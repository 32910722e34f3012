import { connectionTimedOut } from './backend.errors.ts';

/** Rejects with `connection.timeout` after `ms` and tells whoever holds the resource, so that it is given up. */
export async function deadline<T>(work: Promise<T>, ms: number, giveUp: () => void): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(connectionTimedOut({ afterMs: ms }));
    giveUp();
  }, ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    // giving up makes the work fail as well
    work.catch(() => undefined);
  }
}
