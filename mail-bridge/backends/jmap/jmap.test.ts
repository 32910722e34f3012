import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { folderOf } from '../../testing/known-folder.ts';
import { openJmap } from './index.ts';

const rules = readEgressRules(['127.0.0.1']);
const nothing = folderOf({ generation: null, cursor: null, messages: new Map() });

/** A server as RFC 8620 describes it, as far as these tests go. `answer` may take a request over. */
async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
  host = '127.0.0.1',
) {
  const at = {
    state: 's1',
    streams: new Set<ServerResponse>(),
    capabilities: {} as Record<string, unknown>,
    sockets: [] as { said: Buffer; asked: IncomingMessage; socket: Duplex }[],
  };
  const methods: Record<string, (args: Record<string, unknown>) => [string, object]> = {
    'Email/get': () => ['Email/get', { state: at.state, list: [], notFound: [] }],
    'Email/query': () => ['Email/query', { ids: [] }],
    'Email/changes': () => ['error', { type: 'cannotCalculateChanges' }],
    'Mailbox/get': () => ['Mailbox/get', { list: [{ id: 'm1', name: 'Inbox', role: 'inbox', parentId: null }] }],
  };
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    if (request.url === '/.well-known/jmap') response.writeHead(307, { location: '/session' }).end();
    else if (request.url === '/session') {
      const session = {
        apiUrl: '/api',
        downloadUrl: '/download/{blobId}',
        uploadUrl: '/upload',
        eventSourceUrl: '/events?types={types}&closeafter={closeafter}&ping={ping}',
        primaryAccounts: { 'urn:ietf:params:jmap:mail': 'a1' },
        accounts: { a1: { accountCapabilities: {} } },
        capabilities: at.capabilities,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(session));
    } else if (request.url?.startsWith('/events?types=Email&closeafter=state')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
      at.streams.add(response);
    } else if (request.url === '/api') {
      void text(request).then((body) => {
        const { methodCalls } = JSON.parse(body) as { methodCalls: [string, Record<string, unknown>, string][] };
        const methodResponses = methodCalls.map(([name, args, id]) => [...methods[name]!(args), id]);
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ methodResponses }));
      });
    } else response.writeHead(404).end();
  });
  server.on('upgrade', (asked, socket) => {
    const key = `${asked.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    const upgraded = [...lines, `Sec-WebSocket-Accept: ${accept}`, 'Sec-WebSocket-Protocol: jmap', '', ''];
    socket.on('error', () => undefined).write(upgraded.join('\r\n'));
    socket.once('data', (said: Buffer) => at.sockets.push({ said, asked, socket }));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, host, listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  return {
    at,
    address: { kind: 'jmap', host: '127.0.0.1', port, tls: 'none', username: 'alice', password: 'secret' } as const,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}

test('a state event of the server ends the wait at once', async () => {
  await using server = await startServer();
  await using backend = await openJmap(server.address, rules);
  await backend.changesSince('m1', nothing);
  const wait = backend.waitForChanges('m1', { ms: 60_000, signal: AbortSignal.timeout(60_000) });
  await expect.poll(() => server.at.streams.size).toBe(1);
  server.at.state = 's2';
  for (const stream of server.at.streams) stream.end('event: state\nid: 1\ndata: {"@type":"StateChange"}\n\n');
  const started = Date.now();
  await wait;
  expect(Date.now() - started).toBeLessThan(3000);
});

test('a server that offers push over WebSocket is listened to there, signed in', async () => {
  await using server = await startServer();
  server.at.capabilities['urn:ietf:params:jmap:websocket'] = { url: '/ws', supportsPush: true };
  await using backend = await openJmap(server.address, rules);
  expect(backend.capabilities).toContain('WebSocket');
  await backend.changesSince('m1', nothing);
  const wait = backend.waitForChanges('m1', { ms: 60_000, signal: AbortSignal.timeout(60_000) });
  await expect.poll(() => server.at.sockets.length).toBe(1);
  const [{ said, asked, socket }] = server.at.sockets as [(typeof server.at.sockets)[number]];
  expect(asked.headers.authorization).toMatch(/^Basic /);
  expect(unmasked(said)).toBe('{"@type":"WebSocketPushEnable","dataTypes":["Email"]}');
  server.at.state = 's2';
  const news = Buffer.from('{"@type":"StateChange","changed":{"a1":{"Email":"s2"}}}');
  const started = Date.now();
  socket.write(Buffer.concat([Buffer.from([0x81, news.length]), news]));
  await wait;
  expect(Date.now() - started).toBeLessThan(3000);
  expect(server.at.streams.size).toBe(0);
  socket.destroy();
});

test('a WebSocket that is offered but refused leaves the stream of events', async () => {
  await using server = await startServer();
  server.at.capabilities['urn:ietf:params:jmap:websocket'] = { url: 'http://127.0.0.1:1/ws', supportsPush: true };
  await using backend = await openJmap(server.address, rules);
  await backend.changesSince('m1', nothing);
  const stop = new AbortController();
  const wait = backend.waitForChanges('m1', { ms: 60_000, signal: stop.signal });
  await expect.poll(() => server.at.streams.size).toBe(1);
  stop.abort();
  await wait;
});

/** RFC 6455 section 5.2: a short text frame of a client. */
function unmasked(frame: Buffer): string {
  const mask = frame.subarray(2, 6);
  return Buffer.from(frame.subarray(6).map((byte, index) => byte ^ mask[index % 4]!)).toString();
}

test('a change between the last look and the wait is not slept through', async () => {
  await using server = await startServer();
  await using backend = await openJmap(server.address, rules);
  await backend.changesSince('m1', nothing);
  server.at.state = 's2';
  await backend.waitForChanges('m1', { ms: 60_000, signal: AbortSignal.timeout(60_000) });
  expect(server.at.streams.size).toBe(0);
});

test('a server that cannot calculate changes is listed from the start', async () => {
  await using server = await startServer();
  await using backend = await openJmap(server.address, rules);
  const messages = new Map([['e1', { keywords: [], stamp: null }]]);
  const known = folderOf({ generation: 'a1', cursor: { state: 'long-ago' }, messages });
  expect(await backend.changesSince('m1', known)).toMatchObject({
    complete: true,
    entries: [],
    cursor: { state: 's1' },
  });
});

test('a redirect to a private address or away from the scheme is refused, and nothing is sent there', async () => {
  const asked: string[] = [];
  await using hidden = await startServer((request, response) => {
    asked.push(request.url!);
    response.end();
    return true;
  }, '127.0.0.2');
  for (const [location, code] of [
    [`http://127.0.0.2:${hidden.address.port}/session`, 'egress.refused'],
    [`http://[::1]:${hidden.address.port}/session`, 'egress.refused'],
    [`https://127.0.0.2:${hidden.address.port}/session`, 'connection.protocol'],
  ]) {
    await using server = await startServer((_request, response) => {
      response.writeHead(302, { location }).end();
      return true;
    });
    await expect(openJmap(server.address, rules)).rejects.toMatchObject({ code });
  }
  expect(asked).toEqual([]);
});

test.each([
  ['not JSON', '<html>'],
  ['not a session', '{"apiUrl": 7}'],
])('an answer that is %s is named as such', async (_what, body) => {
  await using server = await startServer((_request, response) => {
    response.end(body);
    return true;
  });
  await expect(openJmap(server.address, rules)).rejects.toMatchObject({ code: 'connection.protocol' });
});
