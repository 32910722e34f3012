/** Generated histories of a server against a model of both sides: whatever happens, each mail is announced once. */
import { array, assert, constant, constantFrom, nat, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Cursor, KnownFolder, Observation, RemoteEntry } from '../backends/mailbox-backend.ts';
import { decide } from './decide.ts';

interface ServerMail {
  uid: number;
  body: string;
  keywords: string[];
  modseq: number;
}

/** RFC 3501 and RFC 7162, as far as a folder goes. */
class Server {
  validity = 1;
  nextUid = 1;
  modseq = 1;
  mails: ServerMail[] = [];
  written = 0;
  append(body = `mail ${++this.written}`) {
    this.mails.push({ uid: this.nextUid++, body, keywords: [], modseq: ++this.modseq });
  }
  expunge(index: number) {
    this.mails.splice(index % Math.max(1, this.mails.length), 1);
    this.modseq++;
  }
  flag(index: number, keyword: string) {
    const mail = this.mails[index % Math.max(1, this.mails.length)];
    if (!mail) return;
    mail.keywords = mail.keywords.includes(keyword)
      ? mail.keywords.filter((one) => one !== keyword)
      : [...mail.keywords, keyword];
    mail.modseq = ++this.modseq;
  }
  /** the folder was made anew or restored from a backup: the same mails under other UIDs */
  renew() {
    this.validity++;
    this.nextUid = 1;
    this.modseq = 1;
    for (const mail of this.mails) Object.assign(mail, { uid: this.nextUid++, modseq: ++this.modseq });
  }
  observe(known: KnownFolder): Observation {
    const generation = String(this.validity);
    const cursor: Cursor = { modseq: this.modseq };
    const entry = ({ uid, keywords }: ServerMail): RemoteEntry => ({
      id: String(uid),
      keywords: [...keywords],
      size: 10,
      receivedAt: new Date(uid),
    });
    const since = known.cursor?.['modseq'];
    if (known.generation !== generation || typeof since !== 'number')
      return { generation, complete: true, entries: this.mails.map(entry), removed: [], cursor };
    const present = new Set(this.mails.map(({ uid }) => String(uid)));
    return {
      generation,
      complete: false,
      entries: this.mails.filter(({ modseq }) => modseq > since).map(entry),
      removed: [...known.messages.keys()].filter((id) => !present.has(id)),
      cursor,
    };
  }
}

class Local {
  generation: string | null = null;
  cursor: Cursor | null = null;
  messages = new Map<string, { keywords: readonly string[] }>();
  /** like the intake: the same bytes are the same message */
  stored = new Set<string>();
  announced: string[] = [];
  /** `steps`: dies after so many of them */
  pass(server: Server, steps: number) {
    const seen = server.observe(this);
    for (const step of decide(this, seen).slice(0, steps)) {
      if (step.do === 'forget-others') {
        this.messages.clear();
        this.generation = step.generation;
        this.cursor = null;
      } else if (step.do === 'fetch')
        for (const { id, keywords } of step.entries) {
          const mail = server.mails.find(({ uid }) => String(uid) === id)!;
          if (!this.stored.has(mail.body)) this.announced.push(mail.body);
          this.stored.add(mail.body);
          this.messages.set(id, { keywords });
        }
      else if (step.do === 'mark') for (const { id, keywords } of step.changes) this.messages.set(id, { keywords });
      else if (step.do === 'drop') for (const id of step.ids) this.messages.delete(id);
      else this.cursor = step.cursor;
    }
  }
}

const operation = oneof(
  { weight: 5, arbitrary: record({ do: constant('append' as const) }) },
  { weight: 2, arbitrary: record({ do: constant('expunge' as const), at: nat(20) }) },
  {
    weight: 2,
    arbitrary: record({
      do: constant('flag' as const),
      at: nat(20),
      keyword: constantFrom('\\Seen', '$A'),
    }),
  },
  { weight: 1, arbitrary: record({ do: constant('renew' as const) }) },
  { weight: 4, arbitrary: record({ do: constant('pass' as const), steps: nat(5) }) },
);

test('10,000 generated histories with crashes end with the state of the server and each mail announced once', () => {
  assert(
    property(array(operation, { maxLength: 40 }), (operations) => {
      const server = new Server();
      const local = new Local();
      for (const step of operations) {
        if (step.do === 'append') server.append();
        else if (step.do === 'expunge') server.expunge(step.at);
        else if (step.do === 'flag') server.flag(step.at, step.keyword);
        else if (step.do === 'renew') server.renew();
        else local.pass(server, step.steps);
      }
      local.pass(server, Infinity);
      expect(new Set(local.announced).size).toBe(local.announced.length);
      for (const { body } of server.mails) expect(local.stored.has(body)).toBe(true);
      const there = server.mails.map(({ uid, keywords }) => [String(uid), [...keywords].sort()]);
      const here = [...local.messages].map(([id, { keywords }]) => [id, [...keywords].sort()]);
      expect(new Map(here as [string, string[]][])).toEqual(new Map(there as [string, string[]][]));
    }),
    { numRuns: 10_000 },
  );
});

test('nothing new means nothing to do', () => {
  const known = { generation: '7', cursor: { modseq: '12' }, messages: new Map([['1', { keywords: ['\\Seen'] }]]) };
  const seen = { generation: '7', complete: false, entries: [], removed: [], cursor: { modseq: '12' } };
  expect(decide(known, seen)).toEqual([]);
});

test('a first look fetches the newest mail first and saves its place last', () => {
  const entries = Array.from({ length: 120 }, (_, at) => ({
    id: String(at),
    receivedAt: new Date(at),
    keywords: [],
    size: 1,
  }));
  const steps = decide(
    { generation: null, cursor: null, messages: new Map() },
    { generation: '1', complete: true, entries, removed: [], cursor: { uidNext: 121 } },
  );
  expect(steps.map((step) => step.do)).toEqual(['forget-others', 'fetch', 'fetch', 'fetch', 'save']);
  expect(steps[1]).toMatchObject({
    entries: [{ id: '119' }, { id: '118' }, ...Array.from({ length: 48 }, () => ({}))],
  });
});
