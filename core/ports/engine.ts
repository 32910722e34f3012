/** A server or store behind a port, as whoever watches over it sees it. A port without one stands on the database. */
export interface Engine {
  /** the technology: `PostgreSQL` */
  readonly name: string;
  /** how long an answer may take before the engine counts as lost; unset = as the watcher likes */
  readonly patienceMs?: number;
  /**
   * Throws when the engine cannot be used now. Asks the engine itself, over a connection of its own, so that neither a busy
   * pool nor a dead connection of the work decides. May wait for ever when nobody answers: the caller aborts `signal`,
   * and the connection is given up.
   */
  probe(signal: AbortSignal): Promise<void>;
}
