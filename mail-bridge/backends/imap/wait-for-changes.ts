import type { ImapConnection } from './connection.ts';

const POLL_MS = 5000;

/** IDLE (RFC 2177) where offered, otherwise NOOP every 5 seconds; ends with a NOOP, so that silence is told from absence. */
export async function waitForChanges(
  connection: ImapConnection,
  folder: string,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<void> {
  const { client } = connection;
  if (!client.mailbox || client.mailbox.path !== folder) await connection.select(folder);
  if (connection.takeNews() || signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  using _news = connection.onNews(resolve);
  const idle = client.capabilities.has('IDLE');
  const timer = setTimeout(resolve, idle ? ms : Math.min(ms, POLL_MS));
  signal.addEventListener('abort', () => resolve(), { once: true });
  try {
    if (idle) client.idle().catch(() => resolve());
    await promise;
  } finally {
    clearTimeout(timer);
  }
  // also ends IDLE
  await connection.run(() => client.noop());
}
