import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { badCursor } from '../groupware.errors.ts';
import type { GroupwareTx } from './groupware.tables.ts';

export const Page = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

const Position = z.tuple([z.string().max(60), z.uuid()]);

// oxlint-disable typescript/no-unnecessary-type-parameters -- the caller names the row of its own query

/** One page by key: the rows after the cursor's sort key and id. `sortKey` must be a timestamptz expression. */
export async function listPage<Row extends { id: string }>(
  tx: GroupwareTx,
  query: {
    from: RawBuilder<unknown>;
    sortKey: RawBuilder<unknown>;
    newestFirst: boolean;
    page: z.output<typeof Page>;
  },
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const { from, sortKey, newestFirst, page } = query;
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const beyond = after
    ? sql`and (${sortKey}, id) ${newestFirst ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``;
  const direction = newestFirst ? sql`desc` : sql`asc`;
  const found = await sql<Row & { sort_key: string }>`
    select *, (${sortKey})::text as sort_key from ${from} ${beyond}
    order by ${sortKey} ${direction}, id ${direction} limit ${page.limit + 1}`.execute(tx);
  const rows = found.rows.slice(0, page.limit);
  const last = found.rows.length > page.limit ? rows.at(-1) : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([last.sort_key, last.id])).toString('base64url') : null;
  return { rows, nextCursor };
}

function readCursor(cursor: string): z.output<typeof Position> {
  try {
    const position = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!/^infinity$|^\d{4}-\d{2}-\d{2} [\d:.+-]+$/.test(position[0])) throw badCursor();
    return position;
  } catch {
    throw badCursor();
  }
}
