import { z } from 'zod';
import { defineAction, type ActionContext, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { AccountRow } from '../accounts/accounts.tables.ts';
import { firstAccount } from '../accounts/sending-account.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import type { RemoteFolder } from '../backends/mailbox-backend.ts';
import { openAccount, type AccountAccess } from '../backends/open-account.ts';
import { reasonOf } from '../backends/reason-of.ts';
import { messageNotFound } from '../mail.errors.ts';
import { runCommands } from '../sync/run-commands.ts';
import { commandsLeft } from '../sync/remote-commands.repository.ts';
import { sameKeywords, withPending } from './decide-change.ts';
import { manyAccounts, placeChanged } from './place.errors.ts';
import { readFolderNames, readOwnPlaces, saveFolderNames, savePlaces, type OwnPlace } from './places.repository.ts';
import type { PlaceTables, PlaceTx } from './places.tables.ts';
import { writeKeywords, writeMoves } from './write-places.ts';

export interface PlaceActionDeps extends AccountAccess {
  database: Database;
  clock: Clock;
  logger: Logger;
  nudge(accountId: string): void;
}

/** RFC 3501 atoms, as keywords are written; the system flags stay with the actions that are made for them. */
const Keyword = z
  .string()
  .max(100)
  .regex(/^(?:\\Flagged|[^\s()<>{}%*"\\\]\p{Cc}]+)$/u, 'must be an IMAP keyword');
const Keywords = z.array(Keyword).max(20).default([]);
const MessageIds = z.array(Id).min(1).max(200);
const Written = z.object({
  messageIds: z.array(Id),
  /** the mail servers show it; false = it waits to be written there */
  onServer: z.boolean(),
  /** how it was, for whoever takes it back */
  before: z.array(z.object({ messageId: Id, folder: z.string(), keywords: z.array(z.string()) })),
});

export function createPlaceActions(deps: PlaceActionDeps): readonly ActionDefinition[] {
  const { database, nudge } = deps;
  const within = <T>(context: ActionContext, work: (tx: PlaceTx) => Promise<T>) =>
    inTenant<PlaceTables, T>(database, context.actor.tenantId, work);

  /** Carries out at once what was just written down; what cannot be done now stays for whoever holds the connection. */
  async function writeNow(context: ActionContext, accountIds: readonly string[], ids: readonly string[]) {
    for (const accountId of accountIds) {
      const found = await within(context, (tx) => firstAccount(tx, context.actor.userId, { accountId }));
      if (!found) continue;
      try {
        await using backend = await openAccount(deps, found.account);
        await runCommands({ database, now: () => deps.clock.now() }, found.account, backend, ids);
      } catch (error) {
        // the commands stay for whoever holds the connection; the effect is not confirmed until then
        deps.logger.warn({ err: reasonOf(error), accountId }, 'change waits to be written to the mail server');
      }
      nudge(accountId);
    }
    return (await within(context, (tx) => commandsLeft(tx, ids))) === 0;
  }

  return [
    defineAction({
      name: 'mail.list-folders',
      description: 'Lists the folders of a connected mail account, to move mail to.',
      input: z.object({ accountId: Id }),
      output: z.object({ items: z.array(z.object({ path: z.string(), role: z.string().nullable() })) }),
      scope: 'mail:read',
      effect: 'read',
      async run(context, { accountId }) {
        const found = await within(context, (tx) => firstAccount(tx, context.actor.userId, { accountId }));
        if (!found) return { items: [] };
        // while the server is away: those that it had
        const folders = await askFolders(context, found.account).catch(() =>
          within(context, (tx) => readFolderNames(tx, accountId)),
        );
        return { items: folders.map(({ path, role }) => ({ path, role })) };
      },
    }),
    defineAction({
      name: 'mail.set-keywords',
      description: 'Adds and removes keywords (labels) of messages, here and on their mail server.',
      input: z.object({ messageIds: MessageIds, add: Keywords, remove: Keywords }),
      output: Written,
      scope: 'mail:write',
      effect: 'write',
      keyed: () => Promise.resolve(true),
      async run(context, { messageIds, add, remove }) {
        const written = await within(context, async (tx) => {
          const places = await placesOf(tx, context, messageIds);
          return { places, ...(await writeKeywords(tx, context, places, { add, remove })) };
        });
        context.notify({ kind: 'mail', id: null });
        return outputOf(written.places, await writeNow(context, written.accountIds, written.commandIds));
      },
      async verify(tx: PlaceTx, { actor }, { add, remove }, { messageIds, onServer }) {
        const places = await readOwnPlaces(tx, actor.userId, messageIds);
        const holds = places.every(({ keywords }) => sameKeywords(keywords, withPending(keywords, [{ add, remove }])));
        return onServer && holds && places.length === messageIds.length;
      },
      async undo(tx: PlaceTx, context, { add, remove }, { before }) {
        const ids = before.map(({ messageId }) => messageId);
        const places = await readOwnPlaces(tx, context.actor.userId, ids);
        const old = new Map(before.map((one) => [one.messageId, one.keywords]));
        for (const place of places) {
          if (!sameKeywords(place.keywords, withPending(place.keywords, [{ add, remove }])))
            throw placeChanged({ messageId: place.messageId });
          const had = new Set(old.get(place.messageId)!.map((keyword) => keyword.toLowerCase()));
          const back = {
            add: remove.filter((keyword) => had.has(keyword.toLowerCase())),
            remove: add.filter((keyword) => !had.has(keyword.toLowerCase())),
          };
          const { accountIds } = await writeKeywords(tx, { ...context, effectId: undoId(context) }, [place], back);
          afterCommit(tx, () => accountIds.forEach(nudge));
        }
      },
      summarize: ({ add, remove }, { messageIds }) =>
        `Marked ${countOf(messageIds)}: ${[...add.map((word) => `+${word}`), ...remove.map((word) => `−${word}`)].join(' ')}`,
    }),
    defineAction({
      name: 'mail.move',
      description: 'Moves messages of one connected account to another of its folders, here and on the mail server.',
      input: z.object({ messageIds: MessageIds, folder: z.string().min(1).max(1000) }),
      output: Written,
      scope: 'mail:write',
      effect: 'write',
      keyed: () => Promise.resolve(true),
      async run(context, { messageIds, folder }) {
        const { account } = await within(context, async (tx) => {
          const [place, ...others] = await placesOf(tx, context, messageIds);
          if (others.some(({ accountId }) => accountId !== place!.accountId)) throw manyAccounts();
          const found =
            place!.accountId && (await firstAccount(tx, context.actor.userId, { accountId: place!.accountId }));
          if (!found) throw folderNotFound({ folder });
          return found;
        });
        // made today, perhaps: the server is asked
        const target = await findTarget(context, account, folder);
        const written = await within(context, async (tx) => {
          const places = await placesOf(tx, context, messageIds);
          return { places, ...(await writeMoves(tx, context, account, places, target)) };
        });
        context.notify({ kind: 'mail', id: null });
        return outputOf(written.places, await writeNow(context, written.accountIds, written.commandIds));
      },
      async verify(tx: PlaceTx, { actor }, { folder }, { messageIds, onServer }) {
        const places = await readOwnPlaces(tx, actor.userId, messageIds);
        return onServer && places.length === messageIds.length && places.every(({ path }) => samePath(path, folder));
      },
      async undo(tx: PlaceTx, context, { folder }, { before }) {
        const old = new Map(before.map((one) => [one.messageId, one]));
        const places = await readOwnPlaces(tx, context.actor.userId, [...old.keys()]);
        for (const place of places) {
          if (!samePath(place.path, folder)) throw placeChanged({ messageId: place.messageId });
          const found = await firstAccount(tx, context.actor.userId, { accountId: place.accountId! });
          const folders = await readFolderNames(tx, place.accountId!);
          const back = folders.find(({ id }) => id === old.get(place.messageId)!.folder);
          if (!found || !back) throw folderNotFound({ folder: old.get(place.messageId)!.folder });
          const again = { ...context, effectId: undoId(context) };
          const { accountIds } = await writeMoves(tx, again, found.account, [place], back);
          afterCommit(tx, () => accountIds.forEach(nudge));
        }
      },
      summarize: ({ folder }, { messageIds }) => `Moved ${countOf(messageIds)} to ${folder}`,
    }),
  ];

  async function askFolders(context: ActionContext, account: AccountRow): Promise<RemoteFolder[]> {
    await using backend = await openAccount(deps, account);
    const folders = await backend.listMailboxes();
    const owner = { tenantId: account.tenantId, accountId: account.id };
    await within(context, (tx) => saveFolderNames(tx, owner, folders));
    return [...folders];
  }

  async function findTarget(context: ActionContext, account: AccountRow, folder: string): Promise<RemoteFolder> {
    const folders = await askFolders(context, account).catch((error: unknown) => {
      throw reasonOf(error);
    });
    const target = folders.find(({ path }) => samePath(path, folder));
    if (!target) throw folderNotFound({ folder });
    return target;
  }
}

async function placesOf(tx: PlaceTx, { actor }: ActionContext, messageIds: readonly string[]): Promise<OwnPlace[]> {
  const places = await readOwnPlaces(tx, actor.userId, messageIds);
  if (places.length !== new Set(messageIds).size) throw messageNotFound({ messageIds });
  // mail that was delivered here gets its first place
  await savePlaces(
    tx,
    actor.tenantId,
    places.filter(({ accountId }) => accountId === null),
  );
  return places;
}

const undoId = ({ effectId }: ActionContext): string => nameId('effect', effectId, 'undo');
const countOf = (ids: readonly string[]): string => `${ids.length} ${ids.length === 1 ? 'message' : 'messages'}`;

function outputOf(places: readonly OwnPlace[], onServer: boolean): z.input<typeof Written> {
  const before = places.map(({ messageId, folder, keywords }) => ({ messageId, folder, keywords: [...keywords] }));
  return { messageIds: places.map(({ messageId }) => messageId), onServer, before };
}

/** RFC 3501 section 5.1: INBOX is the one name without case. */
function samePath(a: string, b: string): boolean {
  return a === b || (a.toUpperCase() === 'INBOX' && b.toUpperCase() === 'INBOX');
}
