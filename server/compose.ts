import { join } from 'node:path';
import { createWebhooks } from '#connectors/webhook/index.ts';
import { createTextExtractor } from '#copilot/attachments/index.ts';
import { createCopilot } from '#copilot/index.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import type { FeatureModule, Role } from '#core/module.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import { createGroupware } from '#groupware/index.ts';
import { createKeyReader, createMailBridge } from '#mail-bridge/index.ts';
import { createRag } from '#rag/index.ts';
import { createWorkflows } from '#workflows/index.ts';
import { createActionRunner } from './actions/runner.ts';
import type { App } from './app-parts.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createIdentity } from './identity/index.ts';
import { createLogger } from './logger.ts';
import { openObservability } from './observability/index.ts';
import { createOperations } from './operations/index.ts';
import { tellDeadLetters } from './operations/tell-dead-letters.ts';
import { readOverview } from './operations/overview.ts';
import { createPorts, type Ports } from './ports.ts';
import { openLiveFeed } from './realtime/shared-live-feed.ts';
import { deliverSample } from './sample/deliver-sample.ts';
import { systemStatus } from './system-status.ts';

export type { App } from './app-parts.ts';

export interface ComposeOptions {
  /** parts that work in this process; default: those of the configuration */
  roles?: readonly Role[];
  overrides?: Partial<Ports>;
  logger?: Logger;
}

/** The whole program: every port, every feature, every action, wired. Nothing works before `start`. */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<App> {
  await using stack = new AsyncDisposableStack();
  const roles = options.roles ?? config.server.roles;
  const logger = options.logger ?? createLogger({ level: config.server.logLevel, format: config.server.logFormat });

  const bare = await createPorts(config, logger, options.overrides ?? {}, stack);
  const observability = await openObservability({ ...bare, config: config.observability, roles, logger }, stack);
  const { telemetry, observer } = observability;
  const ports = { ...bare, eventLog: observer.eventLog(bare.eventLog) };
  const liveFeed = stack.use(await openLiveFeed({ database: ports.database, logger, telemetry }));
  const identity = createIdentity({
    ...ports,
    limits: { absoluteDays: config.server.sessionDays, idleDays: config.server.sessionIdleDays },
  });
  const runner = observer.runner(
    createActionRunner({
      ...ports,
      liveFeed,
      onEffects: (tx, calls) => mailBridge.onEffects(tx, calls),
      onUndone: (tx, call) => mailBridge.onUndone(tx, call),
      onOutcome: (outcome) => copilot.learnFrom(outcome),
    }),
  );
  const shared = { ...ports, telemetry, liveFeed, logger, directory: identity.directory, actionRunner: () => runner };

  const mailBridge = createMailBridge({
    ...shared,
    config: config.mailBridge,
    data: config.database.data,
    publicUrl: config.server.publicUrl,
    backlog: () => longestLag(ports.eventLog, consumers),
    forget: (tenantId, messages) => forgetEverywhere([...features, operations], tenantId, messages),
  });
  const { store: mailStore, correspondents } = mailBridge;
  const groupware = createGroupware(shared);
  const textExtractor = stack.use(createTextExtractor({ logger }));
  const rag = createRag({ ...shared, mailStore, textExtractor });
  const copilot = createCopilot({
    ...shared,
    mailStore,
    correspondents,
    retriever: rag.retriever,
    config: config.copilot,
  });
  const workflows = createWorkflows({
    ...shared,
    config: config.workflows,
    secretKey: createKeyReader({ key: config.mailBridge.secretKey, keyFile: join(config.database.data, 'secret.key') }),
  });
  const webhooks = createWebhooks({ ...ports, rules: readEgressRules(config.mailBridge.allowPrivateHosts) });
  const features = [mailBridge, groupware, rag, copilot, workflows, webhooks];
  const consumers = features.flatMap((feature) => feature.consumers ?? []);

  const operations = createOperations({
    ...ports,
    runner,
    features,
    logger,
    retention: { eventDays: config.server.eventRetentionDays, executionDays: config.server.executionRetentionDays },
    pruneExecutions: workflows.pruneExecutions,
    status: () =>
      systemStatus({ config, roles, consumers, mailBridge, model: copilot.modelLabel, eventLog: ports.eventLog }),
    isOperator: async ({ userId }) => (await identity.users.owner())?.userId === userId,
    overview: (jobs) =>
      readOverview({
        ...ports,
        reports: observability.reports,
        mailboxes: mailBridge.liveness,
        consumers,
        jobs,
      }),
    importSample: (actor) => deliverSample({ mailBridge, directory: identity.directory, clock: ports.clock }, actor),
  });
  stack.use(
    tellDeadLetters({
      ...ports,
      liveFeed,
      logger,
      usersOf: async (tenantId) =>
        (await identity.users.list()).flatMap((user) => (user.tenantId === tenantId ? user.userId : [])),
    }),
  );
  for (const owner of [...features, operations, identity]) runner.register(owner.actions ?? []);

  return createApp({
    ...shared,
    config,
    roles,
    identity,
    observability,
    runner,
    features: [...features, operations],
    mailBridge,
    mailStore,
    copilot,
    workflows,
    owned: stack.move(),
  });
}

/** Events that wait for the slowest group. */
async function longestLag(eventLog: Ports['eventLog'], consumers: readonly Consumer[]): Promise<number> {
  let longest = 0;
  for (const { topic, group } of consumers) longest = Math.max(longest, await eventLog.lag(topic, group));
  return longest;
}

async function forgetEverywhere(
  features: readonly FeatureModule[],
  ...[tenantId, messages]: Forgetting
): Promise<void> {
  for (const feature of features) await feature.forget?.(tenantId, messages);
}

type Forgetting = Parameters<NonNullable<FeatureModule['forget']>>;
