import rateLimit from '@fastify/rate-limit';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ErrorBody } from '#core/contracts/errors.ts';
import { UserProfile } from '#core/contracts/user.ts';
import type { Identity } from '../identity/index.ts';
import type { CookieRules } from './authenticate.ts';

const SessionState = z.object({ user: UserProfile.nullable(), setupNeeded: z.boolean(), passwordSet: z.boolean() });
const Failure = z.object({ error: ErrorBody });
const tags = ['session'];
const response = { 200: SessionState, '4xx': Failure };

export interface SessionRouteDeps {
  identity: Identity;
  cookie: CookieRules;
  sessionDays: number;
}

export function sessionRoutes({ identity, cookie, sessionDays }: SessionRouteDeps): FastifyPluginAsyncZod {
  async function stateOf(secret: string | undefined): Promise<z.infer<typeof SessionState>> {
    const session = secret ? await identity.sessions.find(secret) : null;
    const users = await identity.users.list();
    const own = users.find((user) => user.userId === session?.actor.userId);
    return {
      user: own ? UserProfile.parse(own) : null,
      setupNeeded: !users.some((user) => user.passwordSet),
      passwordSet: own?.passwordSet ?? false,
    };
  }

  async function enter(reply: FastifyReply, secret: string) {
    void reply.setCookie(cookie.name, secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: cookie.secure,
      maxAge: sessionDays * 86_400,
    });
    return stateOf(secret);
  }

  return async (app) => {
    await app.register(rateLimit, { max: 60, timeWindow: 60_000 });

    app.get('/api/session', { schema: { tags, summary: 'Who is signed in.', response } }, (request) =>
      stateOf(request.cookies[cookie.name]),
    );

    app.post(
      '/api/session',
      {
        schema: {
          tags,
          summary: 'Signs in with a password.',
          body: z.object({ email: z.string().max(254), password: z.string().max(200) }),
          response,
        },
      },
      async (request, reply) => {
        const before = request.cookies[cookie.name];
        const secret = await identity.login.withPassword({ ...request.body, address: request.ip });
        if (before) await identity.sessions.end(before);
        return enter(reply, secret);
      },
    );

    app.post(
      '/api/session/token',
      {
        schema: {
          tags,
          summary: 'Signs in with a one-time link.',
          body: z.object({ token: z.string().max(200) }),
          response,
        },
      },
      async (request, reply) => {
        const secret = await identity.login.withToken({ token: request.body.token, address: request.ip });
        return enter(reply, secret);
      },
    );

    app.delete('/api/session', { schema: { tags, summary: 'Signs out.', response } }, async (request, reply) => {
      const secret = request.cookies[cookie.name];
      if (secret) await identity.sessions.end(secret);
      void reply.clearCookie(cookie.name, { path: '/', httpOnly: true, sameSite: 'lax', secure: cookie.secure });
      return stateOf(undefined);
    });
  };
}
