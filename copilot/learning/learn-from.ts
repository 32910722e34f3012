import { z } from 'zod';
import type { Actor } from '#core/contracts/actor.ts';
import type { DetailedIntent, Verdict } from '#core/contracts/intent.ts';
import { Id } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { EffectOutcome } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { findJudged, recordFeedback, revokeFeedback } from './feedback.repository.ts';

export type LearnFrom = (outcome: EffectOutcome) => Promise<void>;

/** A task that was made of mail, as the actions return it. */
const MadeOfMail = z.object({
  title: z.string(),
  due: z.string().nullable().optional(),
  status: z.string(),
  provenance: z.object({ messageId: Id, intentId: Id }),
});
type MadeOfMail = z.infer<typeof MadeOfMail>;

/**
 * Learns from what a person does with what was made of mail: taking it back, doing it, correcting it. Deeds of workflows
 * and of the assistant teach nothing. Never fails: a missed example is harmless.
 */
export function createLearnFrom(deps: { database: Database; clock: Clock; logger: Logger }): LearnFrom {
  return async (outcome) => {
    const { actor, effectId } = outcome;
    if (!isPerson(actor.kind)) return;
    const lesson = lessonOf(outcome);
    if (!lesson && outcome.status !== 'undone') return;
    try {
      await inTenant<CopilotTables, void>(deps.database, actor.tenantId, async (tx) => {
        const now = deps.clock.now();
        if (outcome.status === 'undone') await revokeFeedback(tx, actor.userId, effectId, now);
        if (!lesson) return;
        const judged = await findJudged(tx, actor.userId, lesson.about);
        const verdict = judged?.intent ? lesson.verdict(judged.intent) : null;
        if (!judged?.intent || !verdict) return;
        await recordFeedback(tx, {
          id: nameId('intent-feedback', effectId, verdict),
          tenantId: actor.tenantId,
          userId: actor.userId,
          judged,
          type: judged.intent.type,
          verdict,
          source: 'implicit',
          effectId,
          correction: verdict === 'edited' && lesson.task ? correctionOf(lesson.task) : null,
          now,
        });
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      deps.logger.warn({ reason, effectId, tenantId: actor.tenantId }, 'an example was not kept');
    }
  };
}

export const isPerson = (kind: Actor['kind']): boolean => kind === 'user' || kind === 'operator';

interface Lesson {
  about: { messageId: string; intentId: string };
  verdict(intent: DetailedIntent): Verdict | null;
  task?: MadeOfMail;
}

function lessonOf({ action, status, provenance, output }: EffectOutcome): Lesson | null {
  if (status === 'undone') return provenance && { about: provenance, verdict: () => 'undone' };
  if (action !== 'task.complete' && action !== 'task.update') return null;
  const task = MadeOfMail.safeParse(output).data;
  if (!task) return null;
  const done = task.status === 'completed' ? 'accepted' : null;
  return { about: task.provenance, task, verdict: (intent) => (isCorrected(intent, task) ? 'edited' : done) };
}

/** Forms send every field on saving; what matters is whether the task is still what the copilot made. */
function isCorrected(intent: DetailedIntent, task: MadeOfMail): boolean {
  const renamed = !plain(task.title).includes(plain(intent.title));
  return renamed || !sameTime(intent.due ?? null, task.due ?? null);
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

function sameTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one.includes('T') && other.includes('T') ? Date.parse(one) === Date.parse(other) : one === other;
}

function correctionOf({ title, due }: MadeOfMail): { title: string; due: string | null } {
  return { title, due: due ?? null };
}
