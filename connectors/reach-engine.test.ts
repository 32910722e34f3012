import { expect, test } from 'vitest';
import { reachEngine } from './reach-engine.ts';

const server = { env: 'MAILFLEX_REDIS_URL', address: 'redis://:secret@10.0.0.1:6379' };

test('a server that refuses is named by its setting, without its password', async () => {
  await expect(reachEngine(server, () => Promise.reject(new Error('connection refused')))).rejects.toMatchObject({
    code: 'engine.unreachable',
    message: 'The server that MAILFLEX_REDIS_URL names (redis://10.0.0.1:6379) cannot be used: connection refused',
  });
});

test('a server that never answers does not hold up the start', async () => {
  await expect(reachEngine({ ...server, withinMs: 20 }, () => new Promise(() => {}))).rejects.toThrow(
    'no answer within 0.02 s',
  );
});
