import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing.ts';

let hub: TestApp;
beforeAll(async () => {
  hub = await startTestApp();
});
afterAll(() => hub[Symbol.asyncDispose]());

/** the arguments of the next event of this name */
function next(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    socket.once(event, (...values: unknown[]) => resolve(values));
  });
}

async function open(headers: Record<string, string>): Promise<Socket> {
  const socket = io(hub.url, { transports: ['websocket'], extraHeaders: headers, reconnection: false });
  await Promise.race([
    next(socket, 'connect'),
    next(socket, 'connect_error').then(([error]) => Promise.reject(error as Error)),
  ]);
  return socket;
}

test('only a signed-in page of our own gets a connection', async () => {
  const cookie = await hub.signIn();
  await expect(open({})).rejects.toThrow('Sign in first');
  await expect(open({ cookie: 'mailflex=guess' })).rejects.toThrow('Sign in first');
  await expect(open({ cookie, origin: 'https://evil.example' })).rejects.toThrow();
  (await open({ cookie, origin: hub.url })).disconnect();
});

test('a change is told to the pages of its user and to nobody else', async () => {
  const ada = await hub.app.identity.users.add({ email: 'ada@example.org', name: 'Ada', tz: 'UTC', locale: 'en' });
  const link = new URL(await hub.app.signInLink(ada));
  const login = await hub.send('POST', '/api/session/token', { token: link.searchParams.get('token') });
  const hers = await open({ cookie: login.headers.getSetCookie()[0]!.split(';')[0]! });
  const heard: unknown[] = [];
  hers.on('notice', (notice) => heard.push(notice));

  const cookie = await hub.signIn();
  const mine = await open({ cookie });
  const notice = next(mine, 'notice');
  const made = await hub.send('POST', '/api/actions/task.create', { title: 'Look' }, { cookie });
  expect(await notice).toEqual([{ kind: 'task', id: made.body.output.id }]);
  await hers.timeout(5000).emitWithAck('chat.send', { text: 'Anything for me?' });
  expect(heard.filter((one) => (one as { kind: string }).kind === 'task')).toEqual([]);
  mine.disconnect();
  hers.disconnect();
});

test('an answer is acknowledged at once, streamed, and finished', async () => {
  const socket = await open({ cookie: await hub.signIn() });
  const deltas: { turnId: string; text: string }[] = [];
  socket.on('chat.delta', (delta) => deltas.push(delta));
  const done = next(socket, 'chat.done');
  const ack = await socket.timeout(5000).emitWithAck('chat.send', { conversationId: null, text: 'What is new?' });
  const [{ conversationId, turn }] = (await done) as [{ conversationId: string; turn: { id: string; text: string } }];
  expect([conversationId, turn.id]).toEqual([ack.conversation.id, ack.turnId]);
  expect(deltas.map(({ text }) => text).join('')).toBe(turn.text);
  const wrong = await socket.timeout(5000).emitWithAck('chat.send', { text: '' });
  expect(wrong.error.code).toBe('action.invalid_input');
  socket.disconnect();
});

test('signing out closes the connections of that session', async () => {
  const cookie = await hub.signIn();
  const socket = await open({ cookie });
  const closed = next(socket, 'disconnect');
  await hub.send('DELETE', '/api/session', undefined, { cookie });
  expect(await closed).toBeTruthy();
});
