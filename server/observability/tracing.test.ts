import { expect, test } from 'vitest';
import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { z } from 'zod';
import { fromTraceparent, isSampled, rootSpanIdOf, traceIdOf } from './trace-ids.ts';
import { createTracing, type SpanInit, type SpanSink } from './tracing.ts';

interface Made extends SpanInit {
  id: string;
  ended: boolean;
}

function listSink(): SpanSink & { spans: Made[] } {
  const spans: Made[] = [];
  return {
    spans,
    sampled: () => true,
    start(init) {
      const id = init.spanId ?? String(spans.length + 1).padStart(16, '0');
      const made: Made = { ...init, id, ended: false };
      spans.push(made);
      return { ids: { traceId: init.traceId, spanId: id, sampled: true }, end: () => void (made.ended = true) };
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const happened = { type: 'test.thing.happened', topic: 'mail.inbound' as const, schemaversion: 1, data: z.object({}) };
const eventOf = (correlationId: string): EventEnvelope =>
  createEvent(happened, {
    source: 'mailflex/test',
    subject: 's',
    tenantId: newId(),
    userId: newId(),
    actorId: 'smtp',
    correlationId,
    partitionKey: 'k',
    data: {},
  });

test('effects of a batch that are carried out by one call belong each to its own execution and mail', async () => {
  const sink = listSink();
  const tracing = createTracing(sink);
  const mails = [newId(), newId()];
  const events = mails.map((id) => tracing.publish(eventOf(id)).event);
  const executions = mails.map((correlationId) => ({ correlationId, executionId: newId() }));
  await tracing.consume('workflows.trigger', events, async () => {
    const started = Promise.withResolvers<void>();
    let waiting = executions.length;
    await Promise.all(
      executions.map((about, index) =>
        tracing.execution(about, async () => {
          waiting -= 1;
          if (waiting === 0) started.resolve();
          await started.promise;
          if (index > 0) return;
          // the first carries out the effects of all
          const steps = executions.map(({ correlationId, executionId }) => {
            return { name: 'effect', correlationId, within: executionId };
          });
          await tracing.steps(steps, async () => undefined);
        }),
      ),
    );
  });
  for (const { correlationId, executionId } of executions) {
    const trace = sink.spans.filter(({ traceId }) => traceId === traceIdOf(correlationId));
    expect(trace.map(({ name }) => name)).toEqual([
      'accept test.thing.happened',
      'handle workflows.trigger',
      'execution',
      'effect',
    ]);
    expect(trace.map(({ parent }) => parent?.spanId ?? null)).toEqual([null, ...trace.slice(0, 3).map(({ id }) => id)]);
    expect(trace[2]!.attributes['mailflex.execution_id']).toBe(executionId);
    expect(trace.slice(1).every(({ ended }) => ended)).toBe(true);
  }
});

test('a step long after, in whatever process, still hangs below the first span of its mail', async () => {
  const sink = listSink();
  const correlationId = newId();
  await createTracing(sink).steps([{ name: 'effect', correlationId }], async () => undefined);
  expect(sink.spans[0]).toMatchObject({
    traceId: traceIdOf(correlationId),
    parent: { spanId: rootSpanIdOf(correlationId) },
  });
});

test('what is not a traceparent is none, and sampling is the same in every process', () => {
  expect(fromTraceparent(`00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`)).toBeNull();
  expect(fromTraceparent('nonsense')).toBeNull();
  expect(fromTraceparent(`00-${'a'.repeat(32)}-${'1'.repeat(16)}-00`)).toMatchObject({ sampled: false });
  const ids = Array.from({ length: 1000 }, () => traceIdOf(newId()));
  const kept = ids.filter((id) => isSampled(id, 0.2)).length;
  expect(kept).toBeGreaterThan(120);
  expect(kept).toBeLessThan(290);
  expect(ids.every((id) => isSampled(id, 1))).toBe(true);
});
