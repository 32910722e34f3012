import type { Actor } from '#core/contracts/actor.ts';
import type { Hop } from '#core/contracts/hub.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { MailTables } from './store/mail.tables.ts';

const WAYS: Record<string, string> = {
  smtp: 'SMTP',
  lmtp: 'LMTP',
  import: 'import',
  sample: 'the sample mailbox',
  jmap: 'JMAP',
  imap: 'IMAP',
  history: 'a connected mailbox, as history',
};

/** What this feature did with a message. */
export async function hopsOf(database: Database, actor: Actor, messageId: string): Promise<Hop[]> {
  const row = await inTenant<MailTables, Row | undefined>(database, actor.tenantId, (tx) =>
    tx
      .selectFrom('messages')
      .select(['accepted_at', 'source', 'size', 'parse_ms', 'parsed'])
      .where('id', '=', messageId)
      .where('user_id', '=', actor.userId)
      .executeTakeFirst(),
  );
  if (!row) return [];
  const at = row.accepted_at.toISOString();
  const { warnings, attachments } = row.parsed;
  const facts = [
    `${attachments.length} ${attachments.length === 1 ? 'attachment' : 'attachments'}`,
    ...(row.parsed.hidden.length > 0 ? [`${row.parsed.hidden.length} hidden passages removed`] : []),
    ...warnings.map((warning) => warning.code),
  ];
  return [
    {
      stage: 'accepted',
      at,
      title: `Accepted by ${WAYS[row.source] ?? row.source}`,
      detail: `${row.size} bytes`,
      ok: true,
    },
    {
      stage: 'parsed',
      at,
      title: 'Parsed and threaded',
      detail: facts.join(', '),
      durationMs: row.parse_ms,
      ok: !warnings.some((warning) => warning.code === 'mail.unparsable'),
    },
  ];
}

interface Row {
  accepted_at: Date;
  source: string;
  size: number;
  parse_ms: number;
  parsed: { warnings: { code: string }[]; attachments: unknown[]; hidden: unknown[] };
}
