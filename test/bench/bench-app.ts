import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compose, type App } from '#server/compose.ts';
import { loadConfig } from '#server/config.ts';

/** What a consumer group has done. */
export interface Worked {
  ms: number;
  batches: number;
  events: number;
}

/** The real program on a data directory of its own, with the time that each consumer group works counted. */
export async function openBenchApp(): Promise<
  { app: App; folder: string; working: Map<string, Worked> } & AsyncDisposable
> {
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-bench-'));
  const env = {
    MAILFLEX_DATA: join(folder, 'data'),
    MAILFLEX_PORT: '0',
    MAILFLEX_SMTP_PORT: '0',
    MAILFLEX_LMTP_PORT: '0',
    MAILFLEX_LOG_LEVEL: 'warn',
  };
  const { config } = loadConfig({ ...env });
  const app = await compose(config);
  const working = new Map<string, Worked>();
  for (const consumer of app.features.flatMap(({ consumers }) => consumers ?? [])) {
    const handle = consumer.handle.bind(consumer);
    consumer.handle = async (events, signal) => {
      const worked = working.get(consumer.group) ?? { ms: 0, batches: 0, events: 0 };
      working.set(consumer.group, worked);
      const from = performance.now();
      try {
        await handle(events, signal);
      } finally {
        worked.ms += performance.now() - from;
        worked.batches++;
        worked.events += events.length;
      }
    };
  }
  await app.start({ listen: true });
  return {
    app,
    folder,
    working,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const rate = (count: number, milliseconds: number): string => `${((count / milliseconds) * 1000).toFixed(0)}/s`;
