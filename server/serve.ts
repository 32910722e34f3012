import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { asSystem } from '#core/db/in-tenant.ts';
import type { App } from './app-parts.ts';
import { createHttpApp } from './http/app.ts';
import { cookieRules, createWebAuthenticator } from './http/authenticate.ts';
import { registerHealthRoutes } from './http/health.routes.ts';
import { createOrigins, isLoopback } from './http/origin.ts';
import { sessionRoutes } from './http/session.routes.ts';
import { registerWebApp } from './http/web.routes.ts';
import { controlPath } from './operator/control-path.ts';
import { startControlServer } from './operator/control-server.ts';
import { WEB_DIST } from './prepare.ts';
import { createGateway } from './realtime/gateway.ts';
import { version } from './version.ts';

/** Opens the control socket and, with the web role, the web server. Returns its address. */
export async function serve(app: App, stack: AsyncDisposableStack): Promise<string | null> {
  const { config, features, logger, runner } = app;
  const files = features.flatMap((feature) => feature.files ?? []);
  const api = { runner, files, logger, version };
  stack.use(await startControlServer(controlPath(config.database.data), app, api));
  if (!app.roles.includes('web')) return null;

  const { host, port, publicUrl, sessionDays } = config.server;
  const { identity, metrics } = app;
  const origins = createOrigins({ host, publicUrl });
  const cookie = cookieRules(publicUrl);
  const http = await createHttpApp({
    ...api,
    https: cookie.secure,
    authenticate: createWebAuthenticator(identity, origins, cookie),
  });
  await http.register(sessionRoutes({ identity, cookie, sessionDays }));
  registerHealthRoutes(http, {
    checks: readiness(app),
    metrics: metrics.registry,
    identity,
    metricsOpen: isLoopback(host),
  });
  await registerWebApp(http, WEB_DIST);
  stack.defer(() => http.close());
  await http.ready();
  stack.use(
    createGateway({ http: http.server, identity, origins, cookie, liveFeed: app.liveFeed, chat: app.chat, logger }),
  );
  await http.listen({ host, port });
  const { port: bound } = http.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

function readiness({ database, eventLog, features }: App): Record<string, () => Promise<void>> {
  return {
    database: () => asSystem(database, async (tx) => void (await sql`select 1`.execute(tx))),
    'event-log': async () => void (await eventLog.read('mail.inbound', { limit: 1 })),
    consumers: async () => {
      for (const { topic, group } of features.flatMap((feature) => feature.consumers ?? [])) {
        await eventLog.lag(topic, group);
      }
    },
  };
}
