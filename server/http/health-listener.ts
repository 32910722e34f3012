import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { registerHealthRoutes, type HealthDeps } from './health.routes.ts';

/** Health and metrics on a listener of their own, for a process without pages or an address only the operator reaches. */
export async function startHealthListener(
  deps: HealthDeps & { host: string; port: number },
): Promise<{ url: string } & AsyncDisposable> {
  const { host, port } = deps;
  const app = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 1, requestTimeout: 10_000 });
  registerHealthRoutes(app, deps);
  await app.listen({ host, port });
  const { port: bound } = app.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    [Symbol.asyncDispose]: () => app.close(),
  };
}
