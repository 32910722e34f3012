import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { MailboxLiveness, MailboxState } from '#core/ports/mailbox-liveness.ts';
import type { AccountTables } from './accounts.tables.ts';

/** A live connection answers every 25 seconds; what says nothing for longer than this has no connection. */
const SILENT_MS = 60_000;

type Row = Omit<MailboxState, 'silent' | 'pendingWrites'> & { pendingWrites: string };

export function createMailboxLiveness({ database, clock }: { database: Database; clock: Clock }): MailboxLiveness {
  return {
    async read() {
      const { rows } = await asSystem<AccountTables, { rows: Row[] }>(database, (tx) =>
        sql<Row>`
          select id as "accountId", kind, state, reason->>'code' as reason, last_seen_at as "lastSeenAt",
            (select count(*) from remote_commands where account_id = account.id) as "pendingWrites"
          from mail_accounts account order by created_at, id`.execute(tx),
      );
      const now = clock.now().getTime();
      return rows.map((row) => ({
        ...row,
        pendingWrites: Number(row.pendingWrites),
        silent: row.lastSeenAt === null || now - row.lastSeenAt.getTime() > SILENT_MS,
      }));
    },
  };
}
