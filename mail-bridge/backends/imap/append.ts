import { cannotWrite } from '../backend.errors.ts';
import type { ImapConnection } from './connection.ts';

export async function append(
  connection: ImapConnection,
  folder: string,
  raw: Uint8Array,
  keywords: readonly string[],
): Promise<void> {
  if (!(await connection.run((client) => client.append(folder, Buffer.from(raw), [...keywords]))))
    throw cannotWrite({ folder });
}
