import { hostname } from 'node:os';
import { Registry } from 'prom-client';
import type { Role } from '#core/module.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import { version } from '../version.ts';
import type { HopStatistics } from './hop-statistics.ts';
import type { ObservabilityConfig } from './observability.config.ts';
import { createObserver, type Observer } from './observe.ts';
import { createTelemetry } from './telemetry.ts';
import { createTracing, type Tracing } from './tracing.ts';

export interface Observability {
  registry: Registry;
  telemetry: Telemetry;
  statistics: HopStatistics;
  observer: Observer;
}

/** What this process tells about its work; traces only where somebody takes them. */
export async function openObservability(
  config: ObservabilityConfig,
  roles: readonly Role[],
  stack: AsyncDisposableStack,
): Promise<Observability> {
  const registry = new Registry();
  const telemetry = createTelemetry(registry, { perMillionTokens: config.modelPrice });
  const tracing = config.otelUrl ? await openTracing(config, config.otelUrl, roles, stack) : null;
  return { registry, telemetry, statistics: telemetry.statistics, observer: createObserver({ telemetry, tracing }) };
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
