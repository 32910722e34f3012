import { sql } from 'kysely';
import { newId } from '#core/contracts/ids.ts';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { VectorPoint } from '#core/ports/vector-index.ts';

/**
 * The way of vectors into another engine: rows of the caller's transaction first, sent after it. Who sends or deletes
 * there holds the lease of the model, so that nothing old is sent over something newer or something deleted.
 */
export interface PendingVectors {
  add(tx: Tx<unknown>, points: readonly VectorPoint[]): Promise<void>;
  next(limit: number): Promise<PendingPoint[]>;
  sent(points: readonly PendingPoint[]): Promise<void>;
  any(): Promise<boolean>;
  dropMessages(tenantId: string, messageIds: readonly string[]): Promise<void>;
  /** Runs `work` under the lease; undefined when another process has it. */
  leased<Result>(work: () => Promise<Result>): Promise<{ result: Result } | undefined>;
}

export interface PendingPoint extends VectorPoint {
  seq: string;
}

interface Row {
  seq: string;
  id: string;
  tenant_id: string;
  user_id: string;
  mailbox_id: string;
  message_id: string;
  vector: Uint8Array;
}

const LEASE_S = 60;

export function createPendingVectors({ database, model }: { database: Database; model: string }): PendingVectors {
  return {
    async add(tx, points) {
      const rows = points.map(({ vector, ...point }) => ({
        ...point,
        vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64'),
      }));
      await sql`
        insert into pending_vectors (id, tenant_id, user_id, mailbox_id, message_id, model, vector)
        select id, "tenantId", "userId", "mailboxId", "messageId", ${model}, decode(vector, 'base64')
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as point (id uuid, "tenantId" uuid, "userId" uuid, "mailboxId" uuid, "messageId" uuid, vector text)
        on conflict (tenant_id, model, id) do update set
          seq = default, user_id = excluded.user_id, mailbox_id = excluded.mailbox_id,
          message_id = excluded.message_id, vector = excluded.vector`.execute(tx);
    },
    async next(limit) {
      const { rows } = await sql<Row>`
        select seq, id, tenant_id, user_id, mailbox_id, message_id, vector
        from pending_vectors where model = ${model} order by seq limit ${limit}`.execute(database.kysely);
      return rows.map((row) => ({
        seq: row.seq,
        id: row.id,
        tenantId: row.tenant_id,
        userId: row.user_id,
        mailboxId: row.mailbox_id,
        messageId: row.message_id,
        vector: new Float32Array(new Uint8Array(row.vector).buffer),
      }));
    },
    async sent(points) {
      const seqs = points.map((point) => point.seq);
      await sql`delete from pending_vectors where model = ${model} and seq = any(${seqs}::bigint[])`.execute(
        database.kysely,
      );
    },
    async any() {
      const { rows } = await sql`select 1 from pending_vectors where model = ${model} limit 1`.execute(database.kysely);
      return rows.length > 0;
    },
    async dropMessages(tenantId, messageIds) {
      await sql`
        delete from pending_vectors
        where tenant_id = ${tenantId}::uuid and message_id = any(${[...messageIds]}::uuid[])`.execute(database.kysely);
    },
    async leased(work) {
      const owner = newId();
      const taken = await asSystem(database, async (tx: Tx<unknown>) => {
        const { numAffectedRows } = await sql`
          insert into vector_leases (model, owner, leased_until)
          values (${model}, ${owner}::uuid, now() + make_interval(secs => ${LEASE_S}::float8))
          on conflict (model) do update set owner = excluded.owner, leased_until = excluded.leased_until
          where vector_leases.leased_until < now()`.execute(tx);
        return numAffectedRows === 1n;
      });
      if (!taken) return undefined;
      try {
        return { result: await work() };
      } finally {
        await sql`delete from vector_leases where model = ${model} and owner = ${owner}::uuid`.execute(database.kysely);
      }
    },
  };
}
