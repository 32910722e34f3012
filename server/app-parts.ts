import type { Chat } from '#copilot/chat/chat.ts';
import type { createCopilot } from '#copilot/index.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import type { FeatureModule, Role } from '#core/module.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import type { MailBridge } from '#mail-bridge/index.ts';
import type { createWorkflows } from '#workflows/index.ts';
import type { AuditEntry } from './actions/journal.repository.ts';
import type { EffectRunner } from './actions/runner.ts';
import type { Config } from './config.ts';
import type { Identity } from './identity/index.ts';
import type { Observability } from './observability/index.ts';
import type { Metrics } from './observability/metrics.ts';
import type { Readiness } from './observability/readiness.ts';
import type { Ports } from './ports.ts';

export interface AppParts extends Ports {
  config: Config;
  roles: readonly Role[];
  logger: Logger;
  liveFeed: LiveFeed;
  identity: Identity;
  observability: Observability;
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
  /** where health and metrics are; null when nothing listens */
  healthUrl: string | null;
  /** what to tell the person who started it */
  lines: string[];
}

export interface App extends Omit<AppParts, 'owned'>, AsyncDisposable {
  metrics: Metrics;
  readiness: Readiness;
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
