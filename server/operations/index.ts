import type { Actor } from '#core/contracts/actor.ts';
import type { Hop } from '#core/contracts/hub.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { forgetEvents } from '#core/db/retention.ts';
import type { FeatureModule } from '#core/module.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { ApprovalDeps } from '../actions/approvals.ts';
import { effectMigrations } from '../actions/effects.migrations.ts';
import type { EffectTables } from '../actions/effects.tables.ts';
import { startRecovery } from '../actions/recover.ts';
import { toEffect, type EffectRow } from '../actions/journal.repository.ts';
import { activityActions } from './activity.actions.ts';
import { deadLetterActions } from './dead-letter.actions.ts';
import { createDeadLetterBox, type DeadLetterBox } from './dead-letters.ts';
import { createJobLetters } from './job-letters.ts';
import type { Overview } from './overview.ts';
import { pruneJob, schedulePruning, type PruneDeps } from './prune.jobs.ts';
import { systemActions, type SystemDeps } from './system.actions.ts';

export interface OperationsDeps extends ApprovalDeps, Omit<SystemDeps, 'overview'>, PruneDeps {
  /** how the installation is doing; `jobs` are the names of all jobs */
  overview(jobs: readonly string[]): Promise<Overview>;
  eventLog: EventLog;
  /** the features whose hops are shown */
  features: readonly FeatureModule[];
}

/** What concerns the hub itself: activity, approvals, undo, dead letters, status, sample. */
export function createOperations(deps: OperationsDeps): FeatureModule {
  const prune = pruneJob(deps);
  const names = (): string[] =>
    [...deps.features.flatMap((feature) => feature.jobs ?? []), prune].map(({ name }) => name);
  const deadLetters = createDeadLetterBox({ ...deps, jobLetters: createJobLetters({ ...deps, names }) });
  return {
    name: 'operations',
    migrations: effectMigrations,
    jobs: [prune],
    async start(role) {
      if (role === 'bridge') await schedulePruning(deps);
      if (role === 'workflows') return startRecovery(deps);
      return { [Symbol.asyncDispose]: async () => undefined };
    },
    async forget(tenantId, messages) {
      await forgetEvents(
        deps.database,
        tenantId,
        messages.map(({ messageId }) => messageId),
      );
    },
    actions: [
      ...activityActions({ ...deps, hopsOf: (actor, messageId) => allHops(deps, deadLetters, actor, messageId) }),
      ...deadLetterActions(deadLetters),
      ...systemActions({ ...deps, overview: () => deps.overview(names()) }),
    ],
  };
}

async function allHops(
  { features, database }: OperationsDeps,
  deadLetters: DeadLetterBox,
  actor: Actor,
  messageId: string,
): Promise<Hop[]> {
  const parts = await Promise.all([
    ...features.map((feature) => feature.hopsOf?.(actor, messageId) ?? []),
    effectHops(database, actor, messageId),
    deadLetterHops(deadLetters, actor, messageId),
  ]);
  return parts.flat().sort((a, b) => a.at.localeCompare(b.at));
}

async function effectHops(database: OperationsDeps['database'], actor: Actor, messageId: string): Promise<Hop[]> {
  const rows = await inTenant<EffectTables, EffectRow[]>(database, actor.tenantId, (tx) =>
    tx
      .selectFrom('effects')
      .selectAll()
      .where('user_id', '=', actor.userId)
      .where('message_id', '=', messageId)
      .execute(),
  );
  return rows.map(toEffect).map((effect) => ({
    stage: 'effect',
    at: effect.createdAt,
    title: effect.summary,
    detail: effect.error?.message ?? effect.status,
    ok: effect.status === 'confirmed' || effect.status === 'undone',
  }));
}

async function deadLetterHops(deadLetters: DeadLetterBox, actor: Actor, messageId: string): Promise<Hop[]> {
  const letters = await deadLetters.list(actor);
  return letters
    .filter((letter) => isAbout(letter.payload, messageId))
    .map((letter) => ({
      stage: 'dead-letter',
      at: letter.failedAt,
      title: `Given up by ${letter.group} after ${letter.attempts} attempts`,
      detail: letter.error.message,
      ok: false,
    }));
}

/** An event by its correlation id, a job by its data. */
function isAbout(payload: unknown, messageId: string): boolean {
  const { correlationid, messageId: own } = payload as { correlationid?: string; messageId?: string };
  return correlationid === messageId || own === messageId;
}
