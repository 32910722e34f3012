import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { mayUse } from '#core/contracts/actor.ts';
import { notAllowed } from '../actions/actions.errors.ts';
import type { Identity } from '../identity/index.ts';
import type { Readiness } from '../observability/readiness.ts';

export interface HealthDeps {
  readiness: Readiness;
  metrics: Registry;
  identity: Identity;
  /** on a loopback address everybody who can connect may read the metrics; elsewhere a token with `metrics:read` is needed */
  metricsOpen: boolean;
}

export function registerHealthRoutes(
  app: FastifyInstance,
  { readiness, metrics, identity, metricsOpen }: HealthDeps,
): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));

  // what was last seen, not asked for the occasion: a probe of a balancer costs nothing and is never late
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const report = readiness.report();
    return reply
      .code(report.ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });

  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!metricsOpen) {
      const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const actor = bearer ? await identity.apiTokens.actorOf(bearer) : null;
      if (!actor || !mayUse(actor, 'metrics:read')) throw notAllowed({ scope: 'metrics:read' });
    }
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
