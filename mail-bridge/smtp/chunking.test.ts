import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mail, startBridge, type TestBridge } from '../testing/start-bridge.ts';

let bridge: TestBridge;
let running: AsyncDisposable;
beforeAll(async () => {
  bridge = await startBridge({ MAILFLEX_MAIL_MAX_BYTES: '100000', MAILFLEX_MAIL_IDLE_SECONDS: '2' });
  await bridge.bridge.createMailbox({ ...bridge.mailbox, address: 'second@example.org' });
  running = await bridge.bridge.start!('bridge');
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await bridge[Symbol.asyncDispose]();
});

/** Writes the pieces one after the other, all without waiting for an answer; returns the last line of each reply. */
async function talk(protocol: 'smtp' | 'lmtp', ...pieces: (string | Buffer)[]): Promise<string[]> {
  const socket = connect(bridge.bridge.listening()[protocol]!.port, '127.0.0.1').setNoDelay();
  let answers = '';
  socket.on('data', (data) => (answers += data.toString()));
  socket.on('error', () => undefined);
  await once(socket, 'data');
  for (const piece of pieces) {
    socket.write(piece);
    await nextTurn();
  }
  await once(socket, 'close');
  const [, ...replies] = answers.split('\r\n').filter((line) => /^\d{3} /.test(line));
  return replies;
}

const hello = (protocol: 'smtp' | 'lmtp') => `${protocol === 'smtp' ? 'EHLO' : 'LHLO'} c.example\r\n`;
const envelope = (...recipients: string[]) =>
  `MAIL FROM:<owen@example.net>\r\n${(recipients.length > 0 ? recipients : ['nora@example.org']).map((to) => `RCPT TO:<${to}>\r\n`).join('')}`;
const codes = (replies: readonly string[]) => replies.map((reply) => reply.slice(0, 3)).join(' ');
const rawOf = async (reply: string) =>
  Buffer.from(await bridge.bridge.store.raw(bridge.actor.tenantId, /Stored as (\S+)/.exec(reply)![1]!)).toString(
    'latin1',
  );
const chunk = (body: string | Buffer, last = '') => `BDAT ${body.length}${last}\r\n${body.toString('latin1')}`;

describe('CHUNKING', () => {
  test('is announced', async () => {
    const socket = connect(bridge.bridge.listening().smtp!.port, '127.0.0.1');
    await once(socket, 'data');
    socket.write('EHLO c.example\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^250[ -]CHUNKING\r$/m);
    socket.destroy();
  });

  test('a message in chunks, pipelined in one packet, is the same bytes; a dot in it ends nothing', async () => {
    const text = mail({ Subject: 'In chunks' }, 'one\r\n.\r\n..two\r\nRSET\r\nQUIT\r\nthree');
    const [a, b] = [text.subarray(0, 20), text.subarray(20)];
    const replies = await talk('smtp', `${hello('smtp')}${envelope()}${chunk(a)}${chunk(b)}BDAT 0 LAST\r\nQUIT\r\n`);
    expect(codes(replies)).toBe('250 250 250 250 250 250 221');
    expect(await rawOf(replies[5]!)).toContain(text.toString('latin1'));
  });

  test('chunks may be cut anywhere on their way', async () => {
    const text = mail({ Subject: 'Byte by byte' });
    const bytes = `${hello('smtp')}${envelope()}${chunk(text.subarray(0, 7))}${chunk(text.subarray(7), ' LAST')}QUIT\r\n`;
    const replies = await talk('smtp', ...bytes.split(''));
    expect(codes(replies)).toBe('250 250 250 250 250 221');
    expect(await rawOf(replies[4]!)).toContain(text.toString());
  });

  test('ten thousand chunks of a byte each', async () => {
    const text = mail({ Subject: 'Tiny' }, 'x'.repeat(10_000)).toString();
    const bytes = Array.from(text, (byte) => chunk(byte)).join('');
    const replies = await talk('smtp', `${hello('smtp')}${envelope()}${bytes}BDAT 0 LAST\r\nQUIT\r\n`);
    expect(replies.at(-2)).toContain('Stored as');
    expect(await rawOf(replies.at(-2)!)).toContain(text);
  });

  test('LMTP answers for each recipient, and two messages follow each other', async () => {
    const [one, two] = [mail({ Subject: 'First' }), mail({ Subject: 'Second' })];
    const both = envelope('nora@example.org', 'nobody@example.org', 'second@example.org');
    const bytes = `${hello('lmtp')}${both}${chunk(one, ' LAST')}${envelope()}${chunk(two, ' last')}QUIT\r\n`;
    const replies = await talk('lmtp', bytes);
    expect(codes(replies)).toBe('250 250 250 550 250 250 250 250 250 250 221');
    expect(replies.filter((reply) => reply.includes('Stored as'))).toHaveLength(3);
  });

  test('a client that closes its side behind the last chunk is answered', async () => {
    const socket = connect({ port: bridge.bridge.listening().lmtp!.port, host: '127.0.0.1', allowHalfOpen: true });
    let answers = '';
    socket.on('data', (data) => (answers += data.toString()));
    socket.end(`${hello('lmtp')}${envelope()}${chunk(mail({ Subject: 'Half closed' }), ' LAST')}`);
    await once(socket, 'end');
    expect(answers).toContain('Stored as');
  });

  test('what is too large is refused at its end, and the next message is taken', async () => {
    const large = 'x'.repeat(60_000);
    const next = `${envelope()}${chunk(mail({ Subject: 'After it' }), ' LAST')}QUIT\r\n`;
    const replies = await talk('smtp', `${hello('smtp')}${envelope()}${chunk(large)}${chunk(large, ' LAST')}${next}`);
    expect(codes(replies)).toBe('250 250 250 250 552 250 250 250 221');
  });

  test('chunks without a recipient are read and thrown away: nothing in them is a command', async () => {
    const smuggled = `${envelope()}DATA\r\nSubject: x\r\n\r\n.\r\n`;
    const replies = await talk('smtp', `${hello('smtp')}${chunk(smuggled)}${chunk(smuggled, ' LAST')}NOOP\r\nQUIT\r\n`);
    expect(codes(replies)).toBe('250 503 503 250 221');
  });

  test('a chunk of no known size ends the connection', async () => {
    for (const size of ['x', '-1', '', '99999999999999999999', '5 FIRST']) {
      const replies = await talk('smtp', `${hello('smtp')}${envelope()}BDAT ${size}\r\n${envelope()}QUIT\r\n`);
      expect(codes(replies)).toBe('250 250 250 501');
    }
  });

  test('between chunks there is no other message; RSET gives the one that has begun up', async () => {
    const before = bridge.events.length;
    const begun = `${envelope()}${chunk('Subject: given up\r\n')}`;
    const text = mail({ Subject: 'Instead' });
    const replies = await talk(
      'smtp',
      `${hello('smtp')}${begun}DATA\r\nRCPT TO:<second@example.org>\r\nEHLO again\r\nNOOP\r\nRSET\r\n${envelope()}${chunk(text, ' LAST')}QUIT\r\n`,
    );
    expect(codes(replies)).toBe('250 250 250 250 503 503 503 250 250 250 250 250 221');
    expect(bridge.events.slice(before).map(({ data }) => (data as { subject: string }).subject)).toEqual(['Instead']);
  });

  test('a client that falls silent between two chunks is left, and what it began is not stored', async () => {
    const before = bridge.events.length;
    const replies = await talk('smtp', `${hello('smtp')}${envelope()}${chunk('Subject: half\r\n')}`);
    expect(codes(replies)).toBe('250 250 250 250 421');
    expect(bridge.events.length).toBe(before);
  });
});
