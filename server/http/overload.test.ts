import fastify from 'fastify';
import { expect, test } from 'vitest';
import { MailflexError } from '#core/contracts/errors.ts';
import { refuseOverload } from './overload.ts';

test('requests above the limit get 429 with Retry-After, health checks are answered, and it is over when the others are done', async () => {
  const app = fastify();
  app.setErrorHandler((error, _request, reply) => reply.code((error as MailflexError).status).send({}));
  refuseOverload(app, 2);
  const gate = Promise.withResolvers<void>();
  let entered = 0;
  app.get('/slow', async () => {
    entered += 1;
    await gate.promise;
    return { done: true };
  });
  app.get('/healthz', () => ({ ok: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  await using _closing = {
    [Symbol.asyncDispose]: async () => {
      gate.resolve();
      await app.close();
    },
  };
  const { port } = app.server.address() as { port: number };
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

  const slow = [ask('/slow'), ask('/slow')];
  await expect.poll(() => entered).toBe(2);
  expect((await ask('/nothing')).status).toBe(429);
  const refused = await ask('/slow');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('/healthz')).status).toBe(200);
  gate.resolve();
  for (const answer of await Promise.all(slow)) expect(await answer.json()).toEqual({ done: true });
  await expect.poll(async () => (await ask('/slow')).status).toBe(200);
});
