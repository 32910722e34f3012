import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#core/contracts/actor.ts';
import type { DetailedIntent, MessageUnderstanding, Understanding } from '#core/contracts/intent.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import type { Understander } from '../engine/understander.ts';
import { recall } from '../learning/recall.ts';
import { userOf } from '../reader.ts';
import { standingsOf } from '../sender-standings.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { findUnderstandings } from '../store/understanding.repository.ts';

/** A stored mail as it was understood and as it would be now, with what was learned since. */
export interface Reread {
  mail: StoredMail;
  before: MessageUnderstanding | null;
  result: Understanding;
}

export interface RereadDeps {
  database: Database;
  mailStore: MailStore;
  correspondents: Correspondents;
  directory: Directory;
  understander: Understander;
}

/** Understands stored mail of this user again; stores nothing of it. Mail of others, and mail that is gone, is left out. */
export async function reread(
  deps: RereadDeps,
  actor: Actor,
  messageIds: readonly string[],
  signal: AbortSignal,
): Promise<Reread[]> {
  const mails = (await deps.mailStore.get(actor.tenantId, messageIds)).filter(({ userId }) => userId === actor.userId);
  const user = userOf(await deps.directory.profile(actor.tenantId, actor.userId));
  const standings = await standingsOf(deps, actor.tenantId, mails);
  const results: { mail: StoredMail; result: Understanding }[] = [];
  for (const mail of mails) {
    // The offline engine never waits for anything; others want an answer too.
    await nextTurn();
    signal.throwIfAborted();
    const input = {
      message: mail.parsed,
      receivedAt: mail.receivedAt.toISOString(),
      user,
      standing: standings.get(mail.messageId),
    };
    results.push({ mail, result: await deps.understander.understand(input, actor, signal) });
  }
  return inTenant<CopilotTables, Reread[]>(deps.database, actor.tenantId, async (tx) => {
    const ids = mails.map(({ messageId }) => messageId);
    const known = new Map((await findUnderstandings(tx, actor.userId, ids)).map((row) => [row.messageId, row]));
    const recalled = await recall(tx, results);
    return recalled.map(({ mail, result }) => {
      const before = known.get(mail.messageId) ?? null;
      return { mail, result: withReleases(result, before), before };
    });
  });
}

/** What the user has let through stays so. */
function withReleases(result: Understanding, before: MessageUnderstanding | null): Understanding {
  const released = before?.intents.filter((intent) => intent.released) ?? [];
  if (released.length === 0) return result;
  const wasReleased = ({ type, evidence }: DetailedIntent) =>
    released.some((intent) => intent.type === type && intent.evidence === evidence);
  const intents = result.intents.map((intent) =>
    intent.held !== undefined && wasReleased(intent) ? { ...intent, released: true as const } : intent,
  );
  return { ...result, intents };
}
