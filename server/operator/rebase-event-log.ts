import { sql } from 'kysely';
import type { Tx } from '#core/ports/database.ts';

/** The first transaction number of every cluster (FirstNormalTransactionId): below all that are still to come. */
const OLDEST = '3';

/**
 * Restored events carry transaction numbers of the cluster they come from, which may be ahead of this one's: readers
 * would wait for ever. All get the oldest number, so that their order is by offset, and each group goes on before the
 * first event it had not handled; what it gets twice, its inbox recognises.
 */
export async function rebaseEventLog(tx: Tx<unknown>): Promise<void> {
  await sql`
    update consumer_offsets c set owner = null, leased_until = null, server_started_at = null,
      "offset" = coalesce(
        (select min(e."offset") - 1 from events e where e.topic = c.topic and (e.tx, e."offset") > (c.tx, c."offset")),
        (select max(e."offset") from events e where e.topic = c.topic), 0)`.execute(tx);
  await sql`update consumer_offsets set tx = ${OLDEST}::xid8`.execute(tx);
  await sql`update events set tx = ${OLDEST}::xid8`.execute(tx);
  await rewindRelay(tx);
}

/**
 * Has every event that is kept published again, and returns for how many topics. A log outside of the database (Kafka) is
 * ahead of a restored one: its groups have moved on past events whose effects are gone with the lost rows. What was
 * handled before the backup is in the restored inbox and left out.
 */
export async function rewindRelay(tx: Tx<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`
    update consumer_offsets set owner = null, leased_until = null, tx = '0'::xid8, "offset" = 0
    where consumer_group = 'kafka.relay'`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
