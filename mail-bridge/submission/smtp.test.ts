/** What a submission server says, or does not say, decides whether a mail counts as sent. */
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { submitOverSmtp } from './smtp.ts';

const MAIL = {
  raw: Buffer.from('Subject: x\r\n\r\nText.\r\n'),
  rfcMessageId: 'one@example.org',
  envelope: { from: 'alice@example.org', to: ['bob@example.org', 'eve@example.org'] },
};

/** Speaks just enough SMTP. A null answer ends the connection. */
async function startServer(answers: { rcpt?: (to: string) => string; data?: string; end?: string | null }) {
  const server = createServer((socket: Socket) => {
    let inData = false;
    let text = '';
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n')) {
        const line = text.slice(0, at);
        text = text.slice(at + 2);
        answer(line);
      }
    });
    function answer(line: string): void {
      if (inData) {
        if (line !== '.') return;
        inData = false;
        if (answers.end === null) socket.destroy();
        else socket.write(`${answers.end ?? '250 taken'}\r\n`);
      } else if (line.startsWith('EHLO')) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
      else if (line.startsWith('AUTH')) socket.write('235 welcome\r\n');
      else if (line.startsWith('RCPT')) socket.write(`${answers.rcpt?.(line) ?? '250 ok'}\r\n`);
      else if (line === 'DATA') {
        const said = answers.data ?? '354 go on';
        inData = said.startsWith('354');
        socket.write(`${said}\r\n`);
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const address = { host: '127.0.0.1', port, tls: 'none', username: 'alice', password: 'secret', login: 'password' };
  return {
    send: () => submitOverSmtp(address as never, MAIL, readEgressRules(['127.0.0.1'])),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

test('a mail that the server takes is sent, and recipients that it refuses meanwhile are told', async () => {
  await using all = await startServer({});
  expect(await all.send()).toEqual([]);
  await using some = await startServer({ rcpt: (to) => (to.includes('eve') ? '550 no eve here' : '250 ok') });
  expect(await some.send()).toEqual(['eve@example.org']);
});

test.each([
  ['550 5.7.1 not you', 'submission.refused', false],
  ['451 4.3.0 later', 'submission.deferred', true],
])('a mail that the server answers with “%s” was not sent: %s', async (end, code, retryable) => {
  await using server = await startServer({ end });
  await expect(server.send()).rejects.toMatchObject({ code, retryable, uncertain: false });
});

test('a connection that ends after the last byte and before the answer leaves the mail in doubt', async () => {
  await using server = await startServer({ end: null });
  await expect(server.send()).rejects.toMatchObject({ code: 'submission.uncertain', uncertain: true });
});

test('when nobody may receive it nothing was sent', async () => {
  await using server = await startServer({ rcpt: () => '550 nobody here' });
  await expect(server.send()).rejects.toMatchObject({ code: 'submission.refused' });
});
