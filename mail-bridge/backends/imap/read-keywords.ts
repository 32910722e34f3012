import type { ImapConnection } from './connection.ts';

/** Flags and keywords of messages as the server has them now; what is gone is left out. */
export async function readKeywords(
  connection: ImapConnection,
  folder: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  await connection.select(folder);
  const found = await connection.run((client) =>
    client.fetchAll(ids.join(','), { uid: true, flags: true }, { uid: true }),
  );
  return new Map(
    found.map(({ uid, flags }) => [String(uid), [...(flags ?? [])].filter((flag) => flag !== '\\Recent')]),
  );
}
