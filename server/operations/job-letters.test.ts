import { expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { startTestApp } from '../testing.ts';
import { createDeadLetterBox } from './dead-letters.ts';
import { createJobLetters } from './job-letters.ts';

const NAME = 'test.fail-first';

test('a job that was given up stands among the dead letters of its tenant, and can be run again or dropped', async () => {
  await using server = await startTestApp();
  const { jobQueue, eventLog, identity } = server.app;
  const owner = (await identity.users.owner())!;
  const actor = {
    kind: 'user' as const,
    id: owner.userId,
    tenantId: owner.tenantId,
    userId: owner.userId,
    scopes: ['*'],
  };
  const stranger = { ...actor, tenantId: newId() };
  let broken = true;
  const done: unknown[] = [];
  await using _working = await jobQueue.work({
    name: NAME,
    attempts: 1,
    async handle(data) {
      if (broken) throw new Error('the engine is out of reach');
      done.push(data);
    },
  });
  const box = createDeadLetterBox({ eventLog, jobLetters: createJobLetters({ jobQueue, names: () => [NAME] }) });
  const data = { tenantId: owner.tenantId, messageId: newId() };
  await jobQueue.add({ name: NAME, id: 'first', data });
  await jobQueue.add({ name: NAME, id: 'second', data: { tenantId: newId() } });

  await expect.poll(() => box.list(actor), { timeout: 10_000 }).toHaveLength(1);
  const [letter] = await box.list(actor, { topic: `dlq.job.${NAME}` });
  const error = { code: 'job.failed', message: 'the engine is out of reach' };
  expect(letter).toMatchObject({ topic: `dlq.job.${NAME}`, eventId: 'first', attempts: 1, error, payload: data });
  expect(await box.list(actor, { topic: 'dlq.mail.inbound' })).toEqual([]);
  expect(await box.list(stranger)).toEqual([]);
  expect(await box.drop(stranger, { ids: [letter!.id] })).toBe(0);

  expect(await box.replay(actor, { ids: [letter!.id] })).toBe(1);
  await expect.poll(() => box.list(actor), { timeout: 10_000 }).toHaveLength(1);
  broken = false;
  expect(await box.replay(actor)).toBe(1);
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([data]);
  expect(await box.list(actor)).toEqual([]);

  broken = true;
  await jobQueue.add({ name: NAME, id: 'third', data });
  await expect.poll(() => box.list(actor), { timeout: 10_000 }).toHaveLength(1);
  expect(await box.drop(actor, { ids: [(await box.list(actor))[0]!.id] })).toBe(1);
  expect(await box.list(actor)).toEqual([]);
});
