import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { JmapSession } from './session.ts';

const POLL_MS = 5000;
const PING_SECONDS = 10;
const State = z.object({ state: z.string() });

export interface PushMemory {
  /** whether this server really sends a stream; null = not tried yet */
  works: boolean | null;
  /** the same for a WebSocket */
  socket: boolean | null;
  /** as it was before the changes were last asked for */
  state: string | null;
}

/**
 * Push by WebSocket (RFC 8887) where offered, else by EventSource (RFC 8620 section 7.3) where the server really sends a stream; otherwise its state is asked for every
 * 5 seconds.
 */
export async function waitForChanges(
  session: JmapSession,
  push: PushMemory,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<void> {
  if (signal.aborted || (push.state !== null && push.state !== (await readState(session)))) return;
  if (push.socket !== false && session.pushSocket) {
    const ready = async () => push.state !== (await readState(session));
    push.socket = await session.pushSocket.listen({ ms, signal, ready });
    if (push.socket) return;
  }
  if (push.works !== false && session.eventSourceUrl) {
    push.works = await listen(session, session.eventSourceUrl, { ms, signal });
    if (push.works) return;
  }
  for (const until = Date.now() + ms; Date.now() < until;) {
    await delay(Math.min(POLL_MS, ms), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (push.state !== (await readState(session))) return;
  }
}

export async function readState(session: JmapSession): Promise<string> {
  const [answer] = await session.call([['Email/get', { ids: [], properties: ['id'] }]]);
  return State.parse(answer).state;
}

/** Reads the stream until a state event, `ms` or the signal. False: this server has no stream. */
async function listen(
  session: JmapSession,
  template: string,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<boolean> {
  const url = template
    .replace('{types}', 'Email')
    .replace('{closeafter}', 'state')
    .replace('{ping}', String(PING_SECONDS));
  const ended = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  let stream: AsyncIterable<Uint8Array> | null;
  try {
    const response = await session.fetch(url, { headers: { accept: 'text/event-stream' }, signal: ended });
    stream = response.headers.get('content-type')?.startsWith('text/event-stream') ? response.body : null;
    if (!stream) {
      await response.body?.cancel();
      return false;
    }
  } catch (error) {
    if (ended.aborted) return true;
    throw error;
  }
  try {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of stream) {
      text = (text + decoder.decode(chunk, { stream: true })).slice(-4096);
      if (/^event: ?state\r?$/m.test(text)) return true;
    }
  } catch {
    // a stream that ends early: the next request tells whether the server is gone
  }
  return true;
}
