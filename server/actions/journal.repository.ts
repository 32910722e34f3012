import { sql, type Selectable } from 'kysely';
import type { ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { Effect } from '#core/contracts/hub.ts';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import type { Tx } from '#core/ports/database.ts';
import { effectInProgress } from './actions.errors.ts';
import { argumentHash } from './argument-hash.ts';
import type { EffectTables, EffectsTable } from './effects.tables.ts';

export type EffectRow = Selectable<EffectsTable>;
type JournalTx = Tx<EffectTables>;

export interface NewEffect {
  call: ActionCall;
  definition: ActionDefinition;
  input: unknown;
  output: unknown;
  status: Effect['status'];
  summary: string;
  now: Date;
  expiresAt?: Date;
  /** default true */
  keyed?: boolean;
}

export async function findEffect(tx: JournalTx, effectId: string): Promise<EffectRow | undefined> {
  return tx.selectFrom('effects').selectAll().where('id', '=', effectId).executeTakeFirst();
}

export async function findEffects(tx: JournalTx, effectIds: readonly string[]): Promise<Map<string, EffectRow>> {
  if (effectIds.length === 0) return new Map();
  const found = await sql<EffectRow>`select * from effects where id = any(${[...effectIds]}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

export async function lockEffect(
  tx: JournalTx,
  userId: string,
  effectId: string,
): Promise<(EffectRow & { leased: boolean }) | undefined> {
  return tx
    .selectFrom('effects')
    .selectAll()
    .select(sql<boolean>`coalesce(leased_until > now(), false)`.as('leased'))
    .where('id', '=', effectId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertEffect(tx: JournalTx, effect: NewEffect): Promise<void> {
  await insertEffects(tx, [effect]);
}

/** One statement for all. */
export async function insertEffects(tx: JournalTx, effects: readonly NewEffect[]): Promise<void> {
  if (effects.length === 0) return;
  const rows = effects.map(rowOf);
  const columns = Object.keys(rows[0]!).map((column) => sql.ref(column));
  // JSON's null would arrive as SQL's
  const values = Object.keys(rows[0]!).map((column) =>
    column === 'input' || column === 'output' ? sql`coalesce(${sql.ref(column)}, 'null'::jsonb)` : sql.ref(column),
  );
  try {
    await sql`
      insert into effects (${sql.join(columns)})
      select ${sql.join(values)} from json_populate_recordset(null::effects, ${JSON.stringify(rows)}::json)`.execute(
      tx,
    );
  } catch (error) {
    // somebody else has begun it since it was looked for: a job that was given to two processes
    if ((error as { constraint?: unknown }).constraint === 'effects_pkey') throw effectInProgress(undefined, error);
    throw error;
  }
}

function rowOf({ call, definition, ...effect }: NewEffect): Record<keyof EffectsTable, unknown> {
  return {
    id: call.effectId,
    tenant_id: call.actor.tenantId,
    user_id: call.actor.userId,
    action: call.name,
    summary: effect.summary,
    status: effect.status,
    actor: call.actor,
    input: effect.input ?? null,
    input_hash: argumentHash(call.name, effect.input),
    output: effect.output ?? null,
    error: null,
    message_id: call.messageId ?? call.provenance?.messageId ?? null,
    execution_id: call.executionId ?? null,
    correlation_id: call.correlationId,
    provenance: call.provenance ?? null,
    undoable: definition.undo !== undefined,
    decided_by: null,
    keyed: effect.keyed ?? true,
    owner: null,
    leased_until: null,
    expires_at: effect.expiresAt ?? null,
    created_at: effect.now,
    updated_at: effect.now,
  };
}

export interface EffectChange {
  status: Effect['status'];
  now: Date;
  output?: unknown;
  summary?: string;
  error?: ErrorBody;
  decidedBy?: string;
}

export async function changeEffect(tx: JournalTx, effectId: string, change: EffectChange): Promise<void> {
  await tx
    .updateTable('effects')
    .set({
      status: change.status,
      updated_at: change.now,
      error: change.error ? JSON.stringify(change.error) : null,
      ...('output' in change ? { output: json(change.output) } : {}),
      ...(change.summary === undefined ? {} : { summary: change.summary }),
      ...(change.decidedBy === undefined ? {} : { decided_by: change.decidedBy }),
    })
    .where('id', '=', effectId)
    .execute();
}

/** Written before the other system is called. */
export async function markSent(
  tx: JournalTx,
  effectId: string,
  { owner, leaseMs, now }: { owner: string; leaseMs: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('effects')
    .set({ status: 'sent', owner, leased_until: leaseEnd(leaseMs), updated_at: now, error: null })
    .where('id', '=', effectId)
    .execute();
}

export async function renewSent(tx: JournalTx, effectId: string, leaseMs: number): Promise<void> {
  await tx
    .updateTable('effects')
    .set({ leased_until: leaseEnd(leaseMs) })
    .where('id', '=', effectId)
    .where('status', '=', 'sent')
    .execute();
}

const leaseEnd = (leaseMs: number) => sql<Date>`now() + make_interval(secs => ${leaseMs / 1000}::float8)`;

/** Effects of all tenants that were planned or sent before this time; without those that somebody may be at. */
export async function abandonedEffects(
  tx: JournalTx,
  { before, leasesCount, limit }: { before: Date; leasesCount: boolean; limit: number },
): Promise<EffectRow[]> {
  const open = tx
    .selectFrom('effects')
    .selectAll()
    .where('status', 'in', ['planned', 'sent'])
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(limit);
  if (!leasesCount) return open.execute();
  return open.where(sql<boolean>`(leased_until is null or leased_until < now())`).execute();
}

export async function isAllowed(tx: JournalTx, userId: string, inputHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('allowances')
    .select('input_hash')
    .where('user_id', '=', userId)
    .where('input_hash', '=', inputHash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function allow(tx: JournalTx, effect: EffectRow, now: Date): Promise<void> {
  await tx
    .insertInto('allowances')
    .values({
      tenant_id: effect.tenant_id,
      user_id: effect.user_id,
      action: effect.action,
      input_hash: effect.input_hash,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface AuditEntry {
  tenantId: string;
  userId: string;
  /** `user:ID`, `operator:cli`, `address:1.2.3.4` */
  actor: string;
  action: string;
  subject: string | null;
  outcome: string;
  correlationId: string;
}

export async function appendAudit(tx: JournalTx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit_log')
    .values({
      tenant_id: entry.tenantId,
      user_id: entry.userId,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      outcome: entry.outcome,
      correlation_id: entry.correlationId,
    })
    .execute();
}

export function actorName(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}

export function resultOf(row: EffectRow): ActionResult {
  return { effectId: row.id, status: row.status, output: row.output };
}

export function toEffect(row: EffectRow): Effect {
  return {
    id: row.id,
    action: row.action,
    summary: row.summary,
    status: row.status,
    actorKind: row.actor.kind,
    actorId: row.actor.id,
    input: row.input,
    output: row.output,
    error: row.error,
    messageId: row.message_id,
    executionId: row.execution_id,
    correlationId: row.correlation_id,
    undoable: row.undoable && row.status === 'confirmed',
    createdAt: new Date(row.created_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
