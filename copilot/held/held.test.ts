import { expect, test } from 'vitest';
import { readEvent } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { intentDetected, type MessageUnderstanding } from '#core/contracts/intent.ts';
import type { Correspondence } from '#core/contracts/sender-standing.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import { copilotWith } from '../testing/copilot-fixture.ts';
import { inputOf } from '../testing/parsed-message.ts';

const changedAccount = inputOf({
  authored:
    'Hi Robin,\n\nour bank details have changed. Please pay the 1,840 EUR of invoice 4417 to our new account DE89 3704 0044 0532 0130 00 by Friday.\n\nDana\n',
  inReplyTo: ['order@vale.example'],
});
/** The user writes to her, and she answers. */
const KNOWN: Correspondence = {
  writtenTo: true,
  continues: true,
  earlierMails: 5,
  earlierProven: 0,
  knownSince: '2025-01-01T08:00:00.000Z',
  newReplyTo: false,
  namesake: null,
  resembles: null,
};

const mailbox = () =>
  copilotWith([changedAccount], {}, [], (mails: readonly StoredMail[]) => {
    return new Map(mails.map(({ messageId }) => [messageId, KNOWN]));
  });
type Mailbox = Awaited<ReturnType<typeof mailbox>>;

async function understood({ act, stored }: Mailbox) {
  const { items } = await act<{ items: MessageUnderstanding[] }>('assistant.get-understandings', {
    messageIds: [stored[0]!.messageId],
  });
  return items[0]!.intents;
}

test('what is held back becomes an event when a person lets it through, once', async () => {
  await using box = await mailbox();
  await box.deliver();
  const intents = await understood(box);
  expect(intents.length).toBeGreaterThan(0);
  expect(intents.every(({ held }) => held?.includes('another account'))).toBe(true);
  expect(box.published).toEqual([]);

  const { id: intentId, title } = intents[0]!;
  const which = { messageId: box.stored[0]!.messageId, intentId };
  const released = await box.act('assistant.release-intent', which);
  expect(released).toMatchObject({ ...which, title });
  expect(box.published.map((event) => readEvent(intentDetected, event).data)).toMatchObject([
    { ...which, intent: { title, released: true }, provenance: { intentId } },
  ]);
  expect((await understood(box)).map((intent) => intent.released)).toEqual(
    intents.map(({ id }) => (id === intentId ? true : undefined)),
  );

  await expect(box.act('assistant.release-intent', which)).rejects.toMatchObject({ code: 'assistant.intent_not_held' });
  expect(box.published).toHaveLength(1);
  const replay = await box.act('assistant.replay-dry-run', {});
  expect(replay).toMatchObject({ added: [], removed: [], changed: [] });
});

test('nobody else lets it through: no workflow, no assistant, no other user', async () => {
  await using box = await mailbox();
  await box.deliver();
  const [intent] = await understood(box);
  const which = { messageId: box.stored[0]!.messageId, intentId: intent!.id };
  const as = (change: Partial<Mailbox['actor']>) =>
    box.act('assistant.release-intent', which, newId(), { ...box.actor, ...change });
  for (const kind of ['workflow', 'assistant'] as const)
    await expect(as({ kind })).rejects.toMatchObject({ code: 'assistant.release_people_only' });
  await expect(as({ userId: newId() })).rejects.toMatchObject({ code: 'assistant.intent_not_found' });
  expect(box.published).toEqual([]);
});

test('what is deleted with its mail can no longer be let through', async () => {
  await using box = await mailbox();
  await box.deliver();
  const [intent] = await understood(box);
  const { messageId, parsed, tenantId } = box.stored[0]!;
  await box.copilot.forget!(tenantId, [{ messageId, checksum: parsed.checksum }]);
  await expect(box.act('assistant.release-intent', { messageId, intentId: intent!.id })).rejects.toMatchObject({
    code: 'assistant.intent_not_found',
  });
});
