import type { Tx } from '#core/ports/database.ts';
import { enabledWorkflows, loadVersion, loadWorkflows } from '../store/workflow.repository.ts';
import type { WorkflowTables } from '../store/workflows.tables.ts';
import { compileWorkflow, type ActionLookup, type CompiledWorkflow } from './compile-workflow.ts';

export interface LoadedWorkflow {
  id: string;
  version: number;
  scopes: readonly string[];
  /** null with `error`: saved once, but not runnable any more (an action or a node type is gone) */
  compiled: CompiledWorkflow | null;
  error: unknown;
}

const MOST = 1000;

/**
 * Compiled workflows by id and version. Which are enabled, and in which version, is asked of the database each time (one
 * small query for a batch), so a change made by any process counts at once.
 */
export function createWorkflowCache(action: ActionLookup) {
  const loaded = new Map<string, LoadedWorkflow>();
  const keyOf = (id: string, version: number): string => `${id}.${version}`;

  function remember(id: string, version: number, definition: unknown, scopes: readonly string[]): LoadedWorkflow {
    let compiled: CompiledWorkflow | null = null;
    let error: unknown = null;
    try {
      compiled = compileWorkflow(definition, action);
    } catch (problem) {
      error = problem;
    }
    if (loaded.size >= MOST) loaded.delete(loaded.keys().next().value!);
    const workflow = { id, version, scopes, compiled, error };
    loaded.set(keyOf(id, version), workflow);
    return workflow;
  }

  return {
    /** The enabled workflows of these users, oldest first. */
    async enabled(tx: Tx<WorkflowTables>, userIds: readonly string[]): Promise<Map<string, LoadedWorkflow[]>> {
      const rows = await enabledWorkflows(tx, userIds);
      const missing = rows.filter((row) => !loaded.has(keyOf(row.id, row.version)));
      const fetched = await loadWorkflows(
        tx,
        missing.map((row) => row.id),
      );
      for (const row of fetched) remember(row.id, row.version, row.definition, row.scopes);
      const byUser = new Map<string, LoadedWorkflow[]>();
      for (const row of rows) {
        const workflow = loaded.get(keyOf(row.id, row.version));
        if (!workflow) continue;
        const list = byUser.get(row.user_id);
        if (list) list.push(workflow);
        else byUser.set(row.user_id, [workflow]);
      }
      return byUser;
    },
    /** The version an execution began with; null when it is gone. */
    async version(tx: Tx<WorkflowTables>, id: string, version: number): Promise<LoadedWorkflow | null> {
      const known = loaded.get(keyOf(id, version));
      if (known) return known;
      const row = await loadVersion(tx, id, version);
      return row ? remember(id, version, row.definition, row.scopes) : null;
    },
  };
}
export type WorkflowCache = ReturnType<typeof createWorkflowCache>;
