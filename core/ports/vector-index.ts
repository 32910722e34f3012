import type { Tx } from './database.ts';
import type { Engine } from './engine.ts';

export interface VectorPoint {
  id: string;
  tenantId: string;
  /** whose space it is; every query is limited to the actor's own */
  userId: string;
  mailboxId: string;
  messageId: string;
  vector: Float32Array;
}

export interface VectorFilter {
  tenantId: string;
  userId: string;
  mailboxIds?: readonly string[];
}

/** Nearest neighbours by cosine, filtered inside the query. Deletion takes effect on the next query. */
export interface VectorIndex {
  /** Inserts or replaces by id. Part of the caller's transaction where the engine lives in the same database. */
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  upsert(tx: Tx<any>, points: readonly VectorPoint[]): Promise<void>;
  search(
    vector: Float32Array,
    filter: VectorFilter,
    limit: number,
  ): Promise<{ id: string; messageId: string; score: number }[]>;
  deleteMessages(tenantId: string, messageIds: readonly string[]): Promise<void>;
  count(tenantId: string, messageIds?: readonly string[]): Promise<number>;
  /** what keeps the vectors, where that is not the database */
  readonly engine?: Engine;
}
