import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import { MailflexError } from '#core/contracts/errors.ts';
import type { FeatureModule, Role } from '#core/module.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { JobDefinition, JobQueue } from '#core/ports/job-queue.ts';
import type { Intake } from './intake/intake.ts';
import {
  deleteGone,
  markForgotten,
  nextDeletions,
  unusedChecksums,
  type DeletedMessage,
} from './store/deletion.repository.ts';
import type { MailTables } from './store/mail.tables.ts';

const FORGET_DELETED = 'mail.forget-deleted';
const BATCH = 500;
const SWEEP_MS = 10 * 60_000;
/**
 * After so long nothing that had read a message before its deletion can still write about it; all is forgotten once
 * more then.
 */
const SETTLED_MS = 10 * 60_000;

export interface DeletionDeps {
  database: Database;
  blobs: BlobStore;
  clock: Clock;
  intake: Pick<Intake, 'settled'>;
  /** whether acknowledged mail that could not be stored yet has these bytes */
  isNeeded(tenantId: string, checksum: string): Promise<boolean>;
  jobQueue: JobQueue;
  /** what the other features know of the messages */
  forget: NonNullable<FeatureModule['forget']>;
  /** what is gone from its server is kept for so long, should it come back */
  keepGoneHours: number;
}

/** Has deletions carried out that are waiting for it. */
export async function enqueueForgetting({ jobQueue }: Pick<DeletionDeps, 'jobQueue'>, id: string): Promise<void> {
  await jobQueue.add({ name: FORGET_DELETED, id, data: {} });
}

/** Repairs what a crash between a deletion and its job left undone. */
export async function scheduleForgetting({ jobQueue }: Pick<DeletionDeps, 'jobQueue'>): Promise<void> {
  await jobQueue.schedule(FORGET_DELETED, 'sweep', { everyMs: SWEEP_MS }, {});
}

/** Removes everything that is known of deleted messages: elsewhere first, then their bytes. May be repeated. */
export function forgetDeletedJob(deps: DeletionDeps): JobDefinition & { role: Role } {
  const { database, clock, forget } = deps;
  return {
    role: 'bridge',
    name: FORGET_DELETED,
    async handle(_data, { signal }) {
      const settledBefore = new Date(clock.now().getTime() - SETTLED_MS);
      const goneBefore = new Date(clock.now().getTime() - deps.keepGoneHours * 3_600_000);
      await asSystem<MailTables, void>(database, (tx) => deleteGone(tx, goneBefore, clock.now()));
      for (;;) {
        signal.throwIfAborted();
        const next = await asSystem<MailTables, Awaited<ReturnType<typeof nextDeletions>>>(database, (tx) =>
          nextDeletions(tx, settledBefore, BATCH),
        );
        if (!next) return;
        await forget(next.tenantId, next.messages);
        await deleteBlobs(deps, next.tenantId, next.messages);
        const ids = next.messages.map(({ messageId }) => messageId);
        await inTenant<MailTables, void>(database, next.tenantId, (tx) => markForgotten(tx, ids, settledBefore));
      }
    },
  };
}

/** The same bytes may be on their way in for another mailbox just now: what turns out to be needed is put back. */
async function deleteBlobs(
  { database, blobs, intake, isNeeded }: DeletionDeps,
  tenantId: string,
  messages: readonly DeletedMessage[],
): Promise<void> {
  const unused = (checksums: readonly string[]) =>
    inTenant<MailTables, string[]>(database, tenantId, (tx) => unusedChecksums(tx, checksums));
  for (const checksum of await unused(messages.map((message) => message.checksum))) {
    const bytes = await blobs.get(tenantId, checksum).catch((error: unknown) => {
      if (error instanceof MailflexError && error.code === 'blob.not_found') return null;
      throw error;
    });
    if (!bytes || (await isNeeded(tenantId, checksum))) continue;
    await blobs.delete(tenantId, checksum);
    await intake.settled();
    if ((await unused([checksum])).length === 0) await blobs.put(tenantId, bytes);
  }
}
