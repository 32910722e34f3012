import { hostname } from 'node:os';
import { Registry } from 'prom-client';
import type { Role } from '#core/module.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import { version } from '../version.ts';
import type { ObservabilityConfig } from './observability.config.ts';
import { createObserver, type Observer } from './observe.ts';
import { createProcessReports, type ProcessReports } from './process-reports.ts';
import { createReadiness, type Readiness } from './readiness.ts';
import { createTelemetry } from './telemetry.ts';
import { createTracing, type Tracing } from './tracing.ts';

export interface Observability {
  registry: Registry;
  telemetry: Telemetry;
  readiness: Readiness;
  reports: ProcessReports;
  observer: Observer;
}

/** What this process tells about its work; traces only where somebody takes them. */
export async function openObservability(
  deps: {
    config: ObservabilityConfig;
    roles: readonly Role[];
    database: Database;
    clock: Clock;
    logger: Logger;
  },
  stack: AsyncDisposableStack,
): Promise<Observability> {
  const { config, roles } = deps;
  const registry = new Registry();
  const { statistics, ...measured } = createTelemetry(registry, { perMillionTokens: config.modelPrice });
  const tracing = config.otelUrl ? await openTracing(config, config.otelUrl, roles, stack) : null;
  const telemetry: Telemetry = {
    ...measured,
    execution: (about, work) => (tracing ? tracing.execution(about, work) : work()),
  };
  const readiness = createReadiness(roles);
  return {
    registry,
    telemetry,
    readiness,
    reports: createProcessReports({ ...deps, readiness, statistics }),
    observer: createObserver({ telemetry, tracing }),
  };
}

async function openTracing(
  config: ObservabilityConfig,
  url: string,
  roles: readonly Role[],
  stack: AsyncDisposableStack,
): Promise<Tracing> {
  const { openOpenTelemetry } = await import('./open-telemetry.ts');
  const sink = openOpenTelemetry({
    url,
    headers: config.otelHeaders,
    share: config.otelShare,
    resource: {
      'service.name': 'mailflex',
      'service.version': version,
      'service.instance.id': `${hostname()}:${process.pid}`,
      'mailflex.roles': roles.join(','),
    },
  });
  return createTracing(stack.use(sink));
}
