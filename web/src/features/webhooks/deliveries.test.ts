import { expect, test } from 'vitest';
import type { Effect } from '#core/contracts/hub.ts';
import { deliveriesTo, outcomeOf } from './deliveries.ts';

const effect = (more: Partial<Effect>) =>
  ({
    id: 'e',
    action: 'webhook.send',
    status: 'confirmed',
    input: { webhookId: 'w' },
    output: null,
    error: null,
    ...more,
  }) as Effect;

test('deliveries of a webhook are those that were posted to it, nothing else', () => {
  const own = effect({ id: '1' });
  const others = [effect({ input: { webhookId: 'x' } }), effect({ action: 'task.create' }), effect({ input: null })];
  expect(deliveriesTo([own, ...others], 'w')).toEqual([own]);
});

test('what came of a delivery is said by the answer, the error, or who has to act', () => {
  expect(outcomeOf(effect({ output: { status: 204, name: 'Wiki' } }))).toBe('answered 204');
  const error = { code: 'webhook.failed', message: 'The other side answered 500.' };
  expect(outcomeOf(effect({ status: 'failed', error }))).toBe('The other side answered 500. (webhook.failed)');
  expect(outcomeOf(effect({ status: 'awaiting-approval' }))).toBe('waits under Activity');
});
