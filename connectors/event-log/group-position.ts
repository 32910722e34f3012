import { sql } from 'kysely';
import type { EventEnvelope } from '#core/contracts/event.ts';
import type { Database } from '#core/ports/database.ts';

/** Where a consumer group stands: transaction and offset of the last event it has handled, as text. */
export interface Position {
  tx: string;
  offset: string;
}

export interface PositionedEvent extends Position {
  event: EventEnvelope;
}

/** A group works through one member at a time: the one that holds the lease. */
export interface GroupPosition {
  /** Takes the lease when it is free, void or our own. Undefined: another member holds it. */
  claim(): Promise<Position | undefined>;
  /**
   * Writes the position and renews the lease. False: the lease is lost. Does not wait for the disk: what a crash takes back
   * is given again, as it is when the crash comes a moment earlier.
   */
  advance(position: Position): Promise<boolean>;
  renew(): Promise<boolean>;
  release(): Promise<void>;
  next(after: Position, limit: number): Promise<PositionedEvent[]>;
}

export function createGroupPosition(deps: {
  database: Database;
  topic: string;
  group: string;
  owner: string;
  leaseMs: number;
}): GroupPosition {
  const { database, topic, group, owner, leaseMs } = deps;
  // a store that no other process reaches needs no renewal: a restart makes the lease void
  const until = database.singleProcess
    ? sql`'infinity'::timestamptz`
    : sql`now() + make_interval(secs => ${leaseMs / 1000}::float8)`;
  const mine = sql`topic = ${topic} and consumer_group = ${group} and owner = ${owner}::uuid`;

  return {
    async claim() {
      await sql`insert into consumer_offsets (topic, consumer_group) values (${topic}, ${group}) on conflict do nothing`.execute(
        database.kysely,
      );
      const { rows } = await sql<Position>`
        update consumer_offsets
        set owner = ${owner}::uuid, leased_until = ${until}, server_started_at = pg_postmaster_start_time()
        where topic = ${topic} and consumer_group = ${group}
          and (owner is null or owner = ${owner}::uuid or leased_until < now()
            or server_started_at is distinct from pg_postmaster_start_time())
        returning tx, "offset"`.execute(database.kysely);
      return rows[0];
    },
    async advance(position) {
      const { numAffectedRows } = await sql`
        with relaxed as (select set_config('synchronous_commit', 'off', true))
        update consumer_offsets
        set tx = ${position.tx}::xid8, "offset" = ${position.offset}::bigint, leased_until = ${until}
        from relaxed where ${mine}`.execute(database.kysely);
      return numAffectedRows === 1n;
    },
    async renew() {
      const { numAffectedRows } = await sql`update consumer_offsets set leased_until = ${until} where ${mine}`.execute(
        database.kysely,
      );
      return numAffectedRows === 1n;
    },
    async release() {
      await sql`update consumer_offsets set owner = null, leased_until = null where ${mine}`.execute(database.kysely);
    },
    async next(after, limit) {
      const { rows } = await sql<Position & { envelope: EventEnvelope }>`
        select tx, "offset", envelope from events
        where topic = ${topic} and (tx, "offset") > (${after.tx}::xid8, ${after.offset}::bigint)
          and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, "offset" limit ${limit}`.execute(database.kysely);
      return rows.map(({ tx, offset, envelope }) => ({ tx, offset, event: envelope }));
    },
  };
}
