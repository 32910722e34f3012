import { expect, test } from 'vitest';
import { troublesOf } from './troubles.ts';

const calm = { hops: [], groups: [], queues: [], deadLetters: [], processes: [], mailboxes: [] };
const engine = {
  name: 'Redis',
  carries: 'jobs',
  needed: true,
  state: 'down' as const,
  since: '2026-11-21T05:00:00.000Z',
  reason: 'connect ECONNREFUSED',
};
const running = {
  roles: ['rag'],
  ok: false,
  phase: 'running' as const,
  startedAt: '',
  seenAt: '',
  memoryBytes: 0,
  engines: [engine],
};

test('an engine that all processes miss is one trouble; each process that cannot work is one more', () => {
  expect(
    troublesOf({
      ...calm,
      processes: [
        { ...running, name: 'a:1' },
        { ...running, name: 'a:2' },
      ],
    }),
  ).toEqual(['Redis (jobs) does not answer: connect ECONNREFUSED', 'a:1 cannot do its work', 'a:2 cannot do its work']);
});

test('silence of a mailbox and dead letters are troubles, a process that starts is none', () => {
  const mailbox = {
    accountId: 'a',
    kind: 'imap' as const,
    state: 'live',
    reason: null,
    lastSeenAt: null,
    pendingWrites: 0,
    heartbeat: null,
  };
  expect(
    troublesOf({
      ...calm,
      processes: [{ ...running, name: 'a:1', phase: 'starting', engines: [] }],
      mailboxes: [
        { ...mailbox, silent: true },
        { ...mailbox, silent: false },
      ],
      deadLetters: [{ topic: 'dlq.mail.inbound', count: 2 }],
    }),
  ).toEqual(['1 mailbox is not live', '2 dead letters wait for a decision']);
  expect(troublesOf(calm)).toEqual([]);
});
