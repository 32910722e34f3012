import { sql } from 'kysely';
import type { DetailedIntent, IntentType, Verdict } from '#core/contracts/intent.ts';
import type { Tx } from '#core/ports/database.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import type { Rule } from './decide.ts';
import type { Correction } from './learning.tables.ts';
import { refreshRule } from './rule.repository.ts';

type LearningTx = Tx<CopilotTables>;

/** An intent as it was understood, with what it is remembered by. */
export interface JudgedIntent {
  messageId: string;
  intent: (DetailedIntent & { id: string }) | null;
  sender: string | null;
  senderKey: string | null;
  phraseKey: string | null;
  engine: string;
  suspicious: boolean;
}

/** Findings that say that the sender may be somebody else. Text hidden for layout is no such thing. */
const DOUBTFUL_SENDER = new Set([
  'phishing',
  'unauthenticated-sender',
  'display-name-spoof',
  'lookalike-domain',
  'borrowed-name',
  'lookalike-of-correspondent',
  'known-name-new-address',
  'not-authenticated-as-before',
  'new-reply-address',
  'demand-of-stranger',
  'fraud-like-stranger',
  'bank-details-from-stranger',
  'changed-bank-details',
  'unusual-demand',
]);

/** Null when the user has no such intent, or no such message. Give `messageId` where it is known: it is indexed. */
export async function findJudged(
  tx: LearningTx,
  userId: string,
  { messageId, intentId }: { messageId?: string | undefined; intentId?: string | undefined },
): Promise<JudgedIntent | null> {
  let query = tx.selectFrom('message_understandings').selectAll().where('user_id', '=', userId);
  if (messageId !== undefined) query = query.where('message_id', '=', messageId);
  if (intentId !== undefined)
    query = query.where(sql<boolean>`intents @> ${JSON.stringify([{ id: intentId }])}::jsonb`);
  const row = await query.executeTakeFirst();
  if (!row) return null;
  const at = row.intents.findIndex(({ id }) => id === intentId);
  return {
    messageId: row.message_id,
    intent: row.intents[at] ?? null,
    sender: row.sender,
    senderKey: row.sender_key,
    phraseKey: row.phrase_keys[at] ?? null,
    engine: `${row.engine.name} ${row.engine.version}`,
    suspicious: row.findings.some(({ code }) => DOUBTFUL_SENDER.has(code)),
  };
}

export interface NewFeedback {
  id: string;
  tenantId: string;
  userId: string;
  judged: JudgedIntent;
  type: IntentType;
  verdict: Verdict;
  source: 'explicit' | 'implicit';
  effectId: string;
  correction: Correction | null;
  now: Date;
}

/** Keeps one deed and makes the rules say what follows. The same id again changes nothing. Returns the rules in force. */
export async function recordFeedback(tx: LearningTx, feedback: NewFeedback): Promise<Rule[]> {
  const { judged, now } = feedback;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('intent_feedback')
    .values({
      id: feedback.id,
      tenant_id: feedback.tenantId,
      user_id: feedback.userId,
      message_id: judged.messageId,
      intent_id: judged.intent?.id ?? null,
      type: feedback.type,
      verdict: feedback.verdict,
      source: feedback.source,
      effect_id: feedback.effectId,
      correction: feedback.correction && JSON.stringify(feedback.correction),
      sender: judged.sender,
      sender_key: judged.senderKey,
      phrase_key: judged.phraseKey,
      evidence: judged.intent?.evidence ?? '',
      engine: judged.engine,
      suspicious: judged.suspicious,
      at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n || !judged.intent) return [];
  return refreshRules(tx, { ...feedback, senderKey: judged.senderKey, phraseKey: judged.phraseKey });
}

/** Forgets what was said by, or read from, this effect. */
export async function revokeFeedback(tx: LearningTx, userId: string, effectId: string, now: Date): Promise<void> {
  const gone = await tx
    .deleteFrom('intent_feedback')
    .where('effect_id', '=', effectId)
    .where('user_id', '=', userId)
    .returningAll()
    .execute();
  for (const row of gone) {
    const { tenant_id: tenantId, sender_key: senderKey, phrase_key: phraseKey, type } = row;
    await refreshRules(tx, { tenantId, userId, senderKey, phraseKey, type, now });
  }
}

async function refreshRules(
  tx: LearningTx,
  about: Pick<NewFeedback, 'tenantId' | 'userId' | 'type' | 'now'> & {
    senderKey: string | null;
    phraseKey: string | null;
  },
): Promise<Rule[]> {
  const { tenantId, userId, type, senderKey, phraseKey, now } = about;
  const rules: Rule[] = [];
  for (const [scope, key] of [['sender', senderKey] as const, ['phrase', phraseKey] as const]) {
    const rule = key === null ? null : await refreshRule(tx, { tenantId, userId, scope, key, type }, now);
    if (rule) rules.push(rule);
  }
  return rules;
}

/** The latest verdict of each intent of these messages. */
export async function findVerdicts(
  tx: LearningTx,
  userId: string,
  messageIds: readonly string[],
): Promise<Map<string, Verdict>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('intent_feedback')
    .distinctOn('intent_id')
    .select(['intent_id', 'verdict'])
    .where('user_id', '=', userId)
    .where('message_id', 'in', [...messageIds])
    .where('intent_id', 'is not', null)
    .orderBy('intent_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.intent_id!, row.verdict]));
}
