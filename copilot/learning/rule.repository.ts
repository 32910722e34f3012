import { sql } from 'kysely';
import type { IntentType } from '#core/contracts/intent.ts';
import { nameId } from '#core/name-id.ts';
import type { Tx } from '#core/ports/database.ts';
import { deriveRule } from './derive-rule.ts';
import type { Rule } from './decide.ts';
import type { LearningTables } from './learning.tables.ts';

type LearningTx = Tx<LearningTables>;

/** Deeds looked at for one rule; only the latest run counts. */
const EXAMPLES = 200;

/** The active rules of these users under any of these keys. */
export async function findRules(
  tx: LearningTx,
  userIds: readonly string[],
  keys: readonly string[],
): Promise<(Rule & { userId: string })[]> {
  if (userIds.length === 0 || keys.length === 0) return [];
  const rows = await tx
    .selectFrom('learned_rules')
    .selectAll()
    .where(sql<boolean>`user_id = any(${[...userIds]}::uuid[])`)
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .where('active', '=', true)
    .execute();
  return rows.map(({ user_id, ...row }) => ({ ...row, userId: user_id }));
}

export async function listRules(
  tx: LearningTx,
  userId: string,
  limit: number,
): Promise<(Rule & { createdAt: Date })[]> {
  const rows = await tx
    .selectFrom('learned_rules')
    .selectAll()
    .where('user_id', '=', userId)
    .where('active', '=', true)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, createdAt: new Date(row.created_at) }));
}

export interface RuleSubject {
  tenantId: string;
  userId: string;
  scope: 'sender' | 'phrase';
  key: string;
  type: IntentType;
}

/** Makes the rule say what the deeds say now. Returns it where it is in force. */
export async function refreshRule(tx: LearningTx, subject: RuleSubject, now: Date): Promise<Rule | null> {
  const { tenantId, userId, scope, key, type } = subject;
  const id = nameId('learned-rule', userId, key, type);
  const known = await tx.selectFrom('learned_rules').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  let query = tx
    .selectFrom('intent_feedback')
    .select(['message_id', 'intent_id', 'verdict', 'sender_key', 'evidence'])
    .where('user_id', '=', userId)
    .where(scope === 'sender' ? 'sender_key' : 'phrase_key', '=', key)
    .where('type', '=', type)
    .where('intent_id', 'is not', null)
    .where('suspicious', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(EXAMPLES);
  if (known?.counts_from) query = query.where('at', '>', known.counts_from);
  const examples = (await query.execute()).map((row) => ({
    messageId: row.message_id,
    intentId: row.intent_id!,
    verdict: row.verdict,
    senderKey: row.sender_key,
    evidence: row.evidence,
  }));
  const derived = deriveRule(scope, key, type, examples);
  if (!derived) {
    if (known) await tx.updateTable('learned_rules').set({ active: false }).where('id', '=', id).execute();
    return null;
  }
  const values = { ...derived, active: true, created_at: known?.active ? known.created_at : now };
  await tx
    .insertInto('learned_rules')
    .values({ id, tenant_id: tenantId, user_id: userId, scope, key, type, counts_from: null, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  return { id, scope, key, type, ...derived };
}

/** Takes the rule out of force and forgets what it rested on. False when there is no such rule in force. */
export async function revokeRule(tx: LearningTx, userId: string, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('learned_rules')
    .set({ active: false, counts_from: now })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('active', '=', true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a revocation back. */
export async function restoreRule(tx: LearningTx, userId: string, id: string, now: Date): Promise<void> {
  const row = await tx
    .updateTable('learned_rules')
    .set({ counts_from: null })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning(['tenant_id', 'scope', 'key', 'type'])
    .executeTakeFirst();
  if (!row) return;
  await refreshRule(tx, { tenantId: row.tenant_id, userId, scope: row.scope, key: row.key, type: row.type }, now);
}
