import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type IdGenerator,
} from '@opentelemetry/sdk-trace-base';
import { isSampled, type SpanIds } from './trace-ids.ts';
import type { OpenSpan, SpanInit, SpanSink } from './tracing.ts';

export interface OpenTelemetryOptions {
  /** of the OTLP/HTTP receiver, without `/v1/traces` */
  url: string;
  headers: Record<string, string>;
  /** share of the traces that is kept, 0 to 1 */
  share: number;
  resource: Record<string, string>;
}

const KINDS: Record<SpanInit['kind'], SpanKind> = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};
const EXPORT_MS = 1_000;
const QUEUE = 20_000;
const AT_ONCE = 1_000;
const EXPORT_WITHIN_MS = 5_000;

/** Spans over OTLP/HTTP. Loaded only when a receiver is configured; a receiver that is away costs the spans, nothing else. */
export function openOpenTelemetry(options: OpenTelemetryOptions): SpanSink {
  const random = new RandomIdGenerator();
  let next: { traceId: string; spanId?: string | undefined } | null = null;
  // asked synchronously within `startSpan`
  const idGenerator: IdGenerator = {
    generateTraceId: () => next?.traceId ?? random.generateTraceId(),
    generateSpanId: () => next?.spanId ?? random.generateSpanId(),
  };
  const exporter = new OTLPTraceExporter({
    url: new URL('v1/traces', options.url.endsWith('/') ? options.url : `${options.url}/`).href,
    headers: options.headers,
    timeoutMillis: EXPORT_WITHIN_MS,
  });
  const provider = new BasicTracerProvider({
    idGenerator,
    sampler: new AlwaysOnSampler(),
    resource: resourceFromAttributes(options.resource),
    spanProcessors: [
      new BatchSpanProcessor(exporter, {
        scheduledDelayMillis: EXPORT_MS,
        maxQueueSize: QUEUE,
        maxExportBatchSize: AT_ONCE,
        exportTimeoutMillis: EXPORT_WITHIN_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('mailflex');
  const sampled = (traceId: string) => isSampled(traceId, options.share);

  return {
    sampled,
    start({ name, kind, traceId, parent, spanId, startedAt, attributes }): OpenSpan {
      if (!(parent?.sampled ?? sampled(traceId))) return unsampled(traceId, spanId ?? random.generateSpanId());
      const context = parent
        ? trace.setSpanContext(ROOT_CONTEXT, {
            traceId: parent.traceId,
            spanId: parent.spanId,
            traceFlags: TraceFlags.SAMPLED,
            isRemote: true,
          })
        : ROOT_CONTEXT;
      next = { traceId, spanId };
      const init = { kind: KINDS[kind], attributes, ...(startedAt ? { startTime: startedAt } : {}) };
      const span = tracer.startSpan(name, init, context);
      next = null;
      const ids: SpanIds = { traceId: span.spanContext().traceId, spanId: span.spanContext().spanId, sampled: true };
      return { ids, end: (error) => end(span, error) };
    },
    [Symbol.asyncDispose]: () => provider.shutdown().catch(() => {}),
  };
}

function unsampled(traceId: string, spanId: string): OpenSpan {
  return { ids: { traceId, spanId, sampled: false }, end: () => {} };
}

/** Of an error only its name and code: its text may hold words of a mail. */
function end(span: Span, error: unknown): void {
  if (error !== undefined) {
    const { code } = error as { code?: unknown };
    span.setStatus({ code: SpanStatusCode.ERROR, message: typeof code === 'string' ? code : 'error' });
  }
  span.end();
}
