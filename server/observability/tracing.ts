import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { fromTraceparent, rootSpanIdOf, toTraceparent, traceIdOf, type SpanIds } from './trace-ids.ts';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanInit {
  name: string;
  kind: 'internal' | 'server' | 'producer' | 'consumer';
  traceId: string;
  /** null: the first span of its trace */
  parent: SpanIds | null;
  /** default: a random one */
  spanId?: string;
  startedAt?: Date;
  attributes: Attributes;
}

export interface OpenSpan {
  ids: SpanIds;
  end(error?: unknown): void;
}

/** Where spans go: OpenTelemetry in the program, a list in tests. */
export interface SpanSink extends AsyncDisposable {
  start(span: SpanInit): OpenSpan;
  sampled(traceId: string): boolean;
}

/** The spans that are open around the work in hand, by correlation id and by execution id. */
type Scope = Map<string, SpanIds>;

export interface Step {
  name: string;
  correlationId: string;
  /** the execution it belongs to */
  within?: string | undefined;
  attributes?: Attributes;
}

export interface Tracing {
  /** The event with the place it has in its trace; the first one of a trace opens it. Ended by whoever commits the event. */
  publish(event: EventEnvelope): { event: EventEnvelope; published(): void };
  /** Handles events, each in a span of its own that continues its trace. */
  consume(group: string, events: readonly EventEnvelope[], work: () => Promise<void>): Promise<void>;
  /** Steps that are done together, each below what is open for its mail or its execution. */
  steps<Result>(steps: readonly Step[], work: () => Promise<Result>): Promise<Result>;
  /** An execution. Those of a batch run side by side, and one call may carry out effects of all of them. */
  execution<Result>(
    about: { executionId: string; correlationId: string },
    work: () => Promise<Result>,
  ): Promise<Result>;
}

export function createTracing(sink: SpanSink): Tracing {
  const scopes = new AsyncLocalStorage<Scope>();

  /** What is open for this correlation id, otherwise the first span of its trace, which may have ended long ago. */
  function parentOf(correlationId: string, within?: string): SpanIds | null {
    const scope = scopes.getStore();
    return (within === undefined ? undefined : scope?.get(within)) ?? scope?.get(correlationId) ?? null;
  }
  function rootOf(correlationId: string): SpanIds {
    const traceId = traceIdOf(correlationId);
    return { traceId, spanId: rootSpanIdOf(correlationId), sampled: sink.sampled(traceId) };
  }

  async function during<Result>(
    spans: readonly OpenSpan[],
    scope: Iterable<readonly [string, SpanIds]>,
    work: () => Promise<Result>,
  ): Promise<Result> {
    try {
      const result = await scopes.run(new Map([...(scopes.getStore() ?? []), ...scope]), work);
      for (const span of spans) span.end();
      return result;
    } catch (error) {
      for (const span of spans) span.end(error);
      throw error;
    }
  }

  return {
    publish(event) {
      const { correlationid, type } = event;
      const parent = parentOf(correlationid) ?? (event.causationid ? rootOf(correlationid) : null);
      const span = sink.start({
        name: parent ? `publish ${type}` : `accept ${type}`,
        kind: 'producer',
        traceId: traceIdOf(correlationid),
        parent,
        ...(parent ? {} : { spanId: rootSpanIdOf(correlationid), startedAt: new Date(event.time) }),
        attributes: attributesOf(event),
      });
      return { event: { ...event, traceparent: toTraceparent(span.ids) }, published: () => span.end() };
    },
    consume(group, events, work) {
      const open = events.map((event) => {
        const parent = fromTraceparent(event.traceparent) ?? rootOf(event.correlationid);
        const span = sink.start({
          name: `handle ${group}`,
          kind: 'consumer',
          traceId: parent.traceId,
          parent,
          attributes: { ...attributesOf(event), 'mailflex.group': group },
        });
        return { event, span };
      });
      return during(
        open.map(({ span }) => span),
        open.map(({ event, span }) => [event.correlationid, span.ids] as const),
        work,
      );
    },
    steps(steps, work) {
      const open = steps.map(({ name, correlationId, within, attributes = {} }) => {
        const parent = parentOf(correlationId, within) ?? rootOf(correlationId);
        const span = sink.start({ name, kind: 'internal', traceId: parent.traceId, parent, attributes });
        return { key: within ?? correlationId, span };
      });
      return during(
        open.map(({ span }) => span),
        open.map(({ key, span }) => [key, span.ids] as const),
        work,
      );
    },
    async execution({ executionId, correlationId }, work) {
      const parent = parentOf(correlationId) ?? rootOf(correlationId);
      const span = sink.start({
        name: 'execution',
        kind: 'internal',
        traceId: parent.traceId,
        parent,
        attributes: { 'mailflex.execution_id': executionId, 'mailflex.correlation_id': correlationId },
      });
      // in the scope of the whole batch, where the neighbours look for it
      const scope = scopes.getStore();
      if (!scope) return during([span], [[executionId, span.ids]], work);
      scope.set(executionId, span.ids);
      try {
        const result = await work();
        span.end();
        return result;
      } catch (error) {
        span.end(error);
        throw error;
      }
    },
  };
}

function attributesOf({ id, type, tenantid, correlationid }: EventEnvelope): Attributes {
  return {
    'cloudevents.event_id': id,
    'cloudevents.event_type': type,
    'mailflex.tenant_id': tenantid,
    'mailflex.correlation_id': correlationid,
  };
}
