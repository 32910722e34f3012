import type { Kysely, Transaction } from 'kysely';
import type { Engine } from './engine.ts';

/**
 * The relational store. One per process. Repositories never see this: they take the transaction that `inTenant` or
 * `asSystem` (core/db) hands them. Using the outer handle inside a transaction hangs for ever on the embedded engine.
 */
export interface Database {
  /** owner of all tables; only for migrations and for `core/db` */
  // oxlint-disable-next-line no-explicit-any -- each feature narrows it to its own tables
  readonly kysely: Kysely<any>;
  /** capability: wake-ups between processes (PostgreSQL LISTEN/NOTIFY). Absent where the engine has none. */
  listen?(channel: string, onMessage: (payload: string) => void): Promise<AsyncDisposable>;
  /** true: no other process can reach this store (embedded), so that claims between processes are not needed */
  readonly singleProcess?: boolean;
  readonly engine?: Engine;
  /** Resolves when this process can never reach the store again, and another one can: end, and be started anew. */
  readonly beyondHelp?: Promise<Error>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A transaction that sees only the tables named. */
export type Tx<Tables> = Transaction<Tables>;

/** A schema change. Applied once, in order, under a lock; `sql` may hold several statements. */
export interface Migration {
  /** `<folder>/<nnnn>-<what>`: `groupware/0001-tasks` */
  id: string;
  sql: string;
}
