import { sql } from 'kysely';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { VectorIndex, VectorPoint } from '#core/ports/vector-index.ts';
import { createVectorBlock, type BlockHit, type VectorBlock } from './vector-block.ts';

/** Vectors read in one go when a block is loaded. */
const PAGE = 2000;
/** Vectors in memory over all users (1.5 kB each at 384 dimensions); the block not used for longest goes first. */
const MAX_IN_MEMORY = 400_000;
/** Searches again after finding that hits are gone; each round drops what is gone. */
const MAX_ROUNDS = 20;

/** A user's vectors in memory, and up to which transaction they are read. */
interface Shelf {
  block: VectorBlock;
  watermark: string;
  /** reads are one after the other; each search waits for one that began after it */
  last: Promise<void>;
}

interface VectorRow {
  id: string;
  message_id: string;
  mailbox_id: string;
  vector: Uint8Array;
  written: string;
  xmin: string;
}

/**
 * Vectors live in the database and are searched in memory, exactly. A block is loaded at the first search of its user
 * and continued at each search from where it was read to; hits are confirmed in the database before they are given, so
 * that a deletion anywhere takes effect on the next search and nothing of a rolled back transaction is found.
 */
export function createEmbeddedVectorIndex(options: {
  database: Database;
  /** vectors of other models stay invisible */
  model: string;
  dimensions: number;
}): VectorIndex {
  const { database, model, dimensions } = options;
  const shelves = new Map<string, Shelf>();

  const shelfOf = (tenantId: string, userId: string): Shelf => {
    const key = `${tenantId} ${userId}`;
    const shelf = shelves.get(key) ?? { block: createVectorBlock(dimensions), watermark: '0', last: Promise.resolve() };
    shelves.delete(key);
    shelves.set(key, shelf);
    let total = 0;
    for (const other of shelves.values()) total += other.block.size;
    for (const [oldest, other] of shelves) {
      if (total <= MAX_IN_MEMORY || other === shelf) break;
      shelves.delete(oldest);
      total -= other.block.size;
    }
    return shelf;
  };

  const readOn = async (shelf: Shelf, tenantId: string, userId: string): Promise<void> => {
    let next: string | undefined;
    let after = { written: shelf.watermark, id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const rows = await inTenant(database, tenantId, async (tx: Tx<unknown>) => {
        const page = await sql<VectorRow>`
          select id, message_id, mailbox_id, vector, written_in::text as written,
            pg_snapshot_xmin(pg_current_snapshot())::text as xmin
          from fragment_vectors
          where tenant_id = ${tenantId} and user_id = ${userId} and model = ${model}
            and (written_in, id) > (${after.written}::text::xid8, ${after.id}::uuid)
          order by written_in, id limit ${PAGE}`.execute(tx);
        return page.rows;
      });
      for (const row of rows) {
        shelf.block.put({
          id: row.id,
          messageId: row.message_id,
          mailboxId: row.mailbox_id,
          vector: floatsOf(row.vector),
        });
      }
      next ??= rows[0]?.xmin;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = { written: last.written, id: last.id };
    }
    if (next !== undefined) shelf.watermark = next;
  };

  const bringUpToDate = (shelf: Shelf, tenantId: string, userId: string): Promise<void> => {
    const read = shelf.last.then(() => readOn(shelf, tenantId, userId));
    shelf.last = read.catch(() => {});
    return read;
  };

  const confirm = async (tenantId: string, userId: string, hits: readonly BlockHit[]): Promise<Set<string>> => {
    const ids = hits.map((hit) => hit.id);
    return inTenant(database, tenantId, async (tx: Tx<unknown>) => {
      const found = await sql<{ id: string }>`
        select id from fragment_vectors
        where tenant_id = ${tenantId} and user_id = ${userId} and model = ${model} and id = any(${ids}::uuid[])`.execute(
        tx,
      );
      return new Set(found.rows.map((row) => row.id));
    });
  };

  return {
    async upsert(tx, points) {
      for (const [tenantId, ofTenant] of Map.groupBy(points, (point) => point.tenantId)) {
        await writePoints(tx, tenantId, model, dimensions, ofTenant);
      }
    },

    async search(vector, { tenantId, userId, mailboxIds }, limit) {
      const shelf = shelfOf(tenantId, userId);
      await bringUpToDate(shelf, tenantId, userId);
      const allowed = mailboxIds === undefined ? undefined : new Set(mailboxIds);
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const hits = shelf.block.search(vector, limit, allowed);
        if (hits.length === 0) return [];
        const alive = await confirm(tenantId, userId, hits);
        const kept = hits.filter((hit) => alive.has(hit.id));
        if (kept.length === hits.length || round === MAX_ROUNDS - 1) return kept;
        for (const hit of hits) if (!alive.has(hit.id)) shelf.block.remove(hit.id);
      }
      return [];
    },

    async deleteMessages(tenantId, messageIds) {
      if (messageIds.length === 0) return;
      await inTenant(database, tenantId, (tx: Tx<unknown>) =>
        sql`delete from fragment_vectors where tenant_id = ${tenantId} and message_id = any(${[...messageIds]}::uuid[])`.execute(
          tx,
        ),
      );
      const gone = new Set(messageIds);
      for (const [key, shelf] of shelves) if (key.startsWith(tenantId)) shelf.block.removeMessages(gone);
    },

    async count(tenantId, messageIds) {
      return inTenant(database, tenantId, async (tx: Tx<unknown>) => {
        const only = messageIds === undefined ? sql`` : sql`and message_id = any(${[...messageIds]}::uuid[])`;
        const counted = await sql<{ count: number }>`
          select count(*)::int as count from fragment_vectors where tenant_id = ${tenantId} ${only}`.execute(tx);
        return counted.rows[0]?.count ?? 0;
      });
    },
  };
}

/** One statement: the vectors go as one run of bytes, everything else as one JSON value. */
async function writePoints(
  // oxlint-disable-next-line no-explicit-any -- any feature's transaction will do
  tx: Tx<any>,
  tenantId: string,
  model: string,
  dimensions: number,
  points: readonly VectorPoint[],
): Promise<void> {
  const size = dimensions * 4;
  const bytes = Buffer.alloc(points.length * size);
  for (const [row, { vector }] of points.entries()) {
    if (vector.length !== dimensions) throw new RangeError(`a vector of ${dimensions} dimensions is needed`);
    bytes.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), row * size);
  }
  const known = points.map(({ id, userId, mailboxId, messageId }, row) => ({ id, userId, mailboxId, messageId, row }));
  await sql`
    insert into fragment_vectors (id, tenant_id, user_id, mailbox_id, message_id, model, vector)
    select id, ${tenantId}::uuid, "userId", "mailboxId", "messageId", ${model},
      substr(${bytes}::bytea, "row" * ${size}::int + 1, ${size}::int)
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
      as point (id uuid, "userId" uuid, "mailboxId" uuid, "messageId" uuid, "row" int)
    on conflict (tenant_id, id) do update set
      user_id = excluded.user_id, mailbox_id = excluded.mailbox_id, message_id = excluded.message_id,
      model = excluded.model, vector = excluded.vector, written_in = excluded.written_in`.execute(tx);
}

function floatsOf(bytes: Uint8Array): Float32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
