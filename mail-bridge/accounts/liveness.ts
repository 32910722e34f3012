import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { MailboxLiveness, MailboxState } from '#core/ports/mailbox-liveness.ts';
import type { AccountTables } from './accounts.tables.ts';

/** A live connection answers every 25 seconds; what says nothing for longer than this has no connection. */
const SILENT_MS = 60_000;

type Row = Omit<MailboxState, 'silent' | 'pendingWrites' | 'heartbeat'> & {
  pendingWrites: string;
  heartbeat: NonNullable<MailboxState['heartbeat']> | null;
  beats: boolean;
};

export function createMailboxLiveness({ database, clock }: { database: Database; clock: Clock }): MailboxLiveness {
  return {
    async read() {
      const { rows } = await asSystem<AccountTables, { rows: Row[] }>(database, (tx) =>
        sql<Row>`
          select account.id as "accountId", account.kind, account.state, account.reason->>'code' as reason, account.last_seen_at as "lastSeenAt",
            (select count(*) from remote_commands where account_id = account.id) as "pendingWrites",
            beat.account_id is not null as beats,
            case when beat.state is not null
              then jsonb_build_object('state', beat.state, 'hops', beat.hops) end as heartbeat
          from mail_accounts account left join heartbeats beat on beat.account_id = account.id order by account.created_at, account.id`.execute(
          tx,
        ),
      );
      const now = clock.now().getTime();
      return rows.map(({ beats, heartbeat, ...row }) => ({
        ...row,
        ...(beats ? { heartbeat } : {}),
        pendingWrites: Number(row.pendingWrites),
        silent: row.lastSeenAt === null || now - row.lastSeenAt.getTime() > SILENT_MS,
      }));
    },
  };
}
