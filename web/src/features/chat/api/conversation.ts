import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ChatTurn } from '#core/contracts/hub.ts';
import { ApiError, call } from '../../../app/api.ts';
import type { OutputOf } from '../../../app/api.ts';
import { useLive } from '../../../app/live.tsx';
import type { ChatSendAck, LiveSocket } from '../../../app/live.tsx';
import { showError } from '../../../app/queries.ts';

/** A question that is being answered: shown below the turns that the server already keeps. */
export interface PendingAnswer {
  /** null until the server has given the conversation its id */
  conversationId: string | null;
  question: string;
  /** what has come of the answer so far */
  text: string;
}

const ACK_MS = 8000;
type Conversation = OutputOf<'chat.get-conversation'>;

async function sendLive(socket: LiveSocket, input: { conversationId: string | null; text: string }) {
  const reply: ChatSendAck = await socket.timeout(ACK_MS).emitWithAck('chat.send', input);
  if ('error' in reply) throw new ApiError(400, reply.error);
  return reply;
}

/**
 * Sends questions and follows their answers as they come over the socket; without a connection it asks the action and
 * shows the answer when it is whole. `onConversation` is told the id of a new conversation.
 */
export function useChat(conversationId: string | null, onConversation: (id: string) => void) {
  const client = useQueryClient();
  const { socket, state } = useLive();
  const [pending, setPending] = useState<PendingAnswer | null>(null);
  const told = useRef(onConversation);
  /** answers that were done before their acknowledgement came */
  const finished = useRef(new Set<string>());
  useEffect(() => {
    told.current = onConversation;
  });

  useEffect(() => {
    if (!socket) return;
    const onDelta = (delta: { conversationId: string; text: string }) =>
      setPending((before) =>
        before && (before.conversationId ?? delta.conversationId) === delta.conversationId
          ? { ...before, conversationId: delta.conversationId, text: before.text + delta.text }
          : before,
      );
    const onDone = (done: { conversationId: string; turn: ChatTurn }) => {
      finished.current.add(done.turn.id);
      const settle = async () => {
        await client.invalidateQueries({
          queryKey: ['chat.get-conversation', { conversationId: done.conversationId }],
        });
        setPending((before) => (before?.conversationId === done.conversationId ? null : before));
        await client.invalidateQueries({ queryKey: ['chat.list-conversations'] });
      };
      client.setQueryData<Conversation>(['chat.get-conversation', { conversationId: done.conversationId }], (before) =>
        before && !before.turns.some(({ id }) => id === done.turn.id)
          ? { ...before, turns: [...before.turns, done.turn] }
          : before,
      );
      void settle();
    };
    // A connection that breaks takes the rest of the answer with it; the server keeps the whole.
    const onDisconnect = () => {
      setPending((before) => (before?.conversationId === null ? before : null));
    };
    socket.on('chat.delta', onDelta);
    socket.on('chat.done', onDone);
    socket.on('disconnect', onDisconnect);
    return () => {
      socket.off('chat.delta', onDelta);
      socket.off('chat.done', onDone);
      socket.off('disconnect', onDisconnect);
    };
  }, [socket, client]);

  const send = async (question: string): Promise<boolean> => {
    setPending({ conversationId, question, text: '' });
    try {
      if (socket && state === 'connected') {
        const { conversation, turnId } = await sendLive(socket, { conversationId, text: question });
        setPending((before) => {
          if (!before || finished.current.has(turnId)) return null;
          return { ...before, conversationId: conversation.id };
        });
        if (conversation.id !== conversationId) told.current(conversation.id);
      } else {
        const { conversation } = await call('chat.send', { conversationId, text: question });
        await client.invalidateQueries({ queryKey: ['chat.get-conversation', { conversationId: conversation.id }] });
        setPending(null);
        if (conversation.id !== conversationId) told.current(conversation.id);
      }
      void client.invalidateQueries({ queryKey: ['chat.list-conversations'] });
      return true;
    } catch (error) {
      setPending(null);
      showError(
        error instanceof ApiError
          ? error
          : new ApiError(0, { code: 'chat.no_answer', message: 'The copilot did not answer in time.' }),
        'The question was not sent',
      );
      return false;
    }
  };
  return { pending, send };
}
