import type { Engine } from '#core/ports/engine.ts';

/**
 * A probe over one connection that is kept from one time to the next, so that asking each second costs one round trip. A
 * connection that failed, or did not answer in time, is given up; the next probe opens another.
 */
export function keptProbe<Connection>(how: {
  name: string;
  /** makes the connection, does not open it yet */
  make: () => Connection;
  open: (connection: Connection) => Promise<unknown>;
  /** throws when the engine cannot be used */
  ask: (connection: Connection) => Promise<unknown>;
  /** at once, without a word to the other side; may be called twice */
  giveUp: (connection: Connection) => void;
}): Engine & Disposable {
  let kept: Connection | undefined;

  function giveUp(connection: Connection): void {
    if (kept === connection) kept = undefined;
    how.giveUp(connection);
  }

  return {
    name: how.name,
    async probe(signal) {
      signal.throwIfAborted();
      const connection = kept ?? how.make();
      const onAbort = () => giveUp(connection);
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        if (kept !== connection) await how.open(connection);
        kept = connection;
        await how.ask(connection);
        if (signal.aborted) giveUp(connection);
      } catch (error) {
        giveUp(connection);
        throw error;
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
    [Symbol.dispose]() {
      if (kept !== undefined) giveUp(kept);
    },
  };
}
