import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#core/contracts/event.ts';
import type { Contact } from '#core/contracts/groupware.ts';
import { newId } from '#core/contracts/ids.ts';
import { mailReceived, type AutomaticKind } from '#core/contracts/mail.ts';
import { createGroupwareHarness } from '../testing.ts';

type Harness = Awaited<ReturnType<typeof createGroupwareHarness>>;
let harness: Harness;
beforeAll(async () => {
  harness = await createGroupwareHarness();
});
afterAll(() => harness[Symbol.asyncDispose]());

type Person = ReturnType<Harness['person']>;

function mail(to: Person, address: string, name: string, receivedAt: string, automatic: AutomaticKind = 'none') {
  const messageId = newId();
  return createEvent(mailReceived, {
    source: 'mailflex/mail-bridge',
    subject: messageId,
    tenantId: to.tenantId,
    userId: to.userId,
    actorId: 'smtp',
    correlationId: messageId,
    partitionKey: to.tenantId,
    data: {
      messageId,
      mailboxId: newId(),
      threadId: newId(),
      checksum: 'x',
      rfcMessageId: null,
      subject: 'Hi',
      from: { name, address },
      to: [],
      cc: [],
      date: null,
      receivedAt,
      size: 1,
      automatic,
      source: 'smtp',
    },
  });
}

const consume = (events: Parameters<NonNullable<Harness['groupware']['consumers']>[number]['handle']>[0]) =>
  harness.groupware.consumers![0]!.handle(events, new AbortController().signal);
const contactsOf = async (who: Person) => (await who.does<{ items: Contact[] }>('contact.list', {})).items;

test('people who write are learned once, counted, and a repeated delivery counts nothing', async () => {
  const ada = harness.person();
  const bea = harness.person();
  const batch = [
    mail(ada, 'Bob@Example.org', '', '2026-11-01T10:00:00Z'),
    mail(ada, 'bob@example.org', 'Bob Bright', '2026-11-03T10:00:00Z'),
    mail(bea, 'bob@example.org', 'Bob B.', '2026-11-02T10:00:00Z'),
  ];
  await consume(batch);
  await consume(batch);
  await consume([mail(ada, 'bob@example.org', '', '2026-10-01T10:00:00Z')]);
  expect(await contactsOf(ada)).toMatchObject([
    {
      name: 'Bob Bright',
      emails: ['bob@example.org'],
      messageCount: 3,
      firstSeenAt: '2026-10-01T10:00:00.000Z',
      lastSeenAt: '2026-11-03T10:00:00.000Z',
    },
  ]);
  expect(await contactsOf(bea)).toMatchObject([{ name: 'Bob B.', messageCount: 1 }]);
});

test('lists, automatic mail, no-reply senders and disguised names are not learned', async () => {
  const ada = harness.person();
  const at = '2026-11-01T10:00:00Z';
  await consume([
    mail(ada, 'news@example.org', 'News', at, 'list'),
    mail(ada, 'no-reply@example.org', 'Shop', at),
    mail(ada, 'not an address', 'X', at),
    mail(ada, 'evil@example.net', 'boss@example.org', at),
  ]);
  expect(await contactsOf(ada)).toMatchObject([{ name: 'evil@example.net', emails: ['evil@example.net'] }]);
});
