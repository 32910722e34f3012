import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { Id } from '#core/contracts/ids.ts';
import { IntentType, type DetailedIntent } from '#core/contracts/intent.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import { isActedOn } from '../learning/decide.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { compareIntents } from './compare-understanding.ts';
import { reread, type RereadDeps } from './reread.ts';

const PAGE = 50;
const DAY_MS = 86_400_000;
/** A page waits for the answer; with a model this may be all that is read of a long time. */
const MOST_MS = 25_000;

export function replayActions(deps: RereadDeps & { clock: Clock }): ActionDefinition[] {
  return [
    defineAction({
      name: 'assistant.replay-dry-run',
      description:
        'Understands stored mail again with the current engine and tells what would change; changes nothing.',
      input: ReplayInput,
      output: ReplayOutput,
      scope: 'assistant:read',
      effect: 'read',
      run: ({ actor, signal }, { sinceDays, limit }) => dryRun(deps, { actor, sinceDays, limit, signal }),
    }),
  ];
}

const Change = z.object({
  messageId: Id,
  threadId: Id,
  subject: z.string(),
  receivedAt: z.string(),
  type: IntentType,
  title: z.string(),
  evidence: z.string(),
  /** of what changed: field → [before, after] */
  fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).optional(),
});
type Change = z.infer<typeof Change>;

const ReplayInput = z.object({
  sinceDays: z.number().int().min(1).max(3650).default(30),
  limit: z.number().int().min(1).max(1000).default(200),
});
const ReplayOutput = z.object({
  /** mails that were read again, the newest first */
  messages: z.number().int(),
  /** false: there are older ones in that time, which were not read */
  complete: z.boolean(),
  added: z.array(Change),
  removed: z.array(Change),
  changed: z.array(Change),
});

interface Question {
  actor: Actor;
  sinceDays: number;
  limit: number;
  signal: AbortSignal;
}

async function dryRun(deps: RereadDeps & { clock: Clock }, question: Question): Promise<z.infer<typeof ReplayOutput>> {
  const { actor, limit, signal } = question;
  const ids = await messagesSince(deps, question);
  const report = { messages: 0, complete: ids.length <= limit, added: [], removed: [], changed: [] } as z.infer<
    typeof ReplayOutput
  >;
  const lists = { new: report.added, gone: report.removed, changed: report.changed };
  const started = deps.clock.now().getTime();
  for (let at = 0; at < Math.min(ids.length, limit); at += PAGE) {
    if (deps.clock.now().getTime() - started > MOST_MS) return { ...report, complete: false };
    for (const { mail, before, result } of await reread(
      deps,
      actor,
      ids.slice(at, Math.min(at + PAGE, limit)),
      signal,
    )) {
      report.messages += 1;
      for (const { kind, type, ...difference } of compareIntents(
        effective(before?.intents),
        effective(result.intents),
      )) {
        lists[kind].push({
          messageId: mail.messageId,
          threadId: mail.threadId,
          subject: mail.parsed.subject,
          receivedAt: mail.receivedAt.toISOString(),
          type,
          ...difference,
        });
      }
    }
  }
  return report;
}

/** What a rule keeps quiet, or what is held back, does nothing. */
const effective = (intents: readonly DetailedIntent[] = []) => intents.filter(isActedOn);

/** Newest first; one more than the limit tells that there are more. */
async function messagesSince(
  { database, clock }: RereadDeps & { clock: Clock },
  { actor, sinceDays, limit }: Question,
): Promise<string[]> {
  const since = new Date(clock.now().getTime() - sinceDays * DAY_MS);
  const rows = await inTenant<CopilotTables, { message_id: string }[]>(database, actor.tenantId, (tx) =>
    tx
      .selectFrom('message_understandings')
      .select('message_id')
      .where('user_id', '=', actor.userId)
      .where('received_at', '>=', since)
      .orderBy('received_at', 'desc')
      .orderBy('message_id')
      .limit(limit + 1)
      .execute(),
  );
  return rows.map((row) => row.message_id);
}
