import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

/** What the embedded engine is asked, read off the messages that go to its thread: nothing in the program counts. */
export interface StatementCount {
  /** exchanges with the thread */
  roundTrips: number;
  /** milliseconds in which an answer was outstanding */
  waitingMs: number;
  /** by text of the statement */
  statements: Map<string, { count: number; ms: number; bytesOut: number; bytesIn: number }>;
  engineThread(): Worker | undefined;
}

interface Exchange {
  id: number;
  kind: string;
  bytes?: Uint8Array;
}

/** Call it before the database is opened. */
export function countStatements(): StatementCount {
  const names = new Map<string, string>();
  const began = new Map<number, { at: number; texts: string[]; bytes: number }>();
  const statements: StatementCount['statements'] = new Map();
  let engine: Worker | undefined;
  const counted: StatementCount = { roundTrips: 0, waitingMs: 0, statements, engineThread: () => engine };
  function attach(worker: Worker): void {
    engine = worker;
    worker.on('message', (reply: { id: number; value?: Uint8Array }) => {
      const from = began.get(reply.id);
      if (!from) return;
      began.delete(reply.id);
      const ms = performance.now() - from.at;
      counted.waitingMs += ms;
      // an exchange of several statements counts for the last: the others are `begin` and the settings of the tenant
      for (const [index, text] of from.texts.entries()) {
        const entry = statements.get(text) ?? { count: 0, ms: 0, bytesOut: 0, bytesIn: 0 };
        statements.set(text, entry);
        entry.count++;
        if (index < from.texts.length - 1) continue;
        entry.ms += ms;
        entry.bytesOut += from.bytes;
        entry.bytesIn += reply.value?.byteLength ?? 0;
      }
    });
  }
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function postMessage(this: Worker, message: unknown, transfer?: never) {
    const { id, kind, bytes } = (message ?? {}) as Exchange;
    if (kind === 'exchange' && bytes) {
      if (engine !== this) attach(this);
      counted.roundTrips++;
      began.set(id, { at: performance.now(), texts: textsOf(Buffer.from(bytes), names), bytes: bytes.byteLength });
    }
    post.call(this, message, transfer);
  };
  return counted;
}

/** Frontend messages of PostgreSQL's protocol 3.0: Parse, Bind, Query. */
function textsOf(bytes: Buffer, names: Map<string, string>): string[] {
  const texts: string[] = [];
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    const type = String.fromCharCode(bytes[at]!);
    const end = bytes.indexOf(0, at + 5);
    if (type === 'Q') texts.push(bytes.toString('utf8', at + 5, end));
    if (type === 'P') {
      const text = bytes.toString('utf8', end + 1, Math.min(bytes.indexOf(0, end + 1), end + 400));
      names.set(
        bytes.toString('utf8', at + 5, end),
        text
          .replace(/\s+/g, ' ')
          .replace(/(\$\d+(?:::\w+)?, ?)+/g, '$…, ')
          .slice(0, 110),
      );
    }
    if (type === 'B') {
      const nameEnd = bytes.indexOf(0, end + 1);
      texts.push(names.get(bytes.toString('utf8', end + 1, nameEnd)) ?? '?');
    }
  }
  return texts;
}
