import { MailflexError } from '#core/contracts/errors.ts';
import type { RemoteEntry } from '../mailbox-backend.ts';
import { whileMoving } from '../deadline.ts';
import { reasonOf } from '../reason-of.ts';
import type { JmapSession } from './session.ts';

const AT_ONCE = 4;

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
    const stop = new AbortController();
    let received = 0;
    const read = async () => {
      const response = await session.fetchTemplate('download', values, {
        headers: { accept: '*/*' },
        signal: stop.signal,
      });
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body ?? []) {
        chunks.push(chunk);
        received += chunk.byteLength;
      }
      return Buffer.concat(chunks);
    };
    const ms = session.deadlines.trickle;
    return await whileMoving(read(), { received: () => received, ms, giveUp: () => stop.abort() });
  } catch (error) {
    if (error instanceof MailflexError && error.details?.['status'] === 404) return null;
    throw reasonOf(error);
  }
}
