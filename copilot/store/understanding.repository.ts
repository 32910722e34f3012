import { sql } from 'kysely';
import type { MessageUnderstanding, Triage } from '#core/contracts/intent.ts';
import type { Tx } from '#core/ports/database.ts';
import { isMuted } from '../learning/decide.ts';
import type { MemoryKeys } from '../learning/memory-keys.ts';
import type { CopilotTables } from './copilot.tables.ts';

export interface UnderstandingRow extends MessageUnderstanding {
  tenantId: string;
  userId: string;
  receivedAt: Date;
  sender: string | null;
  /** by what it is remembered */
  keys: MemoryKeys;
}

/** what a later understanding does not change */
const KEPT = new Set(['message_id', 'tenant_id', 'user_id', 'thread_id', 'received_at']);

/** Stores what was understood; a later understanding of the same message replaces the earlier one. */
export async function saveUnderstandings(tx: Tx<CopilotTables>, rows: readonly UnderstandingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const listed = rows.map((row) => ({
    message_id: row.messageId,
    tenant_id: row.tenantId,
    user_id: row.userId,
    thread_id: row.threadId,
    triage: row.triage,
    language: row.language,
    // what is muted is shown with its mail, and listed nowhere
    intent_types: [...new Set(row.intents.filter((intent) => !isMuted(intent)).map((intent) => intent.type))],
    intents: row.intents,
    findings: row.findings,
    engine: row.engine,
    sender: row.sender,
    sender_key: row.keys.sender,
    phrase_keys: row.keys.phrases,
    received_at: row.receivedAt,
    understood_at: row.understoodAt,
  }));
  const columns = Object.keys(listed[0]!);
  const replaced = columns.filter((column) => !KEPT.has(column));
  // one text whatever the number of rows: it is prepared once, and its plan kept once
  await sql`
    insert into message_understandings (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql.ref(column)))}
    from json_populate_recordset(null::message_understandings, ${JSON.stringify(listed)}::json)
    on conflict (message_id) do update
    set ${sql.join(replaced.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`.execute(tx);
}

export async function findUnderstandings(
  tx: Tx<CopilotTables>,
  userId: string,
  messageIds: readonly string[],
): Promise<MessageUnderstanding[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx
    .selectFrom('message_understandings')
    .selectAll()
    .where('user_id', '=', userId)
    .where('message_id', 'in', [...messageIds])
    .execute();
  return rows.map(toUnderstanding);
}

export interface UnderstandingQuery {
  triage?: Triage | undefined;
  intentType?: string | undefined;
  before?: { receivedAt: Date; messageId: string } | undefined;
  limit: number;
}

/** Newest first. One row more than `limit` tells whether there is another page. */
export async function listUnderstandings(
  tx: Tx<CopilotTables>,
  userId: string,
  query: UnderstandingQuery,
): Promise<(MessageUnderstanding & { receivedAt: Date })[]> {
  let select = tx.selectFrom('message_understandings').selectAll().where('user_id', '=', userId);
  if (query.triage) select = select.where('triage', '=', query.triage);
  if (query.intentType) select = select.where(sql<boolean>`${query.intentType} = any(intent_types)`);
  if (query.before) {
    const { receivedAt, messageId } = query.before;
    select = select.where(sql<boolean>`(received_at, message_id) < (${receivedAt}::timestamptz, ${messageId}::uuid)`);
  }
  const rows = await select
    .orderBy('received_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(query.limit + 1)
    .execute();
  return rows.map((row) => ({ ...toUnderstanding(row), receivedAt: new Date(row.received_at) }));
}

function toUnderstanding(row: {
  message_id: string;
  thread_id: string;
  triage: Triage;
  language: string;
  findings: MessageUnderstanding['findings'];
  engine: MessageUnderstanding['engine'];
  understood_at: Date;
  intents: MessageUnderstanding['intents'];
}): MessageUnderstanding {
  return {
    messageId: row.message_id,
    threadId: row.thread_id,
    triage: row.triage,
    language: row.language,
    findings: row.findings,
    engine: row.engine,
    understoodAt: new Date(row.understood_at).toISOString(),
    intents: row.intents,
  };
}
