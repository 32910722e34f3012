import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { checkStatus, postJson } from './post-json.ts';

const rules = readEgressRules(['127.0.0.1']);
const never = new AbortController().signal;

async function listen(server: Server): Promise<{ url: string } & AsyncDisposable> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?a=b`,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}
const post = (url: string, more: { rules?: typeof rules } = {}) =>
  postJson({ url, body: '{"n":1}', key: 'key-1', rules, signal: never, ...more });

describe('a post', () => {
  test('carries the key of the effect, and returns what the other side said', async () => {
    let seen: { headers: IncomingHttpHeaders; url: string | undefined } | undefined;
    await using server = await listen(
      createServer((request, response) => {
        seen = { headers: request.headers, url: request.url };
        request.resume().on('end', () => response.writeHead(201).end());
      }),
    );
    expect(await post(server.url)).toBe(201);
    expect(seen).toMatchObject({ url: '/hook?a=b', headers: { 'idempotency-key': '"key-1"' } });
  });

  test('that nobody takes has not happened', async () => {
    let url: string;
    {
      await using gone = await listen(createTcpServer());
      ({ url } = gone);
    }
    await expect(post(url)).rejects.toMatchObject({ code: 'webhook.unreachable', uncertain: false, retryable: true });
  });

  test('whose answer is lost may have happened', async () => {
    await using server = await listen(createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    await expect(post(server.url)).rejects.toMatchObject({ code: 'webhook.uncertain', uncertain: true });
  });

  test('goes to no private address unless the operator allows it', async () => {
    await expect(post('http://127.0.0.1:9/', { rules: readEgressRules([]) })).rejects.toMatchObject({
      code: 'egress.refused',
      uncertain: false,
    });
  });
});

test.each([
  [200, null],
  [204, null],
  [302, 'webhook.refused'],
  [404, 'webhook.refused'],
  [429, 'webhook.busy'],
  [503, 'webhook.busy'],
  [500, 'webhook.uncertain'],
  [504, 'webhook.uncertain'],
])('the status %i says whether it happened', (status, code) => {
  if (code === null) expect(checkStatus(status)).toBe(status);
  else expect(() => checkStatus(status)).toThrow(expect.objectContaining({ code }));
});
