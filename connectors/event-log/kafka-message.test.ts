import { expect, test } from 'vitest';
import { eventOf } from './log-under-test.ts';
import { fromMessage, toMessage } from './kafka-message.ts';

const TENANT = '0198c0de-0000-7000-8000-000000000001';

test('an event is a CloudEvents message in binary mode, keyed by tenant and thread, and comes back the same', () => {
  const event = { ...eventOf(TENANT, 7), traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const { key, value, headers } = toMessage(event);
  expect(key).toBe(event.partitionkey);
  expect(String(value)).toBe('{"n":7}');
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: 'contract.event.happened',
    ce_tenantid: TENANT,
    ce_schemaversion: '1',
    traceparent: event.traceparent,
  });
  const sent = Object.fromEntries(Object.entries(headers!).map(([name, text]) => [name, Buffer.from(String(text))]));
  expect(fromMessage({ headers: sent, value: value as Buffer })).toEqual({ event });
});

test('a message that is no event is refused', () => {
  expect(() => fromMessage({ headers: {}, value: Buffer.from('{}') })).toThrow('not an event');
});
