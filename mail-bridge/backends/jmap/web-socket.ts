/** Push over WebSocket (RFC 8887), where the server offers it. Requests go on over HTTP. */
import { WebSocket } from 'undici';
import type { Dispatcher, MessageEvent } from 'undici';
import { z } from 'zod';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';

const CAPABILITY = 'urn:ietf:params:jmap:websocket';
const Offer = z.object({ url: z.string(), supportsPush: z.boolean().default(false) });
const MAX_NEWS = 65_536;

export interface PushSocket {
  /** Resolves true on news, after `ms` or on the signal; false when there is no socket to be had. `ready`: news are on their way now. */
  listen(options: { ms: number; signal: AbortSignal; ready(): Promise<boolean> }): Promise<boolean>;
}

/** null: not offered, or without push, or at an address without the encryption that the session has. */
export function pushSocketOf(
  capabilities: Record<string, unknown>,
  { base, agent, rules, authorization }: { base: string; agent: Dispatcher; rules: EgressRules; authorization: string },
): PushSocket | null {
  const offer = Offer.safeParse(capabilities[CAPABILITY]).data;
  const url = offer?.supportsPush && URL.canParse(offer.url, base) ? new URL(offer.url, base) : null;
  if (url) url.protocol = url.protocol.replace(/^http/, 'ws');
  if (url?.protocol !== new URL(base).protocol.replace(/^http/, 'ws')) return null;
  return {
    async listen({ ms, signal, ready }) {
      // a literal address is connected to without a lookup
      await resolveHost(rules, url.hostname);
      const socket = new WebSocket(url, { protocols: ['jmap'], dispatcher: agent, headers: { authorization } });
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => resolve(true), ms);
      const stop = () => resolve(true);
      signal.addEventListener('abort', stop, { once: true });
      let opened = false;
      socket.addEventListener('open', () => {
        opened = true;
        socket.send(JSON.stringify({ '@type': 'WebSocketPushEnable', dataTypes: ['Email'] }));
        ready().then(
          (changed) => changed && resolve(true),
          () => resolve(true),
        );
      });
      socket.addEventListener('message', ({ data }: MessageEvent) => {
        if (typeof data === 'string' && data.length < MAX_NEWS && data.includes('"StateChange"')) resolve(true);
      });
      // one that ends after it was open: the next request tells whether the server is gone
      for (const end of ['close', 'error'] as const) socket.addEventListener(end, () => resolve(opened));
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        socket.close();
      }
    },
  };
}
