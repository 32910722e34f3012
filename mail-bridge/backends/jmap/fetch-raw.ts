import { MailflexError } from '#core/contracts/errors.ts';
import type { RemoteEntry } from '../mailbox-backend.ts';
import { reasonOf } from '../reason-of.ts';
import type { JmapSession } from './session.ts';

const AT_ONCE = 4;
/** for one message; silence ends it sooner */
const DOWNLOAD_MS = 300_000;

export async function fetchRaw(
  session: JmapSession,
  entries: readonly RemoteEntry[],
): Promise<Map<string, Uint8Array>> {
  const raws = new Map<string, Uint8Array>();
  const queue = [...entries];
  const worker = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const raw = await download(session, entry.blob!);
      if (raw) raws.set(entry.id, raw);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return raws;
}

/** null: gone */
export async function download(session: JmapSession, blobId: string): Promise<Uint8Array | null> {
  const values = { accountId: session.accountId, blobId, name: 'message.eml', type: 'message/rfc822' };
  try {
    const response = await session.fetchTemplate('download', values, {
      headers: { accept: '*/*' },
      signal: AbortSignal.timeout(DOWNLOAD_MS),
    });
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof MailflexError && error.details?.['status'] === 404) return null;
    throw reasonOf(error);
  }
}
