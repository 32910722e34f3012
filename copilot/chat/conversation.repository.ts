import type { ChatTurn, Conversation } from '#core/contracts/hub.ts';
import type { Tx } from '#core/ports/database.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';

export async function insertConversation(
  tx: Tx<CopilotTables>,
  owner: { tenantId: string; userId: string },
  conversation: Conversation,
): Promise<void> {
  await tx
    .insertInto('conversations')
    .values({
      id: conversation.id,
      tenant_id: owner.tenantId,
      user_id: owner.userId,
      title: conversation.title,
      created_at: conversation.createdAt,
      updated_at: conversation.updatedAt,
    })
    .execute();
}

export async function findConversation(
  tx: Tx<CopilotTables>,
  userId: string,
  id: string,
): Promise<Conversation | null> {
  const row = await tx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? toConversation(row) : null;
}

export async function listConversations(tx: Tx<CopilotTables>, userId: string, limit: number): Promise<Conversation[]> {
  const rows = await tx
    .selectFrom('conversations')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toConversation);
}

export async function removeConversation(tx: Tx<CopilotTables>, userId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('conversations')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** Oldest first. */
export async function listTurns(tx: Tx<CopilotTables>, userId: string, conversationId: string): Promise<ChatTurn[]> {
  const rows = await tx
    .selectFrom('chat_turns')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    text: row.text,
    citations: row.citations,
    engine: row.engine,
    createdAt: new Date(row.created_at).toISOString(),
  }));
}

export async function insertTurn(
  tx: Tx<CopilotTables>,
  owner: { tenantId: string; userId: string },
  conversationId: string,
  turn: ChatTurn,
): Promise<void> {
  await tx
    .insertInto('chat_turns')
    .values({
      id: turn.id,
      tenant_id: owner.tenantId,
      user_id: owner.userId,
      conversation_id: conversationId,
      role: turn.role,
      text: turn.text,
      citations: JSON.stringify(turn.citations),
      engine: turn.engine,
      created_at: turn.createdAt,
    })
    .execute();
  await tx
    .updateTable('conversations')
    .set({ updated_at: turn.createdAt })
    .where('id', '=', conversationId)
    .where('user_id', '=', owner.userId)
    .execute();
}

function toConversation(row: { id: string; title: string; created_at: Date; updated_at: Date }): Conversation {
  return {
    id: row.id,
    title: row.title,
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}
