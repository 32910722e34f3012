// Stands in for parts that are still being written; goes away with them.
import type { Migration } from '#core/ports/database.ts';
import type { FeatureModule } from '#core/module.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { Retriever } from '#core/ports/retriever.ts';

export const ragMigrations: readonly Migration[] = [];

export function createRag(_deps: unknown): FeatureModule & { retriever: Retriever } {
  return { name: 'rag', migrations: ragMigrations, retriever: { retrieve: async () => [] } };
}

export async function createJobQueue(): Promise<JobQueue> {
  const nothing = { async [Symbol.asyncDispose]() {} };
  return {
    add: async () => undefined,
    schedule: async () => undefined,
    cancel: async () => false,
    work: async () => nothing,
    counts: async () => ({ waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 }),
    failed: async () => [],
    retryFailed: async () => false,
    ...nothing,
  };
}
