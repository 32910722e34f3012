import { importEmail } from './import-email.ts';
import type { JmapSession } from './session.ts';

export async function append(
  session: JmapSession,
  folder: string,
  raw: Uint8Array,
  keywords: readonly string[],
): Promise<void> {
  await importEmail(session, raw, { folder, keywords });
}
