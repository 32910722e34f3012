import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/contracts/actor.ts';
import type { Identity } from '../identity/index.ts';
import { signInFirst } from '../identity/identity.errors.ts';
import { crossSite, foreignHost } from './http.errors.ts';
import type { Origins } from './origin.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks; null before signing in */
    actor: Actor | null;
    correlationId: string;
  }
}

export interface CookieRules {
  name: string;
  secure: boolean;
}

/** With https the browser itself guards the cookie against being set by other hosts and over plain http (`__Host-`). */
export function cookieRules(publicUrl: string | undefined): CookieRules {
  const secure = publicUrl?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-mailflex' : 'mailflex', secure };
}

export interface Authenticator {
  (request: FastifyRequest): Promise<Actor | null>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** People come with a session cookie, programs with `Authorization: Bearer`. Only the cookie needs guarding against forgery. */
export function createWebAuthenticator(identity: Identity, origins: Origins, cookie: CookieRules): Authenticator {
  return async (request) => {
    if (!origins.isOwnHost(request.headers.host)) throw foreignHost();
    if (!request.url.startsWith('/api/')) return null;
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return identity.apiTokens.actorOf(bearer);
    if (!SAFE.has(request.method)) refuseForged(request, origins);
    const secret = request.cookies[cookie.name];
    return secret ? ((await identity.sessions.find(secret))?.actor ?? null) : null;
  };
}

function refuseForged(request: FastifyRequest, origins: Origins): void {
  const site = request.headers['sec-fetch-site'];
  const own = origins.isOwnPage({
    host: request.headers.host,
    origin: request.headers.origin,
    site: Array.isArray(site) ? site[0] : site,
  });
  if (!own || request.headers['x-mailflex-csrf'] === undefined) throw crossSite();
}

export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw signInFirst();
  return request.actor;
}
