import { createHash } from 'node:crypto';
import { nameId } from '#core/name-id.ts';
import type { Cursor, KnownMessage } from '../backends/mailbox-backend.ts';
import type { SyncDeps } from '../sync/sync-folder.ts';

interface Row extends KnownMessage {
  announced: boolean;
}

/** What the tables of the sync and the intake hold, in memory: for tens of thousands of passes. */
export function createMemoryStore(): Pick<SyncDeps, 'intake' | 'remoteStore'> & { announced(): string[] } {
  const announced: string[] = [];
  const stored = new Set<string>();
  const folders = new Map<string, { generation: string; cursor: Cursor | null; rows: Map<string, Map<string, Row>> }>();
  const rowsOf = (folder: string, generation: string): Map<string, Row> => {
    const { rows } = folders.get(folder)!;
    let held = rows.get(generation);
    if (!held) rows.set(generation, (held = new Map()));
    return held;
  };
  return {
    announced: () => announced,
    intake: {
      admission: { whenWelcome: () => Promise.resolve() } as SyncDeps['intake']['admission'],
      take({ raw, mailboxes }) {
        const checksum = createHash('sha256').update(raw).digest('hex');
        return Promise.resolve(
          mailboxes.map(({ id }) => {
            const messageId = nameId('message', id, checksum);
            if (!stored.has(messageId)) announced.push(messageId);
            stored.add(messageId);
            return { status: 'fulfilled' as const, value: { messageId } };
          }),
        );
      },
    },
    remoteStore: ({ folder }) => ({
      read() {
        const held = folders.get(folder);
        const rows = held ? [...rowsOf(folder, held.generation)].filter(([, row]) => row.announced) : [];
        return Promise.resolve({
          generation: held?.generation ?? null,
          cursor: held?.cursor ?? null,
          count: rows.length,
          messages: () => Promise.resolve(new Map(rows.map(([id, { keywords, stamp }]) => [id, { keywords, stamp }]))),
        });
      },
      forgetOtherGenerations(generation) {
        const rows = folders.get(folder)?.rows.get(generation) ?? new Map<string, Row>();
        folders.set(folder, { generation, cursor: null, rows: new Map([[generation, rows]]) });
        return Promise.resolve();
      },
      writeDown(generation, rows) {
        for (const { id, keywords, stamp, skipped } of rows)
          rowsOf(folder, generation).set(id, { keywords, stamp, announced: skipped !== null });
        return Promise.resolve();
      },
      markAnnounced(generation, ids) {
        for (const id of ids) rowsOf(folder, generation).get(id)!.announced = true;
        return Promise.resolve();
      },
      saveKeywords(generation, changes) {
        for (const { id, keywords } of changes) {
          const row = rowsOf(folder, generation).get(id);
          if (row) row.keywords = keywords;
        }
        return Promise.resolve();
      },
      drop(generation, ids) {
        for (const id of ids) rowsOf(folder, generation).delete(id);
        return Promise.resolve();
      },
      saveCursor(cursor) {
        folders.get(folder)!.cursor = cursor;
        return Promise.resolve();
      },
    }),
  };
}
