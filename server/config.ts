import { join, resolve } from 'node:path';
import { blobStoreConfig } from '#connectors/blob-store/index.ts';
import { databaseConfig } from '#connectors/database/index.ts';
import { embedderConfig } from '#connectors/embedder/index.ts';
import { eventLogConfig } from '#connectors/event-log/index.ts';
import { jobQueueConfig } from '#connectors/job-queue/index.ts';
import { vectorIndexConfig } from '#connectors/vector-index/index.ts';
import { ConfigError, readConfig, type ConfigFragment, type ConfigOf, type Setting } from '#core/config.ts';
import { copilotConfig } from '#copilot/copilot.config.ts';
import { mailBridgeConfig } from '#mail-bridge/mail-bridge.config.ts';
import { workflowsConfig } from '#workflows/workflows.config.ts';
import { observabilityConfig } from './observability/observability.config.ts';
import { serverConfig } from './server.config.ts';

/** The settings of all folders, in the order of the reference. */
export const fragments = {
  server: serverConfig,
  observability: observabilityConfig,
  database: databaseConfig,
  eventLog: eventLogConfig,
  jobQueue: jobQueueConfig,
  blobStore: blobStoreConfig,
  embedder: embedderConfig,
  vectorIndex: vectorIndexConfig,
  mailBridge: mailBridgeConfig,
  copilot: copilotConfig,
  workflows: workflowsConfig,
} as const;

export type Config = { readonly [K in keyof typeof fragments]: ConfigOf<(typeof fragments)[K]> };

/** Set by the tests or read outside of the fragments. */
const OTHERS = /^MAILFLEX_(TEST|TUNING)_/;

/** Reads all settings. Throws one ConfigError that names every variable that is wrong; unknown ones are warned about. */
export function loadConfig(env: NodeJS.ProcessEnv): { config: Config; warnings: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, fragment] of Object.entries<ConfigFragment>(fragments)) {
    try {
      values[name] = readConfig(fragment, env);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { config: values as Config, warnings: unknownVariables(env) };
}

export function allSettings(): { folder: string; settings: Setting[] }[] {
  return Object.entries<ConfigFragment>(fragments).map(([folder, fragment]) => ({
    folder,
    settings: Object.values(fragment),
  }));
}

function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = new Set(allSettings().flatMap(({ settings }) => settings.map((setting) => setting.env)));
  return Object.keys(env)
    .filter((name) => name.startsWith('MAILFLEX_') && !known.has(name) && !OTHERS.test(name))
    .map((name) => `${name} is set, but there is no such setting (see deploy/configuration.md)`);
}

/** Where raw mail is kept as files. */
export function blobDirectory(config: Config): string {
  return resolve(config.blobStore.blobDirectory ?? join(config.database.data, 'blobs'));
}
