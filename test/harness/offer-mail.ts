import { setTimeout as delay } from 'node:timers/promises';
import { openMailSession } from './mail-session.ts';

export interface Offer {
  ports: { smtp: number; lmtp: number };
  /** in turns over the sessions; default: both */
  protocols?: readonly ('smtp' | 'lmtp')[];
  to: string;
  /** the mails in turn; null = no more */
  next(): string | null;
  sessions: number;
  /** mails a second over all sessions, refused ones included; Infinity: as many as there are answers */
  perSecond: number;
  until: AbortSignal;
}

export interface Offered {
  /** ids of the mails that the server says it has stored; of another server what it answered */
  acknowledged: string[];
  /** answers other than 250, by code; 0 = connection lost */
  refused: Record<number, number>;
  /** milliseconds until each acknowledgement, from when the mail was due: a server that holds us up does not look fast */
  latencies: number[];
  /** when each acknowledged mail was due, in milliseconds of the epoch */
  dueAt: number[];
}

/** Offers mail over SMTP and LMTP at a rate that does not wait for the server; nothing refused is offered again. */
export async function offerMail(offer: Offer): Promise<Offered> {
  const { ports, protocols = ['smtp', 'lmtp'], to, next, sessions, perSecond, until } = offer;
  const offered: Offered = { acknowledged: [], refused: {}, latencies: [], dueAt: [] };
  const refuse = (code: number) => (offered.refused[code] = (offered.refused[code] ?? 0) + 1);
  const start = performance.now();
  let turn = 0;
  let ended = false;

  async function work(lane: number): Promise<void> {
    const protocol = protocols[lane % protocols.length]!;
    while (!until.aborted && !ended) {
      const { session, greeting } = await openMailSession(ports[protocol], protocol);
      if (!session) {
        refuse(greeting.code);
        await delay(100);
        continue;
      }
      using open = session;
      while (!until.aborted) {
        const due = start + (turn++ * 1000) / perSecond - performance.now();
        if (due > 1) await delay(due);
        const raw = until.aborted ? null : next();
        if (raw === null) {
          ended = true;
          return;
        }
        const from = Number.isFinite(perSecond) ? performance.now() + Math.min(0, due) : performance.now();
        const { code, text } = await open.send(raw, to);
        if (code === 250) {
          offered.acknowledged.push(/Stored as (\S+)/.exec(text)?.[1] ?? text);
          offered.latencies.push(performance.now() - from);
          offered.dueAt.push(performance.timeOrigin + from);
        } else {
          refuse(code);
          if (code === 0 || code === 421) break;
        }
      }
    }
  }
  await Promise.all(Array.from({ length: sessions }, (_, lane) => work(lane)));
  return offered;
}
