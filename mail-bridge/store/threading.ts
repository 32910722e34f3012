/**
 * Threads by References and In-Reply-To (RFC 5322 section 3.6.4), never by subject alone: two invoices with the same
 * subject are two threads. Pure; the caller loads what is known and stores what comes out.
 */
import { nameId } from '#core/name-id.ts';

/** References that are linked of one message: the first (the root) and the nearest ones. */
const MAX_REFERENCES = 30;

export interface ThreadKeys {
  /** of the message's own Message-ID; null if it has none */
  own: string | null;
  /** of the mails it answers, nearest first */
  references: string[];
}

export interface ThreadInput extends ThreadKeys {
  messageId: string;
  mailboxId: string;
}

export interface KnownThread {
  id: string;
  createdAt: Date;
}

export interface ThreadPlan {
  /** message -> thread, final */
  threadOf: Map<string, string>;
  /** new or changed links: key -> thread */
  links: Map<string, string>;
  /** loser -> winner */
  merges: Map<string, string>;
}

export function keysOf(
  mailboxId: string,
  headers: { messageId: string | null; inReplyTo: readonly string[]; references: readonly string[] },
): ThreadKeys {
  const chain = [
    ...headers.references.filter((id) => !headers.inReplyTo.includes(id)),
    ...headers.inReplyTo.slice(0, 5),
  ];
  const kept = chain.length <= MAX_REFERENCES ? chain : [chain[0]!, ...chain.slice(1 - MAX_REFERENCES)];
  const key = (id: string) => nameId('rfc-message', mailboxId, id);
  const own = headers.messageId === null ? null : key(headers.messageId);
  return {
    own,
    references: kept
      .reverse()
      .map(key)
      .filter((id) => id !== own),
  };
}

/**
 * Only two threads can meet in one message: the one it answers and the one that already waits for it. A message that
 * refers to many threads joins the nearest, so no sender can melt a mailbox into one thread. The older thread wins.
 */
export function planThreads(
  messages: readonly ThreadInput[],
  known: ReadonlyMap<string, KnownThread>,
  now: Date,
): ThreadPlan {
  const current = new Map<string, KnownThread>(known);
  const plan: ThreadPlan = { threadOf: new Map(), links: new Map(), merges: new Map() };
  const resolve = (thread: KnownThread): KnownThread => {
    let id = thread.id;
    for (let next = plan.merges.get(id); next !== undefined; next = plan.merges.get(id)) id = next;
    return id === thread.id ? thread : (winners.get(id) ?? thread);
  };
  const winners = new Map<string, KnownThread>();
  const find = (key: string): KnownThread | undefined => {
    const held = current.get(key);
    return held && resolve(held);
  };

  for (const message of messages) {
    const answered = message.references.map(find).find((thread) => thread !== undefined);
    const waiting = message.own === null ? undefined : find(message.own);
    let thread = answered ?? waiting ?? { id: nameId('thread', message.mailboxId, message.messageId), createdAt: now };
    if (answered && waiting && answered.id !== waiting.id) {
      const order = answered.createdAt.getTime() - waiting.createdAt.getTime() || (answered.id < waiting.id ? -1 : 1);
      const [winner, loser] = order < 0 ? [answered, waiting] : [waiting, answered];
      plan.merges.set(loser.id, winner.id);
      winners.set(winner.id, winner);
      thread = winner;
    }
    plan.threadOf.set(message.messageId, thread.id);
    for (const key of message.own === null ? message.references : [message.own, ...message.references]) {
      if (current.has(key)) continue;
      current.set(key, thread);
      plan.links.set(key, thread.id);
    }
  }
  const final = (id: string) => {
    let at = id;
    for (let next = plan.merges.get(at); next !== undefined; next = plan.merges.get(at)) at = next;
    return at;
  };
  for (const [message, thread] of plan.threadOf) plan.threadOf.set(message, final(thread));
  for (const [key, thread] of plan.links) plan.links.set(key, final(thread));
  for (const [loser, winner] of plan.merges) plan.merges.set(loser, final(winner));
  return plan;
}
