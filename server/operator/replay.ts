import { z } from 'zod';
import { toRow } from '#copilot/copilot.consumers.ts';
import { isActedOn } from '#copilot/learning/decide.ts';
import { compareIntents, type Difference } from '#copilot/replay/compare-understanding.ts';
import type { CopilotTables } from '#copilot/store/copilot.tables.ts';
import { saveUnderstandings } from '#copilot/store/understanding.repository.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { readEvent } from '#core/contracts/event.ts';
import type { DetailedIntent, Understanding } from '#core/contracts/intent.ts';
import { mailReceived } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import type { App } from '../app-parts.ts';
import { operatorActor, type OperatorCommand } from './operator.ts';
import { createTriggerFilter, type TriggerFilter } from './trigger-filter.ts';

const Replay = z.object({
  since: z.iso.datetime(),
  workflow: z.uuid().optional(),
  dryRun: z.boolean(),
  user: z.string().optional(),
});

const PAGE = 100;
/** more are counted, not listed */
const LISTED = 1000;

interface ReplayReport {
  messages: number;
  different: number;
  new: number;
  gone: number;
  changed: number;
  stored: boolean;
  mails: { messageId: string; subject: string; triage?: [string, string]; intents: Difference[] }[];
}

/**
 * Understands stored mail again with the current engine and compares. Without `dryRun` the new understanding replaces
 * the stored one; nothing is done a second time: tasks, events and notes that exist stay as they are.
 */
export const replay: OperatorCommand = async ({ app, progress, signal }, input) => {
  const { since, workflow, dryRun, user } = Replay.parse(input);
  const actor = await operatorActor(app, user);
  const taken = await createTriggerFilter(app, actor, workflow);
  const report: ReplayReport = { messages: 0, different: 0, new: 0, gone: 0, changed: 0, stored: !dryRun, mails: [] };
  let afterOffset: bigint | undefined;
  for (;;) {
    signal.throwIfAborted();
    const stored = await app.eventLog.read('mail.inbound', {
      tenantId: actor.tenantId,
      since: new Date(since),
      limit: PAGE,
      ...(afterOffset === undefined ? {} : { afterOffset }),
    });
    if (stored.length === 0) return report;
    afterOffset = stored.at(-1)!.offset;
    const ids = stored
      .filter(({ event }) => event.userid === actor.userId && event.type === mailReceived.type)
      .map(({ event }) => readEvent(mailReceived, event).data.messageId);
    await replayPage({ app, actor, dryRun, taken, signal }, ids, report);
    progress({ phase: 'understood again', done: report.messages });
  }
};

interface PageContext {
  app: App;
  actor: Actor;
  dryRun: boolean;
  taken: TriggerFilter;
  signal: AbortSignal;
}

async function replayPage(context: PageContext, ids: readonly string[], report: ReplayReport): Promise<void> {
  const { app, actor, dryRun, taken, signal } = context;
  const fresh: { mail: StoredMail; result: Understanding }[] = [];
  for (const { mail, before: old, result } of await app.copilot.reread(actor, ids, signal)) {
    const reading = (triage: Understanding['triage'], intents: readonly DetailedIntent[]) =>
      intents.filter((intent) => isActedOn(intent) && taken(mail, triage, intent));
    const intents = compareIntents(old ? reading(old.triage, old.intents) : [], reading(result.triage, result.intents));
    const triage = old && old.triage !== result.triage ? ([old.triage, result.triage] as [string, string]) : null;
    report.messages += 1;
    if (intents.length === 0 && !triage) continue;
    fresh.push({ mail, result });
    report.different += 1;
    for (const { kind } of intents) report[kind] += 1;
    if (report.mails.length < LISTED) {
      const { messageId, parsed } = mail;
      report.mails.push({ messageId, subject: parsed.subject, ...(triage ? { triage } : {}), intents });
    }
  }
  if (dryRun || fresh.length === 0) return;
  await inTenant<CopilotTables, void>(app.database, actor.tenantId, (tx) =>
    saveUnderstandings(
      tx,
      fresh.map(({ mail, result }) => toRow(actor.tenantId, mail, result, app.clock.now())),
    ),
  );
}
