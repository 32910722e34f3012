/**
 * Keeps what people were told of a message (its folder, its keywords, whether it is there) in step with its server, and
 * tells each change once: what is compared is what was told, so changes of our own are no news when they come back.
 */
import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { mailChanged, mailDeleted } from '#core/contracts/mail.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { AccountTx } from '../accounts/accounts.tables.ts';
import type { FolderKey } from '../sync/remote-messages.repository.ts';
import { changesOf, withPending } from './decide-change.ts';
import {
  markGone,
  markLost,
  misplaced,
  pendingKeywords,
  readFolderNames,
  readPlaces,
  readSights,
  savePlaces,
  saveSeen,
  type SeenMessage,
  type ToldPlace,
} from './places.repository.ts';
import type { PlaceTx } from './places.tables.ts';

/** What the sync tells about a folder, each in the transaction that writes it down. */
export interface Places {
  /** these were seen in the folder: new there, or with other keywords */
  seen(tx: AccountTx, key: FolderKey, generation: string, ids: readonly string[]): Promise<void>;
  /** a pass over the folder is at its end */
  passed(tx: AccountTx, key: FolderKey): Promise<void>;
  found(tx: AccountTx, tenantId: string, sights: readonly SeenMessage[]): Promise<void>;
  /** no folder of the account has them */
  gone(tx: AccountTx, key: { tenantId: string }, messageIds: readonly string[]): Promise<void>;
}

export function createPlaces(deps: {
  eventLog: Pick<EventLog, 'append'>;
  clock: Clock;
  liveFeed?: LiveFeed | undefined;
}): Places {
  const { eventLog, clock, liveFeed } = deps;

  function eventOf(tenantId: string, told: ToldPlace) {
    return {
      source: 'mailflex/mail-bridge',
      subject: told.messageId,
      tenantId,
      userId: told.userId,
      actorId: 'sync',
      correlationId: told.messageId,
      partitionKey: `${tenantId}:${told.threadId}`,
      time: clock.now(),
    };
  }

  function notify(tx: PlaceTx, tenantId: string, told: readonly ToldPlace[]): void {
    afterCommit(tx, () => {
      for (const userId of new Set(told.map((place) => place.userId)))
        liveFeed?.publish(tenantId, userId, { kind: 'mail', id: told.length === 1 ? told[0]!.messageId : null });
    });
  }

  async function compare(tx: PlaceTx, tenantId: string, sights: readonly SeenMessage[]): Promise<void> {
    if (sights.length === 0) return;
    const ids = sights.map(({ messageId }) => messageId);
    const told = new Map((await readPlaces(tx, ids)).map((place) => [place.messageId, place]));
    const pending = await pendingKeywords(tx, ids);
    const current = sights.map((sight) => ({
      ...sight,
      keywords: withPending(sight.keywords, pending.get(sight.messageId) ?? []),
    }));
    const save: SeenMessage[] = [];
    const events: EventEnvelope[] = [];
    const changed: ToldPlace[] = [];
    let names: ReadonlyMap<string, string> | null = null;
    for (const sight of current) {
      const before = told.get(sight.messageId);
      const changes = before ? changesOf(before, sight, before.stillThere) : [];
      if (!before || changes.length > 0 || before.lost) save.push(sight);
      if (!before || changes.length === 0) continue;
      changed.push(before);
      const { messageId, mailboxId, threadId } = before;
      names ??= new Map((await readFolderNames(tx, sight.accountId)).map(({ id, path }) => [id, path]));
      const folder = names.get(sight.folder) ?? sight.folder;
      const data = { messageId, mailboxId, threadId, changes, folder, keywords: [...sight.keywords] };
      events.push(createEvent(mailChanged, { ...eventOf(tenantId, before), data }));
    }
    await savePlaces(tx, tenantId, save);
    await saveSeen(tx, save);
    // no event, but lists that showed the message when it was stored did not know its folder and keywords yet
    const first = ids.filter((id) => !told.has(id));
    if (liveFeed && first.length > 0) notify(tx, tenantId, await readPlaces(tx, first));
    if (events.length === 0) return;
    await eventLog.append(tx, mailChanged.topic, events);
    notify(tx, tenantId, changed);
  }

  return {
    async seen(tx: PlaceTx, key, generation, ids) {
      await compare(tx, key.tenantId, await readSights(tx, { ...key, generation, ids }));
    },
    async passed(tx: PlaceTx, key) {
      const elsewhere: SeenMessage[] = [];
      const lost: string[] = [];
      for (const { messageId, folder, keywords } of await misplaced(tx, key)) {
        if (folder === null) lost.push(messageId);
        else elsewhere.push({ messageId, accountId: key.accountId, folder, keywords });
      }
      await compare(tx, key.tenantId, elsewhere);
      await markLost(tx, lost, clock.now());
    },
    found: (tx: PlaceTx, tenantId, sights) => compare(tx, tenantId, sights),
    async gone(tx: PlaceTx, { tenantId }, messageIds) {
      const told = (await readPlaces(tx, messageIds)).filter((place) => place.lost && !place.gone);
      if (told.length === 0) return;
      await markGone(
        tx,
        told.map(({ messageId }) => messageId),
        clock.now(),
      );
      const events = told.map((place) => {
        const { messageId, mailboxId, threadId } = place;
        return createEvent(mailDeleted, { ...eventOf(tenantId, place), data: { messageId, mailboxId, threadId } });
      });
      await eventLog.append(tx, mailDeleted.topic, events);
      notify(tx, tenantId, told);
    },
  };
}
