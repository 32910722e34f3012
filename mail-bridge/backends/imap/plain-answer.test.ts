import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { ImapFlow } from 'imapflow';
import { expect, test } from 'vitest';
import { plainFetch, readPlain } from './plain-answer.ts';

const LISTED = { flags: true, internalDate: true, size: true } as const;
const line = (text: string, ...literals: string[]) => ({
  payload: Buffer.from(text),
  literals: literals.map((literal) => Buffer.from(literal)),
});

test('what servers answer to a listing is read, in whatever order it comes', () => {
  const date = '"01-Nov-2026 10:00:00 +0100"';
  const wanted = {
    seq: 7,
    uid: 12,
    size: 340,
    flags: new Set(['\\Seen', '$MailflexTask']),
    internalDate: new Date('2026-11-01T09:00:00Z'),
  };
  expect(
    readPlain(
      line(`* 7 FETCH (UID 12 FLAGS (\\Seen $MailflexTask) INTERNALDATE ${date} RFC822.SIZE 340 MODSEQ (5))`),
      LISTED,
    ),
  ).toEqual(wanted);
  expect(
    readPlain(
      line(
        `* 7 FETCH (FLAGS (\\Seen $MailflexTask) UID 12 MODSEQ (5) EMAILID (M1_a-2) RFC822.SIZE 340 INTERNALDATE ${date})`,
      ),
      LISTED,
    ),
  ).toEqual(wanted);
  expect(readPlain(line(`* 1 FETCH (UID 1 FLAGS () INTERNALDATE ${date} RFC822.SIZE 0)`), LISTED)?.flags).toEqual(
    new Set(),
  );
});

test('the bytes of a mail are those of its literal', () => {
  const source = { source: true } as const;
  expect(readPlain(line('* 3 FETCH (UID 9 BODY[] {5}\r\n)', 'a)\r\nb'), source)).toEqual({
    seq: 3,
    uid: 9,
    source: Buffer.from('a)\r\nb'),
  });
  expect(readPlain(line('* 3 FETCH (BODY[] {1}\r\n UID 9 MODSEQ (4))', 'x'), source)).toMatchObject({ uid: 9 });
});

test.each([
  ['news that nobody asked for', '* 3 FETCH (UID 9 FLAGS (\\Deleted))', []],
  ['an answer without UID', '* 3 FETCH (BODY[] {1}\r\n)', ['x']],
  ['a mail as a quoted string', '* 3 FETCH (UID 9 BODY[] "x")', []],
  ['a mail that is gone', '* 3 FETCH (UID 9 BODY[] NIL)', []],
  ['two literals', '* 3 FETCH (UID 9 BODY[] {1}\r\n BODY[TEXT] {1}\r\n)', ['x', 'y']],
  ['what it does not know', '* 3 FETCH (UID 9 X-NEW (a "b") BODY[] {1}\r\n)', ['x']],
  ['an answer that goes on', '* 3 FETCH (UID 9 BODY[] {1}\r\n) ', ['x']],
  ['an answer that breaks off', '* 3 FETCH (UID 9 BODY[] {1}\r\n', ['x']],
  ['another command', '* 3 EXPUNGE', []],
  ['the end of the command', 'A1 OK FETCH (UID 9)', []],
] as const)('%s is left to imapflow', (_, text, literals) => {
  expect(readPlain(line(text, ...literals), { source: true })).toBeNull();
});

test('a date that is none, and keywords in other letters, are left to imapflow', () => {
  const of = (flags: string, date: string) =>
    readPlain(line(`* 7 FETCH (UID 12 FLAGS (${flags}) INTERNALDATE "${date}" RFC822.SIZE 340)`), LISTED);
  expect(of('\\Seen', '01-Nov-2026 10:00:00 +0100')).not.toBeNull();
  expect(of('\\Seen', 'yesterday')).toBeNull();
  expect(of('Ümlaut', '01-Nov-2026 10:00:00 +0100')).toBeNull();
});

test('in a fetch plain answers never reach imapflow, all others do, and together they are what the server said', async () => {
  const answers: Record<string, string> = {
    CAPABILITY: '* CAPABILITY IMAP4rev1\r\n',
    LIST: '* LIST () "/" INBOX\r\n',
    SELECT: '* 3 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 10] ok\r\n',
    UID: '* 1 FETCH (UID 4 BODY[] {5}\r\nfirst)\r\n* 2 FETCH (UID 5 BODY[] "second")\r\n* 4 EXISTS\r\n* 3 FETCH (UID 6 BODY[] {5}\r\nthird)\r\n',
  };
  const server = createServer((socket) => {
    socket.on('error', () => undefined).write('* OK ready\r\n');
    socket.on('data', (bytes) => {
      for (const [, tag, command] of bytes.toString().matchAll(/^(\S+) (\w+).*$/gm))
        socket.write(`${answers[command!.toUpperCase()] ?? ''}${tag} OK done\r\n`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const seen: string[] = [];
  const log = (entry: { msg?: string; src?: string }) => void (entry.src === 's' && seen.push(String(entry.msg)));
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: 'alice', pass: 'secret' },
    logger: { trace: log, debug: log, info: log, warn: log, error: log } as never,
    disableAutoIdle: true,
  });
  try {
    const { fetch } = plainFetch(client);
    await client.connect();
    await client.mailboxOpen('INBOX');
    const found = await fetch('4:6', { source: true });
    const texts = found.map(({ uid, source }) => `${uid} ${source?.toString()}`).sort();
    expect(texts).toEqual(['4 first', '5 second', '6 third']);
    expect(seen.filter((message) => message.includes('FETCH (UID'))).toHaveLength(1);
    expect(client.mailbox && client.mailbox.exists).toBe(4);
  } finally {
    client.close();
    server.close();
  }
});
