import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import { allPages, eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { callWebhook, saveWebhook, type Hook } from '#test/harness/webhook.ts';

const ACKNOWLEDGED = 150;
const SENDERS = 20;

test(`of ${ACKNOWLEDGED} webhooks acknowledged before kill -9, each has its task afterwards, once`, async () => {
  await using folder = await temporaryFolder();
  const acknowledged: number[] = [];
  let hook: Hook;
  {
    await using server = await startMailflex(folder.path, [], {
      MAILFLEX_LOG_LEVEL: 'warn',
      MAILFLEX_WEBHOOK_PER_SECOND: '10000',
    });
    const { call } = await signIn(server);
    hook = await saveWebhook(call, { responseMode: 'onReceived' }, [
      { name: 'Wait', type: 'n8n-nodes-base.wait', parameters: { amount: 2, unit: 'seconds' } },
      {
        name: 'Task',
        type: 'mailflex.action',
        parameters: { action: 'task.create', input: { title: '={{ "number " + $json.body.n }}' } },
      },
    ]);
    const closed = once(server.child, 'close');
    let n = 0;
    let killed = false;
    await Promise.all(
      Array.from({ length: SENDERS }, async () => {
        while (!killed) {
          const number = n++;
          const status = await callWebhook(server.origin, hook, { n: number }).then(
            (reply) => reply.status,
            () => 0,
          );
          if (status === 200) acknowledged.push(number);
          if (acknowledged.length >= ACKNOWLEDGED && !killed) {
            killed = true;
            server.child.kill('SIGKILL');
          }
        }
      }),
    );
    await closed;
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACKNOWLEDGED);

  await using server = await startMailflex(folder.path, [], { MAILFLEX_LOG_LEVEL: 'warn' });
  const { call } = await signIn(server);
  const numbers = async () =>
    (await allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor }))).map(({ title }) =>
      Number(/number (\d+)/.exec(title)![1]),
    );
  const made = await eventually(numbers, (list) => acknowledged.every((number) => list.includes(number)), 60_000);
  expect(new Set(made).size).toBe(made.length);
});
