import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ActionContext } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import {
  findRecord,
  findRecords,
  insertRecord,
  insertRecords,
  removeRecord,
  undoEffect,
  type Cause,
  type NewRecord,
} from './store/record.repository.ts';
import type { GroupwareTx, RecordTables } from './store/groupware.tables.ts';

export const ById = z.object({ id: Id });
export const Removed = z.object({ id: Id });

export function causeOf(context: ActionContext): Cause {
  return {
    tenantId: context.actor.tenantId,
    userId: context.actor.userId,
    effectId: context.effectId,
    now: context.now,
  };
}

/** What `x.create` does: one row for each call, the rows of many calls with one statement. */
export function creates<T extends keyof RecordTables, Input extends object, Noun extends { id: string }>(
  table: T,
  kind: 'task' | 'note',
  toRecord: (context: ActionContext, input: Input) => NewRecord,
  toNoun: (row: RecordTables[T]) => Noun,
) {
  return {
    async runIn(tx: GroupwareTx, context: ActionContext, input: Input): Promise<Noun> {
      const { cause, values } = toRecord(context, input);
      const row = await insertRecord(tx, table, cause, values);
      context.notify({ kind, id: row.id });
      return toNoun(row);
    },
    async runManyIn(tx: GroupwareTx, calls: readonly { context: ActionContext; input: Input }[]): Promise<Noun[]> {
      const records = calls.map(({ context, input }) => toRecord(context, input));
      const rows = await insertRecords(tx, table, records);
      for (const { context } of calls) context.notify({ kind, id: context.effectId });
      return rows.map(toNoun);
    },
    verify: readsBack(table, toNoun),
    verifyMany: readBack(table, toNoun),
    undo: undoIn(table, kind),
  };
}

/** What `x.delete` does. */
export function removes(table: keyof RecordTables, kind: 'task' | 'note') {
  return {
    async runIn(tx: GroupwareTx, context: ActionContext, { id }: { id: string }): Promise<{ id: string }> {
      await removeRecord(tx, table, causeOf(context), id);
      context.notify({ kind, id });
      return { id };
    },
    verify: isGone(table),
    undo: undoIn(table, kind),
  };
}

/** Undo for any action that writes one record through `record.repository`. */
export function undoIn(table: keyof RecordTables, kind: 'task' | 'event' | 'note') {
  return async (tx: GroupwareTx, context: ActionContext): Promise<void> => {
    await undoEffect(tx, table, { userId: context.actor.userId, effectId: context.effectId });
    context.notify({ kind, id: null });
  };
}

/**
 * Verification: the row read back is what the action returned and, where asked, holds each field that the input named.
 */
export function readsBack<T extends keyof RecordTables, Noun extends { id: string }>(
  table: T,
  toNoun: (row: RecordTables[T]) => Noun,
  options: { compareInput: boolean } = { compareInput: true },
) {
  return async (tx: GroupwareTx, context: ActionContext, input: object, output: Noun): Promise<boolean> => {
    const row = await findRecord(tx, table, context.actor.userId, output.id);
    return row !== null && holds(toNoun(row), output, options.compareInput ? input : {});
  };
}

/** The same for many, with one statement. */
function readBack<T extends keyof RecordTables, Noun extends { id: string }>(
  table: T,
  toNoun: (row: RecordTables[T]) => Noun,
) {
  return async (
    tx: GroupwareTx,
    calls: readonly { context: ActionContext; input: object; output: Noun }[],
  ): Promise<boolean[]> => {
    const ids = calls.map(({ output }) => output.id);
    const rows = await findRecords(tx, table, ids);
    return calls.map(({ context, input, output }) => {
      const row = rows.get(output.id);
      return row?.user_id === context.actor.userId && holds(toNoun(row), output, input);
    });
  };
}

function holds(stored: object, output: object, input: object): boolean {
  if (!isDeepStrictEqual(plain(stored), plain(output))) return false;
  return Object.entries(input).every(
    ([field, value]) =>
      value === undefined ||
      !(field in stored) ||
      isDeepStrictEqual(plain((stored as Record<string, unknown>)[field]), plain(value)),
  );
}

export function isGone(table: keyof RecordTables) {
  return async (tx: GroupwareTx, context: ActionContext, input: { id: string }): Promise<boolean> =>
    (await findRecord(tx, table, context.actor.userId, input.id)) === null;
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
