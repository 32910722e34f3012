import { sql } from 'kysely';
import type { AccountTx } from '../accounts/accounts.tables.ts';
import type { HeartbeatHop, HeartbeatState } from './decide-heartbeat.ts';

export interface HeartbeatRow extends HeartbeatState {
  accountId: string;
  tenantId: string;
  userId: string;
  everyMinutes: number;
  runId: string | null;
  state: 'ok' | 'late' | 'failed' | null;
  hops: HeartbeatHop[];
  measuredAt: Date | null;
}

const COLUMNS = sql`account_id as "accountId", tenant_id as "tenantId", user_id as "userId",
  every_minutes as "everyMinutes", late_after_seconds as "lateAfterSeconds", next_at as "nextAt", run_id as "runId",
  run_at as "runAt", state, hops, measured_at as "measuredAt"`;

/** Of all tenants: those that are due, and those on their way. As system. */
export async function openHeartbeats(tx: AccountTx, now: Date): Promise<HeartbeatRow[]> {
  const { rows } = await sql<HeartbeatRow>`
    select ${COLUMNS} from heartbeats where run_id is not null or next_at <= ${now}::timestamptz`.execute(tx);
  return rows;
}

export async function findHeartbeat(tx: AccountTx, userId: string, accountId: string): Promise<HeartbeatRow | null> {
  const { rows } = await sql<HeartbeatRow>`
    select ${COLUMNS} from heartbeats
    where account_id = ${accountId}::uuid and user_id = ${userId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** With null the account has no heartbeat any more. */
export async function saveHeartbeat(
  tx: AccountTx,
  owner: { tenantId: string; userId: string; accountId: string },
  wanted: { everyMinutes: number; lateAfterSeconds: number } | null,
  now: Date,
): Promise<void> {
  if (!wanted) {
    await sql`delete from heartbeats where account_id = ${owner.accountId}::uuid`.execute(tx);
    return;
  }
  await sql`
    insert into heartbeats (account_id, tenant_id, user_id, every_minutes, late_after_seconds, next_at)
    values (${owner.accountId}, ${owner.tenantId}, ${owner.userId}, ${wanted.everyMinutes}, ${wanted.lateAfterSeconds}, ${now})
    on conflict (account_id) do update set every_minutes = excluded.every_minutes,
      late_after_seconds = excluded.late_after_seconds, next_at = excluded.next_at`.execute(tx);
}

export async function beginRun(tx: AccountTx, row: HeartbeatRow, runId: string, now: Date): Promise<void> {
  const nextAt = new Date(now.getTime() + row.everyMinutes * 60_000);
  await sql`
    update heartbeats set run_id = ${runId}, run_at = ${now}::timestamptz, next_at = ${nextAt}::timestamptz
    where account_id = ${row.accountId}::uuid`.execute(tx);
}

export async function saveRun(
  tx: AccountTx,
  accountId: string,
  run: { state: HeartbeatRow['state']; hops: readonly HeartbeatHop[]; ended: boolean; now: Date },
): Promise<void> {
  await sql`
    update heartbeats set state = ${run.state}, hops = ${JSON.stringify(run.hops)}::jsonb, measured_at = ${run.now}::timestamptz,
      run_id = case when ${run.ended} then null else run_id end, run_at = case when ${run.ended} then null else run_at end
    where account_id = ${accountId}::uuid`.execute(tx);
}

export async function findHeartbeatMail(
  tx: AccountTx,
  mailboxId: string,
  rfcMessageId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('messages')
    .select('id')
    .where('mailbox_id', '=', mailboxId)
    .where('source', '=', 'heartbeat')
    .where('rfc_message_id', '=', rfcMessageId)
    .executeTakeFirst();
  return row?.id ?? null;
}
