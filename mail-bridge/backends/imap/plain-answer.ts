/**
 * Reads the FETCH answers that nearly all are: a few items without surprises and at most one literal (RFC 9051 section 7.5.2).
 * imapflow makes a tree of each, writes it out again for its log and takes that apart by names, which for the mails of a first
 * sync costs more than everything else that is done for them. Whatever does not look exactly like this is left to imapflow.
 */
import type { FetchMessageObject, ImapFlow } from 'imapflow';

/** A line of the server, without its end, and the literals that were cut out of it. */
interface Answer {
  payload: Buffer;
  literals: readonly Buffer[];
}

/** What was asked for besides the UID; an answer that lacks some of it is not plain: it may be news that nobody asked for. */
interface Asked {
  flags?: true;
  internalDate?: true;
  size?: true;
  source?: true;
}

const HEAD = /^\* (\d{1,10}) FETCH \(/y;
const ITEM =
  /(?:UID (\d{1,10})|RFC822\.SIZE (\d{1,15})|FLAGS \(([\x20-\x27\x2a-\x7e]*)\)|INTERNALDATE "([ -!#-[\]-~]{1,40})"|(BODY\[\]) \{\d+\}\r\n|MODSEQ \(\d{1,20}\)|EMAILID \([\w-]+\)|X-GM-MSGID \d{1,20})/y;
/** the longest line worth a look: many keywords are long */
const LONGEST = 4096;

export function readPlain({ payload, literals }: Answer, asked: Asked): FetchMessageObject | null {
  if (payload.length > LONGEST || literals.length !== (asked.source ? 1 : 0)) return null;
  const line = payload.toString('latin1');
  HEAD.lastIndex = 0;
  const head = HEAD.exec(line);
  if (!head) return null;
  const message: FetchMessageObject = { seq: Number(head[1]), uid: 0 };
  for (let at = HEAD.lastIndex; ;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(line);
    if (!item) return null;
    const [, uid, size, flags, date, body] = item;
    if (uid !== undefined) message.uid = Number(uid);
    else if (size !== undefined) message.size = Number(size);
    else if (flags !== undefined) message.flags = new Set(flags === '' ? [] : flags.split(' '));
    else if (date !== undefined) message.internalDate = new Date(date);
    else if (body !== undefined) message.source = literals[0]!;
    at = ITEM.lastIndex;
    if (line[at] === ')') return at === line.length - 1 && isWhole(message, asked) ? message : null;
    // behind a literal there need not be one
    if (line[at] === ' ') at++;
    else if (body === undefined) return null;
  }
}

function isWhole(message: FetchMessageObject, asked: Asked): boolean {
  return (
    message.uid > 0 &&
    (!asked.flags || message.flags !== undefined) &&
    (!asked.internalDate || (message.internalDate instanceof Date && !Number.isNaN(message.internalDate.getTime()))) &&
    (!asked.size || message.size !== undefined) &&
    (!asked.source || message.source !== undefined)
  );
}

export interface PlainFetch {
  /** Like `fetchAll` by UIDs; in no order. */
  fetch(range: string, asked: Asked, changedSince?: bigint): Promise<FetchMessageObject[]>;
}

/** The step of imapflow through which every answer goes. */
interface Inside {
  handleResponse(answer: Answer): Promise<boolean>;
}

const READ_ON = Promise.resolve(true);

/** Puts the reader above in front of imapflow's own. */
export function plainFetch(client: ImapFlow): PlainFetch {
  const inside = client as unknown as Inside;
  const handle = inside.handleResponse.bind(client);
  let current: { asked: Asked; found: FetchMessageObject[] } | null = null;
  inside.handleResponse = (answer) => {
    const message = current && readPlain(answer, current.asked);
    if (!message) return handle(answer);
    current!.found.push(message);
    return READ_ON;
  };
  return {
    async fetch(range, asked, changedSince) {
      const found: FetchMessageObject[] = [];
      current = { asked, found };
      try {
        const since = changedSince === undefined ? {} : { changedSince };
        const others = await client.fetchAll(range, { uid: true, ...asked }, { uid: true, ...since });
        return [...found, ...others];
      } finally {
        current = null;
      }
    },
  };
}
