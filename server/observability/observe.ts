import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEnvelope } from '#core/contracts/event.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { ActionCall } from '#core/ports/action-runner.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { HopName, Telemetry } from '#core/ports/telemetry.ts';
import type { EffectRunner } from '../actions/runner.ts';
import { withWork } from '../logger.ts';
import type { Tracing } from './tracing.ts';

export interface ObserveDeps {
  telemetry: Telemetry;
  /** null: nobody takes spans, so none are made */
  tracing: Tracing | null;
}

export interface Observer {
  eventLog<Log extends EventLog>(log: Log): Log;
  consumer(consumer: Consumer): Consumer;
  runner(runner: EffectRunner): EffectRunner;
}

const HOP_OF_GROUP: Readonly<Record<string, HopName>> = {
  'copilot.understand': 'understand',
  'rag.index': 'index',
  'workflows.trigger': 'workflow',
};

/** Measures and traces at the seams - log, consumers, actions -, so that features know nothing of it. */
export function createObserver({ telemetry, tracing }: ObserveDeps): Observer {
  /** when the events that are being handled were published, by correlation id */
  const causes = new AsyncLocalStorage<ReadonlyMap<string, number>>();

  function measureIntents(events: readonly EventEnvelope[]): void {
    const publishedAt = causes.getStore();
    for (const { correlationid } of events) {
      const at = publishedAt?.get(correlationid);
      if (at !== undefined) telemetry.hop('intent', Date.now() - at);
    }
  }

  /** One event or action tells its ids in every line of the log. */
  function handling(events: readonly EventEnvelope[], work: () => Promise<void>): Promise<void> {
    const [event] = events;
    if (events.length !== 1 || !event) return work();
    return withWork({ correlationId: event.correlationid, tenantId: event.tenantid }, work);
  }

  async function effects<Result>(
    runner: EffectRunner,
    calls: readonly ActionCall[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    const writing = calls.filter(({ name }) => isEffect(runner, name));
    const [only] = calls;
    const startedAt = performance.now();
    const traced = () => (tracing && writing.length > 0 ? tracing.steps(writing.map(stepOf), work) : work());
    const result =
      calls.length === 1 && only
        ? await withWork({ correlationId: only.correlationId, tenantId: only.actor.tenantId }, traced)
        : await traced();
    const took = performance.now() - startedAt;
    for (const _ of writing) telemetry.hop('effect', took);
    return result;
  }

  return {
    eventLog: (log) => ({
      ...log,
      async append(tx, topic, events) {
        const open = tracing ? events.map((event) => tracing.publish(event)) : null;
        await log.append(tx, topic, open ? open.map(({ event }) => event) : events);
        if (!open && topic !== 'assistant.intent') return;
        // bound to the work in hand: the commit may come from anywhere
        const told = AsyncLocalStorage.bind(() => {
          for (const one of open ?? []) one.published();
          if (topic === 'assistant.intent') measureIntents(events);
        });
        afterCommit(tx, told);
      },
    }),
    consumer: (consumer) => ({
      ...consumer,
      async handle(events, signal) {
        const work = () => consumer.handle(events, signal);
        const traced = () => (tracing ? tracing.consume(consumer.group, events, work) : work());
        const published = new Map(events.map((event) => [event.correlationid, Date.parse(event.time)]));
        await causes.run(published, () => handling(events, traced));
        const hop = HOP_OF_GROUP[consumer.group];
        if (hop) for (const event of events) telemetry.hop(hop, Date.now() - Date.parse(event.time));
      },
    }),
    runner: (runner) => ({
      ...runner,
      run: (call) => effects(runner, [call], () => runner.run(call)),
      runIn: (tx, call) => effects(runner, [call], () => runner.runIn(tx, call)),
      ...(runner.runManyIn
        ? { runManyIn: (tx, calls) => effects(runner, calls, () => runner.runManyIn!(tx, calls)) }
        : {}),
      carryOut: (planned) => effects(runner, [planned.call], () => runner.carryOut(planned)),
    }),
  };
}

function isEffect(runner: EffectRunner, name: string): boolean {
  return runner.get(name).effect !== 'read';
}

function stepOf({ name, correlationId, executionId, effectId, actor }: ActionCall) {
  return {
    name: `effect ${name}`,
    correlationId,
    ...(executionId ? { within: executionId } : {}),
    attributes: {
      'mailflex.effect_id': effectId,
      'mailflex.tenant_id': actor.tenantId,
      'mailflex.actor_kind': actor.kind,
      ...(executionId ? { 'mailflex.execution_id': executionId } : {}),
    },
  };
}
