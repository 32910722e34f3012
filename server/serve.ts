import type { AddressInfo } from 'node:net';
import type { App } from './app-parts.ts';
import { createHttpApp } from './http/app.ts';
import { cookieRules, createWebAuthenticator } from './http/authenticate.ts';
import { startHealthListener } from './http/health-listener.ts';
import { registerHealthRoutes } from './http/health.routes.ts';
import { createOrigins, isLoopback } from './http/origin.ts';
import { sessionRoutes } from './http/session.routes.ts';
import { registerWebApp } from './http/web.routes.ts';
import { registerWebhookRoutes } from './http/webhook.routes.ts';
import { watchEngines } from './observability/engine-watch.ts';
import { enginesOf } from './observability/needed-engines.ts';
import { controlPath } from './operator/control-path.ts';
import { startControlServer } from './operator/control-server.ts';
import { WEB_DIST } from './prepare.ts';
import { createGateway } from './realtime/gateway.ts';
import { version } from './version.ts';

/**
 * Watches the engines and, where the process has a listener for that, tells about them from the first moment on. Returns the
 * address of that listener.
 */
export async function watchHealth(app: App, stack: AsyncDisposableStack): Promise<string | null> {
  const { config, roles, identity, metrics, readiness, clock, logger } = app;
  const { healthHost: host, healthPort } = config.server;
  const port = healthPort ?? (roles.includes('web') ? null : 0);
  const listening =
    port === null
      ? null
      : stack.use(
          await startHealthListener({
            host,
            port,
            readiness,
            identity,
            metrics: metrics.registry,
            metricsOpen: isLoopback(host),
          }),
        );
  const watch = stack.use(await watchEngines({ engines: enginesOf(app, roles), clock, logger }));
  stack.defer(() => readiness.watching(null));
  readiness.watching(watch);
  stack.use(app.observability.reports.start());
  return listening?.url ?? null;
}

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
    readiness: app.readiness,
    metrics: metrics.registry,
    identity,
    metricsOpen: isLoopback(host),
  });
  await registerWebhookRoutes(http, app.workflows.webhooks);
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
