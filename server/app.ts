import type { Chat } from '#copilot/chat/chat.ts';
import type { createCopilot } from '#copilot/index.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { FeatureModule, Role } from '#core/module.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import type { MailBridge } from '#mail-bridge/index.ts';
import type { createWorkflows } from '#workflows/index.ts';
import type { EffectTables } from './actions/effects.tables.ts';
import { appendAudit, type AuditEntry } from './actions/journal.repository.ts';
import type { EffectRunner } from './actions/runner.ts';
import type { Config } from './config.ts';
import { firstRun } from './first-run.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import type { Identity } from './identity/index.ts';
import { userActor } from './identity/sessions.ts';
import type { Ports } from './ports.ts';
import { serve } from './serve.ts';
import { startWork, waitUntilIdle } from './work.ts';

export interface AppParts extends Ports {
  config: Config;
  roles: readonly Role[];
  logger: Logger;
  liveFeed: LiveFeed;
  identity: Identity;
  runner: EffectRunner;
  features: readonly FeatureModule[];
  mailBridge: MailBridge;
  mailStore: MailStore;
  copilot: ReturnType<typeof createCopilot>;
  workflows: ReturnType<typeof createWorkflows>;
  /** ports and whatever else ends with the app */
  owned: AsyncDisposableStack;
}

export interface Started {
  /** where the web pages are; null without the web role */
  url: string | null;
  /** what to tell the person who started it */
  lines: string[];
}

export interface App extends Omit<AppParts, 'owned'>, AsyncDisposable {
  metrics: Metrics;
  chat: Chat;
  /** First run, then consumers and jobs of the roles; with `listen` also mail listeners, web and control socket. */
  start(how: { listen: boolean }): Promise<Started>;
  /** Takes nothing new and finishes or returns the work in hand. */
  drain(): Promise<void>;
  /** Resolves when the consumer groups of this process have handled everything. */
  idle(signal?: AbortSignal): Promise<void>;
  /** What every user needs: a mailbox and the shipped workflows. */
  furnish(profile: UserProfile): Promise<void>;
  /** A one-time link to the pages. */
  signInLink(user: { userId: string; tenantId: string }): Promise<string>;
  importSample(): Promise<number>;
  audit(entry: AuditEntry): Promise<void>;
}

export function createApp(parts: AppParts): App {
  const { owned, ...rest } = parts;
  const { config, roles, identity, mailBridge, workflows, database, eventLog, features, runner } = rest;
  const consumers = features.flatMap((feature) => feature.consumers ?? []);
  const working = consumers.filter((consumer) => roles.includes(consumer.role));
  const metrics = createMetrics({ eventLog, consumers });
  let running = new AsyncDisposableStack();
  let url: string | null = null;

  const app: App = {
    ...rest,
    metrics,
    chat: rest.copilot.chat,

    async start({ listen }) {
      await using starting = new AsyncDisposableStack();
      await firstRun(app);
      await startWork({ ...rest, consumers: working.map(metrics.observe), listen }, starting);
      url = listen ? await serve(app, starting) : null;
      running = starting.move();
      return { url, lines: listen ? await describe() : [] };
    },
    drain: () => running.disposeAsync(),
    idle: (signal) => waitUntilIdle(eventLog, working, signal),

    async furnish(profile) {
      await mailBridge.createMailbox({ ...profile, address: profile.email });
      await workflows.seedDefaults(profile.tenantId, profile.userId);
    },
    async signInLink(user) {
      const token = await identity.login.createToken(user);
      const base = config.server.publicUrl ?? url ?? `http://${config.server.host}:${config.server.port}`;
      return `${base.replace(/\/$/, '')}/welcome?token=${token}`;
    },
    async importSample() {
      const owner = (await identity.users.owner())!;
      const actor = userActor(owner.tenantId, owner.userId);
      const id = crypto.randomUUID();
      const result = await runner.run({ name: 'sample.import', input: {}, actor, effectId: id, correlationId: id });
      return (result.output as { messages: number }).messages;
    },
    audit: (entry) => inTenant<EffectTables, void>(database, entry.tenantId, (tx) => appendAudit(tx, entry)),

    async [Symbol.asyncDispose]() {
      await app.drain();
      await owned.disposeAsync();
    },
  };

  async function describe(): Promise<string[]> {
    const { smtp, lmtp } = mailBridge.listening();
    const owner = (await identity.users.owner())!;
    const mail = [smtp ? `SMTP ${at(smtp)}` : '', lmtp ? `LMTP ${at(lmtp)}` : ''].filter(Boolean).join(', ');
    const lines = url ? [`Mailflex is running at ${config.server.publicUrl ?? url}`] : ['Mailflex is running'];
    if (url && !owner.passwordSet) lines.push(`Sign in (once): ${await app.signInLink(owner)}`);
    if (mail) lines.push(`Deliver mail for ${owner.email} to: ${mail}`);
    return lines;
  }

  return app;
}

function at({ host, port }: { host: string; port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
