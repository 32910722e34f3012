import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ChatTurn, Conversation, LiveNotice } from '#core/contracts/hub.ts';
import type { ErrorBody } from '#core/contracts/errors.ts';
import { areasOf } from './live-areas.ts';
import { invalidateAreas } from './queries.ts';

interface ServerEvents {
  notice(notice: LiveNotice): void;
  'chat.delta'(delta: { conversationId: string; turnId: string; text: string }): void;
  'chat.done'(done: { conversationId: string; turn: ChatTurn }): void;
}
export type ChatSendAck = { conversation: Conversation; turnId: string } | { error: ErrorBody };
interface ClientEvents {
  'chat.send'(input: { conversationId: string | null; text: string }, ack: (reply: ChatSendAck) => void): void;
}
export type LiveSocket = Socket<ServerEvents, ClientEvents>;
export type LiveState = 'connecting' | 'connected' | 'disconnected';

const LiveContext = createContext<{ socket: LiveSocket | null; state: LiveState }>({
  socket: null,
  state: 'connecting',
});

/** Notices come in bursts (one mail: understanding, task, effect); one refetch for each burst is enough. */
const DEBOUNCE_MS = 100;

/** Holds the one socket of the page: notices make queries ask again, and after a reconnect everything does. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [socket, setSocket] = useState<LiveSocket | null>(null);
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    const live: LiveSocket = io({
      path: '/socket.io',
      transports: ['websocket', 'polling'],
      withCredentials: true,
      autoConnect: false,
    });
    // A moment later, so that an effect that is undone at once (StrictMode) leaves no half-open connection.
    const opening = setTimeout(() => live.connect(), 0);
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasConnected = false;

    const flush = () => {
      timer = undefined;
      const areas = [...waiting];
      waiting.clear();
      void invalidateAreas(client, areas);
    };
    live.on('connect', () => {
      setState('connected');
      if (wasConnected) void client.invalidateQueries();
      wasConnected = true;
    });
    live.on('disconnect', (reason) => {
      setState('disconnected');
      // The server ended it on purpose (restart, session gone): socket.io does not come back by itself then.
      if (reason === 'io server disconnect') setTimeout(() => live.connect(), 2000);
    });
    live.on('connect_error', () => setState('disconnected'));
    live.on('notice', (notice) => {
      for (const area of areasOf(notice.kind)) waiting.add(area);
      timer ??= setTimeout(flush, DEBOUNCE_MS);
    });
    setSocket(live);
    return () => {
      clearTimeout(opening);
      clearTimeout(timer);
      live.close();
      setSocket(null);
    };
  }, [client]);

  const value = useMemo(() => ({ socket, state }), [socket, state]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

export const useLive = (): { socket: LiveSocket | null; state: LiveState } => use(LiveContext);
