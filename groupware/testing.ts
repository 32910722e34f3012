import type { ActionContext, ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { LiveNotice } from '#core/contracts/hub.ts';
import { newId } from '#core/contracts/ids.ts';
import type { Provenance } from '#core/contracts/intent.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { createGroupware } from './index.ts';
import { contactActions } from './contacts/contact.actions.ts';
import { eventActions } from './calendar/event.actions.ts';
import { noteActions } from './notes/note.actions.ts';
import { groupwareMigrations } from './store/groupware.migrations.ts';
import type { GroupwareTx } from './store/groupware.tables.ts';
import { taskActions } from './tasks/task.actions.ts';

/** Calls the actions as the server does: validated, in a tenant transaction, read back. For tests of this folder. */
export async function createGroupwareHarness() {
  const database = await createTestDatabase(groupwareMigrations);
  const notices: LiveNotice[] = [];
  const actions = new Map(
    [...taskActions, ...eventActions, ...noteActions, ...contactActions].map((action) => [action.name, action]),
  );
  const groupware = createGroupware({
    database,
    liveFeed: {
      publish: (_tenant, _user, notice) => void notices.push(notice),
      subscribe: () => ({ [Symbol.dispose]() {} }),
    },
    logger: silent,
    clock: { now: () => new Date('2026-11-21T10:00:00Z') },
  });

  return {
    database,
    groupware,
    notices,
    person: (tenantId: string = newId(), userId: string = newId()) =>
      person(database, actions, notices, tenantId, userId),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

function person(
  database: Database,
  actions: ReadonlyMap<string, ActionDefinition>,
  notices: LiveNotice[],
  tenantId: string,
  userId: string,
) {
  const actor: Actor = { kind: 'user', id: userId, tenantId, userId, scopes: ['*'] };
  const contextOf = (effectId: string, provenance: Provenance | null): ActionContext => ({
    actor,
    effectId,
    correlationId: effectId,
    provenance,
    now: new Date(),
    signal: new AbortController().signal,
    notify: (notice) => void notices.push(notice),
  });
  const find = (name: string) => {
    const action = actions.get(name);
    if (!action) throw new Error(`no action ${name}`);
    return action;
  };
  return {
    tenantId,
    userId,
    /** Runs and verifies; throws when what was written does not read back. */
    async does<Output>(
      name: string,
      input: object,
      options: { effectId?: string; provenance?: Provenance } = {},
    ): Promise<Output> {
      const action = find(name);
      const context = contextOf(options.effectId ?? newId(), options.provenance ?? null);
      return inTenant(database, tenantId, async (tx: GroupwareTx) => {
        const parsed = action.input.parse(input);
        const output = action.output.parse(await action.runIn?.(tx, context, parsed));
        if (action.verify && !(await action.verify(tx, context, parsed, output))) throw new Error('not confirmed');
        return output as Output;
      });
    },
    async undoes(name: string, effectId: string): Promise<void> {
      await inTenant(database, tenantId, async (tx: GroupwareTx) =>
        find(name).undo?.(tx, contextOf(effectId, null), {}, {}),
      );
    },
  };
}

export function provenanceOf(threadId: string): Provenance {
  return {
    messageId: newId(),
    threadId,
    rfcMessageId: 'm1@example.org',
    subject: 'Planning',
    from: { name: 'Ada', address: 'ada@example.org' },
    evidence: 'Please send the report by Friday.',
    confidence: 0.9,
    engine: 'rules/1',
    intentId: newId(),
  };
}
