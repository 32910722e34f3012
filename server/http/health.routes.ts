import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { mayUse } from '#core/contracts/actor.ts';
import { notAllowed } from '../actions/actions.errors.ts';
import type { Identity } from '../identity/index.ts';

export interface HealthDeps {
  /** the parts that must work, each throwing when it does not */
  checks: Readonly<Record<string, () => Promise<void>>>;
  metrics: Registry;
  identity: Identity;
  /** on a loopback address everybody who can connect may read the metrics; elsewhere a token with `metrics:read` is needed */
  metricsOpen: boolean;
}

export function registerHealthRoutes(
  app: FastifyInstance,
  { checks, metrics, identity, metricsOpen }: HealthDeps,
): void {
  app.get('/healthz', { schema: { hide: true } }, () => ({ ok: true }));

  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) =>
          [
            name,
            await check().then(
              () => true,
              () => false,
            ),
          ] as const,
      ),
    );
    const ok = results.every(([, passed]) => passed);
    return reply.code(ok ? 200 : 503).send({ ok, checks: Object.fromEntries(results) });
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
