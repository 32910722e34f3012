import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { ChatTurn, Conversation } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import { conversationNotFound } from '../copilot.errors.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import type { Chat } from './chat.ts';
import { findConversation, listConversations, listTurns, removeConversation } from './conversation.repository.ts';

export function chatActions(chat: Chat): ActionDefinition[] {
  return [
    defineAction({
      name: 'chat.send',
      description: 'Ask the copilot; answers with citations from the user’s own mail.',
      input: SendInput,
      output: SendOutput,
      scope: 'chat:write',
      // A chat turn is a record of a conversation, not an effect on anything: what the answer proposes is journalled itself.
      effect: 'read',
      run: ({ actor, signal }, { conversationId, text }) =>
        chat(actor, { conversationId: conversationId ?? null, text }, {}, signal),
    }),
    defineAction<typeof ListInput, typeof ListOutput, CopilotTables>({
      name: 'chat.list-conversations',
      description: 'The user’s conversations with the copilot, latest first.',
      input: ListInput,
      output: ListOutput,
      scope: 'chat:read',
      effect: 'read',
      runIn: async (tx, { actor }, { limit }) => ({
        items: await listConversations(tx, actor.userId, limit),
        nextCursor: null,
      }),
    }),
    defineAction<typeof ConversationInput, typeof ConversationOutput, CopilotTables>({
      name: 'chat.get-conversation',
      description: 'One conversation with all its turns, oldest first.',
      input: ConversationInput,
      output: ConversationOutput,
      scope: 'chat:read',
      effect: 'read',
      runIn: async (tx, { actor }, { conversationId }) => {
        const conversation = await findConversation(tx, actor.userId, conversationId);
        if (conversation === null) throw conversationNotFound({ conversationId });
        return { conversation, turns: await listTurns(tx, actor.userId, conversationId) };
      },
    }),
    defineAction<typeof ConversationInput, typeof DeleteOutput, CopilotTables>({
      name: 'chat.delete-conversation',
      description: 'Deletes a conversation and its turns for good.',
      input: ConversationInput,
      output: DeleteOutput,
      scope: 'chat:write',
      effect: 'write',
      runIn: async (tx, { actor }, { conversationId }) => {
        if (!(await removeConversation(tx, actor.userId, conversationId)))
          throw conversationNotFound({ conversationId });
        return { conversationId };
      },
      verify: async (tx, { actor }, { conversationId }) =>
        (await findConversation(tx, actor.userId, conversationId)) === null,
      summarize: () => 'Deleted a conversation',
    }),
  ];
}

const SendInput = z.object({ conversationId: Id.nullish(), text: z.string().trim().min(1).max(8000) });
const SendOutput = z.object({ conversation: Conversation, turn: ChatTurn });
const ListInput = z.object({ limit: z.number().int().min(1).max(200).default(50) });
const ListOutput = z.object({ items: z.array(Conversation), nextCursor: z.string().nullable() });
const ConversationInput = z.object({ conversationId: Id });
const ConversationOutput = z.object({ conversation: Conversation, turns: z.array(ChatTurn) });
const DeleteOutput = z.object({ conversationId: Id });
