import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import { parseDefinition, type WorkflowDefinition } from './definition.ts';
import { compileWorkflow } from './engine/compile-workflow.ts';
import { saveWorkflow, shippedWorkflows } from './store/workflow.repository.ts';
import type { WorkflowTables } from './store/workflows.tables.ts';
import type { WorkflowsContext } from './workflows.context.ts';

export interface ShippedWorkflow {
  key: string;
  version: number;
  /** switched on for new users */
  enabled: boolean;
  definition: WorkflowDefinition;
}

/** The workflows in `defaults/`, in the order of their file names. `active` in the file says whether they start enabled. */
export function readShipped(folder: string = join(import.meta.dirname, 'defaults')): ShippedWorkflow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { active?: unknown };
      const definition = parseDefinition(json);
      const { templateId, templateVersion } = definition.meta ?? {};
      if (!templateId || !templateVersion)
        throw new Error(`${file}: meta.templateId and meta.templateVersion are missing`);
      return { key: templateId, version: templateVersion, enabled: json.active === true, definition };
    });
}

/**
 * Gives a user the workflows that come with Mailflex. Harmless to repeat. A newer version replaces the installed one
 * unless the user has changed it; whether it is switched on stays as it is. Returns what was written.
 */
export async function seedWorkflows(
  context: WorkflowsContext,
  shipped: readonly ShippedWorkflow[],
  { tenantId, userId }: { tenantId: string; userId: string },
): Promise<string[]> {
  const actions = new Map(
    context
      .actionRunner()
      .list()
      .map((action) => [action.name, action]),
  );
  return inTenant<WorkflowTables, string[]>(context.database, tenantId, async (tx) => {
    const installed = new Map((await shippedWorkflows(tx, userId)).map((row) => [row.shipped_key, row]));
    const written: string[] = [];
    const now = context.clock.now().getTime();
    for (const [index, { key, version, enabled, definition }] of shipped.entries()) {
      const before = installed.get(key);
      if (before && (before.changed_by_user || (before.shipped_version ?? 0) >= version)) continue;
      const { start } = compileWorkflow(definition, (name) => actions.get(name));
      await saveWorkflow(tx, {
        id: nameId('workflow', userId, key),
        tenantId,
        userId,
        definition,
        version: (before?.version ?? 0) + 1,
        trigger: definition.nodes.find((node) => node.name === start)!.type,
        scopes: SHIPPED_SCOPES,
        enabled,
        shipped: { key, version },
        changedByUser: false,
        // a millisecond apart, so that lists keep this order
        now: new Date(now + index),
      });
      written.push(key);
    }
    return written;
  });
}

/** What the shipped workflows do, and nothing else. */
const SHIPPED_SCOPES = ['task:write', 'event:write', 'note:write'];
