import { createTestDatabase } from '#connectors/database/testing.ts';
import type { ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import { intentDetected, type DetailedIntent, type IntentDetected } from '#core/contracts/intent.ts';
import { readConfig } from '#core/config.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { createWorkflows } from '../index.ts';
import { workflowsConfig } from '../workflows.config.ts';
import { workflowsMigrations } from '../store/workflows.migrations.ts';
import { createMemoryActions, effectMigration } from './memory-actions.ts';
import { createMemoryJobs } from './memory-jobs.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

/** The whole folder on an in-memory database. `now` can be moved. */
export async function createHarness(start = '2026-03-02T09:00:00Z') {
  const database = await createTestDatabase([...workflowsMigrations, effectMigration]);
  const time = { now: new Date(start) };
  const notices: LiveNotice[] = [];
  const jobs = createMemoryJobs();
  const ownActions: ActionDefinition[] = [];
  const runner = createMemoryActions(database, ownActions);
  const workflows = createWorkflows({
    database,
    jobQueue: jobs,
    actionRunner: () => ({ ...runner, list: () => [...runner.list(), ...(workflows.actions ?? [])] }),
    liveFeed: {
      publish: (_tenant, _user, notice) => notices.push(notice),
      subscribe: () => ({ [Symbol.dispose]() {} }),
    },
    logger: silent,
    clock: { now: () => time.now },
    config: readConfig(workflowsConfig, {}),
    secretKey: () => Buffer.alloc(32, 7),
  });
  const tenantId = newId();
  const userId = newId();
  const actor: Actor = { kind: 'user', id: userId, tenantId, userId, scopes: ['*'] };

  /** Calls one of the folder's actions the way the server would. */
  async function call<T>(name: string, input: unknown, as: Actor = actor): Promise<T> {
    const action = workflows.actions!.find((candidate) => candidate.name === name)!;
    const context = {
      actor: as,
      effectId: newId(),
      correlationId: newId(),
      provenance: null,
      now: time.now,
      signal: new AbortController().signal,
      notify: () => undefined,
    };
    return inTenant(database, as.tenantId, async (tx) =>
      action.output.parse(await action.runIn!(tx, context, action.input.parse(input))),
    ) as Promise<T>;
  }

  return {
    database,
    time,
    notices,
    jobs,
    runner,
    workflows,
    actor,
    tenantId,
    userId,
    call,
    event: (intent: Partial<DetailedIntent>, more: Partial<IntentDetected> = {}) =>
      intentEvent({ tenantId, userId, intent, more }),
    handle: (...events: EventEnvelope[]) => workflows.consumers![0]!.handle(events, new AbortController().signal),
    runJobs: () => jobs.drain(workflows.jobs![0]!),
    effects: () => runner.effects(tenantId),
    executions: async (filter: object = {}) =>
      (
        await call<{
          items: {
            id: string;
            status: string;
            attempt: number;
            workflowName: string;
            error: { code: string; message: string } | null;
          }[];
        }>('execution.list', filter)
      ).items,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
export type Harness = Awaited<ReturnType<typeof createHarness>>;

interface EventInit {
  tenantId: string;
  userId: string;
  intent: Partial<DetailedIntent>;
  more: Partial<IntentDetected>;
}

export function intentEvent({ tenantId, userId, intent, more }: EventInit): EventEnvelope {
  const [intentId, messageId, threadId] = [newId(), newId(), newId()];
  const full: DetailedIntent = {
    type: 'task',
    title: 'Send the report',
    evidence: 'Could you send me the report by Friday?',
    confidence: 0.9,
    ...intent,
  };
  return createEvent(intentDetected, {
    source: 'mailflex/copilot',
    subject: intentId,
    tenantId,
    userId,
    actorId: 'copilot',
    correlationId: messageId,
    partitionKey: `${tenantId}:${threadId}`,
    data: {
      intentId,
      index: 0,
      messageId,
      mailboxId: newId(),
      threadId,
      triage: 'action',
      intent: full,
      provenance: {
        messageId,
        threadId,
        rfcMessageId: 'report-1@example.org',
        subject: 'The report',
        from: { name: 'Ada Lovelace', address: 'ada@example.org' },
        evidence: full.evidence,
        confidence: full.confidence,
        engine: 'offline 1',
        intentId,
      },
      source: 'smtp',
      receivedAt: '2026-03-02T08:59:00Z',
      ...more,
    },
  });
}
