import type { Actor } from '#core/contracts/actor.ts';
import type { ChatTurn, Conversation } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import { conversationNotFound } from '../copilot.errors.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import type { Answerer } from './answerer.ts';
import { findConversation, insertConversation, insertTurn, listTurns } from './conversation.repository.ts';

export interface ChatRequest {
  conversationId: string | null;
  text: string;
}

export interface ChatReply {
  conversation: Conversation;
  turn: ChatTurn;
}

export interface ChatListener {
  /** called once, before the first delta */
  onStart?(conversation: Conversation, turnId: string): void;
  onDelta?(text: string): void;
}

export type Chat = (
  actor: Actor,
  request: ChatRequest,
  listener: ChatListener,
  signal: AbortSignal,
) => Promise<ChatReply>;

const MAX_TITLE = 60;

/** One turn: the question is stored first, so that it is there even when the answer fails. */
export function createChat(deps: {
  database: Database;
  directory: Directory;
  answerer: Answerer;
  liveFeed: LiveFeed;
  clock: Clock;
}): Chat {
  return async (actor, request, listener, signal) => {
    const profile = await deps.directory.profile(actor.tenantId, actor.userId);
    const { conversation, history } = await open(deps, actor, request);
    const turnId = newId();
    listener.onStart?.(conversation, turnId);
    const answer = await deps.answerer.answer(
      { actor, profile, text: request.text, history, conversationId: conversation.id },
      (text) => listener.onDelta?.(text),
      signal,
    );
    const turn: ChatTurn = {
      id: turnId,
      role: 'assistant',
      text: answer.text,
      citations: answer.citations,
      engine: answer.engine,
      createdAt: deps.clock.now().toISOString(),
    };
    await inTenant<CopilotTables, void>(deps.database, actor.tenantId, (tx) =>
      insertTurn(tx, actor, conversation.id, turn),
    );
    deps.liveFeed.publish(actor.tenantId, actor.userId, { kind: 'chat', id: conversation.id });
    return { conversation: { ...conversation, updatedAt: turn.createdAt }, turn };
  };
}

async function open(
  deps: { database: Database; clock: Clock },
  actor: Actor,
  request: ChatRequest,
): Promise<{ conversation: Conversation; history: ChatTurn[] }> {
  const now = deps.clock.now().toISOString();
  return inTenant<CopilotTables, { conversation: Conversation; history: ChatTurn[] }>(
    deps.database,
    actor.tenantId,
    async (tx) => {
      let conversation: Conversation | null;
      if (request.conversationId === null) {
        conversation = { id: newId(), title: titleOf(request.text), createdAt: now, updatedAt: now };
        await insertConversation(tx, actor, conversation);
      } else {
        conversation = await findConversation(tx, actor.userId, request.conversationId);
        if (conversation === null) throw conversationNotFound({ conversationId: request.conversationId });
      }
      const history = await listTurns(tx, actor.userId, conversation.id);
      const question: ChatTurn = {
        id: newId(),
        role: 'user',
        text: request.text,
        citations: [],
        engine: null,
        createdAt: now,
      };
      await insertTurn(tx, actor, conversation.id, question);
      return { conversation, history };
    },
  );
}

const titleOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE - 1)}…`;
};
