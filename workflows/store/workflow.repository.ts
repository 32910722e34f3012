import { sql } from 'kysely';
import type { Tx } from '#core/ports/database.ts';
import type { WorkflowDefinition } from '../definition.ts';
import { jsonText } from './json-text.ts';
import type { WorkflowTables } from './workflows.tables.ts';

/** What the consumer needs to know to decide whether its compiled copy is current. */
export async function enabledWorkflows(tx: Tx<WorkflowTables>, userIds: readonly string[]) {
  return tx
    .selectFrom('workflows')
    .select(['id', 'user_id', 'version'])
    .where('enabled', '=', true)
    .where('user_id', 'in', [...userIds])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function loadWorkflows(tx: Tx<WorkflowTables>, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('workflows')
    .select(['id', 'version', 'definition', 'scopes'])
    .where('id', 'in', [...ids])
    .execute();
}

/** The definition an execution started with, so that a later change does not alter what is under way. */
export async function loadVersion(tx: Tx<WorkflowTables>, workflowId: string, version: number) {
  return tx
    .selectFrom('workflow_versions')
    .innerJoin('workflows', 'workflows.id', 'workflow_versions.workflow_id')
    .select(['workflow_versions.definition', 'workflows.scopes'])
    .where('workflow_versions.workflow_id', '=', workflowId)
    .where('workflow_versions.version', '=', version)
    .executeTakeFirst();
}

export async function findWorkflow(tx: Tx<WorkflowTables>, userId: string, id: string) {
  const row = await tx
    .selectFrom('workflows')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ?? null;
}

export interface SavedWorkflow {
  id: string;
  tenantId: string;
  userId: string;
  definition: WorkflowDefinition;
  version: number;
  trigger: string;
  scopes: readonly string[];
  enabled: boolean;
  shipped: { key: string; version: number } | null;
  changedByUser: boolean;
  now: Date;
}

/** Inserts or replaces the workflow and keeps the version. `enabled` counts for new ones only. */
export async function saveWorkflow(tx: Tx<WorkflowTables>, saved: SavedWorkflow): Promise<void> {
  const definition = jsonText(saved.definition);
  const changing = {
    name: saved.definition.name,
    description: saved.definition.description ?? '',
    definition,
    version: saved.version,
    trigger: saved.trigger,
    node_count: saved.definition.nodes.length,
    scopes: JSON.stringify(saved.scopes),
    shipped_version: saved.shipped?.version ?? null,
    changed_by_user: saved.changedByUser,
    updated_at: saved.now,
  };
  await tx
    .insertInto('workflows')
    .values({
      id: saved.id,
      tenant_id: saved.tenantId,
      user_id: saved.userId,
      enabled: saved.enabled,
      shipped_key: saved.shipped?.key ?? null,
      created_at: saved.now,
      ...changing,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing).where('workflows.user_id', '=', saved.userId))
    .execute();
  await tx
    .insertInto('workflow_versions')
    .values({
      tenant_id: saved.tenantId,
      user_id: saved.userId,
      workflow_id: saved.id,
      version: saved.version,
      definition,
      created_at: saved.now,
    })
    .execute();
}

/** Executions and steps go with their workflow. */
export async function deleteWorkflow(tx: Tx<WorkflowTables>, userId: string, id: string): Promise<void> {
  await sql`
    delete from execution_steps where execution_id in
      (select id from executions where workflow_id = ${id} and user_id = ${userId})`.execute(tx);
  await tx.deleteFrom('executions').where('workflow_id', '=', id).where('user_id', '=', userId).execute();
  await tx.deleteFrom('workflow_versions').where('workflow_id', '=', id).where('user_id', '=', userId).execute();
  await tx.deleteFrom('workflows').where('id', '=', id).where('user_id', '=', userId).execute();
}

export async function setEnabled(
  tx: Tx<WorkflowTables>,
  change: { userId: string; id: string; enabled: boolean; now: Date },
): Promise<void> {
  await tx
    .updateTable('workflows')
    .set({ enabled: change.enabled, updated_at: change.now })
    .where('id', '=', change.id)
    .where('user_id', '=', change.userId)
    .execute();
}

export async function shippedWorkflows(tx: Tx<WorkflowTables>, userId: string) {
  return tx
    .selectFrom('workflows')
    .select(['id', 'version', 'enabled', 'shipped_key', 'shipped_version', 'changed_by_user'])
    .where('user_id', '=', userId)
    .where('shipped_key', 'is not', null)
    .execute();
}
