import type { Engine } from '#core/ports/engine.ts';

/** An opening that takes longer leads nowhere. */
const OPENING_MS = 6_000;

interface Link<Connection> {
  connection: Connection;
  opening: Promise<unknown>;
  isOpen: boolean;
  since: number;
}

/**
 * A probe over one connection that is kept from one time to the next, so that asking each second costs one round trip. A
 * connection that failed, or did not answer in time, is given up; the next probe opens another. One that is still being opened
 * is kept for a while: on a busy machine its many steps may take longer than one probe waits.
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
  let kept: Link<Connection> | undefined;

  function giveUp(link: Link<Connection>): void {
    if (kept === link) kept = undefined;
    how.giveUp(link.connection);
  }

  function begin(): Link<Connection> {
    const connection = how.make();
    const link: Link<Connection> = {
      connection,
      opening: how.open(connection),
      isOpen: false,
      since: performance.now(),
    };
    link.opening.then(
      () => (link.isOpen = true),
      () => giveUp(link),
    );
    return link;
  }

  return {
    name: how.name,
    async probe(signal) {
      signal.throwIfAborted();
      const link = (kept ??= begin());
      const onAbort = () => {
        if (link.isOpen || performance.now() - link.since > OPENING_MS) giveUp(link);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        await link.opening;
        // asked in vain: whoever asks next finds it open
        signal.throwIfAborted();
        await how.ask(link.connection);
        if (signal.aborted) giveUp(link);
      } catch (error) {
        if (!signal.aborted) giveUp(link);
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
