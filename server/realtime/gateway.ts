import type { Server as HttpServer } from 'node:http';
import { parseCookie } from './parse-cookie.ts';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Chat } from '#copilot/chat/chat.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { ChatTurn, Conversation, LiveNotice } from '#core/contracts/hub.ts';
import { Id, newId } from '#core/contracts/ids.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { invalidInput } from '../actions/actions.errors.ts';
import { toPublicError } from '../http/error-map.ts';
import type { CookieRules } from '../http/authenticate.ts';
import type { Origins } from '../http/origin.ts';
import type { Identity } from '../identity/index.ts';
import { signInFirst } from '../identity/identity.errors.ts';

type Answer = { conversation: Conversation; turnId: string } | { error: ErrorBody };

interface ServerEvents {
  notice(notice: LiveNotice): void;
  'chat.delta'(delta: { conversationId: string; turnId: string; text: string }): void;
  'chat.done'(done: { conversationId: string; turn: ChatTurn }): void;
}

interface ClientEvents {
  'chat.send'(message: unknown, ack: unknown): void;
}

interface SocketData {
  secret: string;
  idHash: string;
  actor: Actor;
}

type ClientSocket = Socket<ClientEvents, ServerEvents, object, SocketData>;

const ChatSend = z.object({ conversationId: Id.nullish(), text: z.string().trim().min(1).max(8000) });

export interface GatewayDeps {
  http: HttpServer;
  identity: Identity;
  origins: Origins;
  cookie: CookieRules;
  liveFeed: LiveFeed;
  chat: Chat;
  logger: Logger;
}

/**
 * socket.io at `/socket.io`: hints and streamed answers to the user's own pages. The session is checked at the handshake
 * and again at every message; when it ends, its sockets are closed.
 */
export function createGateway(deps: GatewayDeps): AsyncDisposable {
  const { identity, origins, cookie, liveFeed, chat, logger } = deps;
  const io = new Server<ClientEvents, ServerEvents, object, SocketData>(deps.http, {
    serveClient: false,
    maxHttpBufferSize: 65_536,
    allowRequest: (request, decide) => {
      const { host, origin } = request.headers;
      const site = request.headers['sec-fetch-site'];
      const own =
        origins.isOwnHost(host) && origins.isOwnPage({ host, origin, site: Array.isArray(site) ? site[0] : site });
      decide(own ? null : 'foreign origin', own);
    },
  });

  io.use((socket, next) => {
    const secret = parseCookie(socket.request.headers.cookie).get(cookie.name) ?? '';
    identity.sessions.find(secret).then(
      (session) => {
        if (!session) return next(signInFirst());
        Object.assign(socket.data, { secret, idHash: session.idHash, actor: session.actor });
        return next();
      },
      (error: unknown) => {
        logger.error({ err: error }, 'a socket could not be authenticated');
        next(new Error('internal.unexpected'));
      },
    );
  });

  io.on('connection', (socket) => {
    const { actor, idHash } = socket.data;
    void socket.join([userRoom(actor.tenantId, actor.userId), sessionRoom(idHash)]);
    socket.on('chat.send', (message, ack) => {
      const reply = typeof ack === 'function' ? (ack as (answer: Answer) => void) : () => undefined;
      answer(socket, message, reply).catch((error: unknown) => {
        const correlationId = newId();
        const failure = toPublicError(error, correlationId);
        if (failure.status >= 500) logger.error({ err: error, correlationId }, 'a chat answer failed');
        reply({ error: failure.toBody() });
      });
    });
  });

  /** The acknowledgement comes when the question is stored, before the first piece of the answer. */
  async function answer(socket: ClientSocket, message: unknown, reply: (answer: Answer) => void): Promise<void> {
    const session = await identity.sessions.find(socket.data.secret);
    if (!session) throw signInFirst();
    const parsed = ChatSend.safeParse(message);
    if (!parsed.success) throw invalidInput({ issues: parsed.error.issues.map((issue) => issue.message) });
    const question = parsed.data;
    const gone = new AbortController();
    const hangUp = () => gone.abort();
    socket.once('disconnect', hangUp);
    const room = io.to(userRoom(session.actor.tenantId, session.actor.userId));
    let ids = { conversationId: '', turnId: '' };
    const { conversation, turn } = await chat(
      session.actor,
      { conversationId: question.conversationId ?? null, text: question.text },
      {
        onStart(started, turnId) {
          ids = { conversationId: started.id, turnId };
          reply({ conversation: started, turnId });
        },
        onDelta: (text) => room.emit('chat.delta', { ...ids, text }),
      },
      gone.signal,
    ).finally(() => socket.off('disconnect', hangUp));
    room.emit('chat.done', { conversationId: conversation.id, turn });
  }

  const subscription = liveFeed.subscribe((tenantId, userId, notice) => {
    io.to(userRoom(tenantId, userId)).emit('notice', notice);
  });
  identity.sessions.onEnd((idHashes) => {
    for (const idHash of idHashes) io.in(sessionRoom(idHash)).disconnectSockets(true);
  });

  return {
    async [Symbol.asyncDispose]() {
      subscription[Symbol.dispose]();
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

function userRoom(tenantId: string, userId: string): string {
  return `user:${tenantId}:${userId}`;
}

function sessionRoom(idHash: string): string {
  return `session:${idHash}`;
}
