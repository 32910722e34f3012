import type { Tx } from '../ports/database.ts';

/** Keyed by the transaction object, so that entries go with it. */
const waiting = new WeakMap<object, (() => void)[]>();

/**
 * Calls back once the transaction has committed; never when it rolls back. For wake-ups and live notices, which must not
 * be sent for rows that nobody else sees yet. Works in transactions opened by `inTenant` and `asSystem`.
 */
// oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
export function afterCommit(tx: Tx<any>, callback: () => void): void {
  const callbacks = waiting.get(tx);
  if (callbacks) callbacks.push(callback);
  else waiting.set(tx, [callback]);
}

/** For whoever opened the transaction, after it has committed. */
export function callAfterCommit(tx: object): void {
  const callbacks = waiting.get(tx);
  if (!callbacks) return;
  waiting.delete(tx);
  for (const callback of callbacks) callback();
}
