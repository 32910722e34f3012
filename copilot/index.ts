import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/contracts/actor.ts';
import type { Hop } from '#core/contracts/hub.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { FeatureModule } from '#core/module.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import type { Retriever } from '#core/ports/retriever.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import { chatActions } from './chat/chat.actions.ts';
import { createChat, type Chat } from './chat/chat.ts';
import { createModelAnswerer } from './chat/model-answerer.ts';
import { createOfflineAnswerer } from './chat/offline-answerer.ts';
import { forgetMessages } from './forget.ts';
import { heldActions } from './held/held.actions.ts';
import { createUnderstandConsumer } from './copilot.consumers.ts';
import { createModelUnderstander, createOfflineUnderstander, type Understander } from './engine/understander.ts';
import { createLearnFrom, type LearnFrom } from './learning/learn-from.ts';
import { learningActions } from './learning/learning.actions.ts';
import { createModelBudget } from './models/budget.ts';
import { lazyChatModel, type CopilotConfig } from './models/chat-model.ts';
import { createInlineEngine, createThreadEngine } from './engine/understanding-thread.ts';
import { createExtractor } from './models/extractor.ts';
import { createReplyCache } from './models/reply-cache.ts';
import { replayActions } from './replay/replay.actions.ts';
import { reread, type Reread } from './replay/reread.ts';
import { copilotMigrations } from './store/copilot.migrations.ts';
import type { CopilotTables } from './store/copilot.tables.ts';
import { findUnderstandings } from './store/understanding.repository.ts';
import { understandingActions } from './understanding.actions.ts';

export interface CopilotDeps {
  database: Database;
  eventLog: EventLog;
  mailStore: MailStore;
  correspondents: Correspondents;
  directory: Directory;
  retriever: Retriever;
  /** a function, because actions are collected after the features are made */
  actionRunner: () => ActionRunner;
  liveFeed: LiveFeed;
  logger: Logger;
  clock: Clock;
  telemetry?: Telemetry;
  config: CopilotConfig;
}

export interface Copilot extends FeatureModule {
  chat: Chat;
  understander: Understander;
  modelLabel: string;
  /** what people do with what was made of mail; for whoever runs actions */
  learnFrom: LearnFrom;
  /** stored mail as it would be understood now; stores nothing */
  reread(actor: Actor, messageIds: readonly string[], signal: AbortSignal): Promise<Reread[]>;
}

/** Understands each mail and answers the chat. Works alone and offline; a configured model is asked where it helps. */
export function createCopilot(deps: CopilotDeps): Copilot {
  const { database, clock, config, logger } = deps;
  const model = lazyChatModel(config);
  const limits = { background: config.backgroundTokens, chat: config.chatTokens };
  const budget = createModelBudget({ database, clock, limits, telemetry: deps.telemetry });
  const shared = { modelName: config.modelName, timeoutMs: config.modelTimeoutMs, budget };

  const extractor = model && createExtractor({ ...shared, model, cache: createReplyCache(database) });
  const engine = config.understandingThread ? createThreadEngine({ logger }) : createInlineEngine();
  const understander = extractor
    ? createModelUnderstander({ engine, extractor, logger })
    : createOfflineUnderstander(engine);

  const read = async (actor: Actor, name: string, input: unknown) => {
    const effectId = randomUUID();
    return (await deps.actionRunner().run({ name, input, actor, effectId, correlationId: effectId })).output;
  };
  const offline = createOfflineAnswerer({ retriever: deps.retriever, read });
  const answerer = model
    ? createModelAnswerer({
        ...shared,
        model,
        retriever: deps.retriever,
        runner: deps.actionRunner,
        fallback: offline,
        clock,
        logger,
      })
    : offline;
  const chat = createChat({ ...deps, answerer });
  const concurrency = model ? config.modelConcurrency : Infinity;

  return {
    name: 'copilot',
    migrations: copilotMigrations,
    actions: [
      ...understandingActions(),
      ...learningActions(),
      ...heldActions(deps),
      ...replayActions({ ...deps, understander }),
      ...chatActions(chat),
    ],
    consumers: [
      { ...createUnderstandConsumer({ ...deps, understander, concurrency, inAdvance: !model }), role: 'copilot' },
    ],
    start: async (role) => (role === 'copilot' ? engine.open() : { [Symbol.asyncDispose]: () => Promise.resolve() }),
    forget: (tenantId, messages) => forgetMessages(database, tenantId, messages),
    hopsOf: (actor, messageId) => hopsOf(database, actor, messageId),
    chat,
    understander,
    learnFrom: createLearnFrom(deps),
    reread: (actor, messageIds, signal) => reread({ ...deps, understander }, actor, messageIds, signal),
    modelLabel: model ? config.modelName : 'offline',
  };
}

async function hopsOf(database: Database, actor: Actor, messageId: string): Promise<Hop[]> {
  const found = await inTenant<CopilotTables, Awaited<ReturnType<typeof findUnderstandings>>>(
    database,
    actor.tenantId,
    (tx) => findUnderstandings(tx, actor.userId, [messageId]),
  );
  return found.map(({ triage, intents, engine, understoodAt }) => ({
    stage: 'understood',
    at: understoodAt,
    title:
      intents.length === 0
        ? `Understood: ${triage}, nothing to do`
        : `Understood: ${triage}, ${intents.map(({ type }) => type).join(', ')}`,
    detail: `${engine.name} ${engine.version}`,
    ok: true,
  }));
}
