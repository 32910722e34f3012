import { describe, expect, test } from 'vitest';
import { readEvent } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { intentDetected, type MessageUnderstanding, type Provenance } from '#core/contracts/intent.ts';
import type { EffectOutcome } from '#core/ports/action-runner.ts';
import { copilotWith } from '../testing/copilot-fixture.ts';
import { inputOf } from '../testing/parsed-message.ts';

const requests = ['report', 'price list', 'floor plan', 'contract'].map((what) =>
  inputOf({ authored: `Hi Robin,\n\ncould you send me the ${what} by Friday?\n\nDana` }),
);
type Fixture = Awaited<ReturnType<typeof copilotWith>>;

/** Delivers the next mail and returns what was published for it. */
async function deliver(fixture: Fixture, index: number): Promise<Provenance | null> {
  const before = fixture.published.length;
  await fixture.deliver([fixture.inbound[index]!]);
  const event = fixture.published[before];
  return event ? readEvent(intentDetected, event).data.provenance : null;
}

function outcome(fixture: Fixture, fields: Partial<EffectOutcome>): EffectOutcome {
  const { actor } = fixture;
  const what = { action: 'task.create', status: 'undone' as const, input: {}, output: {}, provenance: null };
  return { effectId: newId(), actor, ...what, ...fields };
}

async function understood(fixture: Fixture, index: number) {
  const messageIds = [fixture.stored[index]!.messageId];
  const input = { messageIds };
  return (await fixture.act<{ items: MessageUnderstanding[] }>('assistant.get-understandings', input)).items[0]!;
}

const learned = async (fixture: Fixture) =>
  (await fixture.act<{ items: { id: string; reason: string; effect: string }[] }>('assistant.list-learned', {})).items;

describe('a sender whose requests were taken back twice', () => {
  test('is muted with a reason, until the rule is revoked', async () => {
    await using fixture = await copilotWith(requests);
    for (const index of [0, 1]) {
      expect(await learned(fixture)).toEqual([]);
      const provenance = await deliver(fixture, index);
      await fixture.copilot.learnFrom(outcome(fixture, { provenance }));
    }
    expect(await deliver(fixture, 2)).toBeNull();
    const muted = await understood(fixture, 2);
    expect(muted).toMatchObject({ triage: 'fyi', intents: [{ type: 'task', memory: { effect: 'muted' } }] });
    const [rule] = await learned(fixture);
    expect(rule).toMatchObject({ reason: 'You took back or refused tasks of 2 mails from dana@north.example' });
    expect(muted.intents[0]!.memory).toEqual({ rule: rule!.id, effect: 'muted', reason: rule!.reason });

    await fixture.act('assistant.revoke-learned', { id: rule!.id });
    expect(await learned(fixture)).toEqual([]);
    expect(await deliver(fixture, 3)).not.toBeNull();
    await expect(fixture.act('assistant.revoke-learned', { id: rule!.id })).rejects.toMatchObject({
      code: 'assistant.rule_not_found',
    });
  });

  test('is heard again as soon as one request was done', async () => {
    await using fixture = await copilotWith(requests);
    const first = await deliver(fixture, 0);
    await fixture.copilot.learnFrom(outcome(fixture, { provenance: first }));
    const second = await deliver(fixture, 1);
    const undone = outcome(fixture, { provenance: second });
    await fixture.copilot.learnFrom(undone);
    await fixture.copilot.learnFrom(undone);
    expect(await learned(fixture)).toHaveLength(1);
    const task = { title: 'Send the price list', due: null, status: 'completed', provenance: second };
    const [intent] = (await understood(fixture, 1)).intents;
    const done = outcome(fixture, {
      action: 'task.complete',
      status: 'confirmed',
      output: { ...task, title: intent!.title, due: intent!.due },
    });
    await fixture.copilot.learnFrom(done);
    expect(await learned(fixture)).toEqual([]);
    expect((await understood(fixture, 1)).intents[0]!.verdict).toBe('accepted');
    await fixture.copilot.learnFrom({ ...done, status: 'undone' });
    expect(await learned(fixture)).toHaveLength(1);
  });
});

test('deleted mail leaves no words behind, and what was learned stays', async () => {
  const form = 'please confirm the delivery window for your parcel before noon';
  const mails = ['a@one.example', 'b@two.example'].map((address) =>
    inputOf({ authored: `Hi Robin,\n\n${form}.\n`, from: { name: '', address } }),
  );
  await using fixture = await copilotWith(mails);
  for (const index of [0, 1])
    await fixture.copilot.learnFrom(outcome(fixture, { provenance: await deliver(fixture, index) }));
  expect(await learned(fixture)).toMatchObject([{ effect: 'muted', reason: expect.stringContaining(form) }]);
  const gone = fixture.stored.map(({ messageId, parsed }) => ({ messageId, checksum: parsed.checksum }));
  await fixture.copilot.forget!(fixture.actor.tenantId, gone);
  const [rule] = await learned(fixture);
  expect(rule!.reason).toBe('You took back or refused tasks of 2 mails with one wording, which were deleted since');
});

describe('only a person teaches', () => {
  test.each(['workflow', 'assistant'] as const)('not a %s', async (kind) => {
    await using fixture = await copilotWith(requests);
    for (const index of [0, 1]) {
      const provenance = await deliver(fixture, index);
      const actor = { ...fixture.actor, kind };
      await fixture.copilot.learnFrom(outcome(fixture, { provenance, actor }));
    }
    expect(await learned(fixture)).toEqual([]);
    const { intentId } = (await deliver(fixture, 2))!;
    const said = fixture.act('assistant.give-feedback', { intentId, verdict: 'undone' }, newId(), {
      ...fixture.actor,
      kind,
    });
    await expect(said).rejects.toMatchObject({ code: 'assistant.people_only' });
  });

  test('and not with the mail of somebody else', async () => {
    await using fixture = await copilotWith(requests);
    const provenance = await deliver(fixture, 0);
    const stranger = { ...fixture.actor, userId: newId() };
    await fixture.copilot.learnFrom(outcome(fixture, { provenance, actor: stranger }));
    expect((await understood(fixture, 0)).intents[0]!.verdict).toBeUndefined();
  });
});

describe('what is said with the buttons', () => {
  test('counts like a deed, is shown with the intent, and can be taken back', async () => {
    await using fixture = await copilotWith(requests);
    const effects = [newId(), newId()];
    for (const index of [0, 1]) {
      const { intentId } = (await deliver(fixture, index))!;
      await fixture.act('assistant.give-feedback', { intentId, verdict: 'undone' }, effects[index]);
      expect((await understood(fixture, index)).intents[0]!.verdict).toBe('undone');
    }
    expect(await learned(fixture)).toHaveLength(1);
    await fixture.copilot.learnFrom(outcome(fixture, { effectId: effects[1]!, action: 'assistant.give-feedback' }));
    expect(await learned(fixture)).toEqual([]);
  });

  test('about nothing of the own mail is refused', async () => {
    await using fixture = await copilotWith(requests);
    const give = (input: object) => fixture.act('assistant.give-feedback', input);
    await expect(give({ intentId: newId(), verdict: 'accepted' })).rejects.toMatchObject({
      code: 'assistant.intent_not_found',
    });
    await expect(give({ messageId: newId(), verdict: 'missed' })).rejects.toMatchObject({
      code: 'assistant.intent_not_found',
    });
    await expect(give({ intentId: newId(), verdict: 'wrong-type' })).rejects.toThrow('correction.type');
  });

  test('makes the accuracy on the own mail', async () => {
    await using fixture = await copilotWith(requests);
    const intents = [(await deliver(fixture, 0))!, (await deliver(fixture, 1))!, (await deliver(fixture, 2))!];
    const give = (input: object) => fixture.act('assistant.give-feedback', input);
    await give({ intentId: intents[0]!.intentId, verdict: 'undone' });
    await give({ intentId: intents[0]!.intentId, verdict: 'accepted' });
    await give({ intentId: intents[1]!.intentId, verdict: 'wrong-type', correction: { type: 'question' } });
    await give({ messageId: intents[2]!.messageId, verdict: 'missed', correction: { type: 'meeting' } });
    const none = { accepted: 0, edited: 0, undone: 0, wrongType: 0, missed: 0, shown: 0 };
    expect(await fixture.act('assistant.get-accuracy', {})).toMatchObject({
      items: [
        { ...none, type: 'task', shown: 3, accepted: 1, wrongType: 1, precision: { value: 0.5, n: 2 }, recall: null },
        { ...none, type: 'meeting', missed: 1, precision: null, recall: { value: 0, n: 1 } },
        { ...none, type: 'question', missed: 1 },
      ],
    });
    expect(await fixture.act('assistant.get-accuracy', { since: '2100-01-01T00:00:00Z' })).toMatchObject({ items: [] });
  });
});

test('a dry run tells what learned rules would change in mail that was understood before, and changes nothing', async () => {
  await using fixture = await copilotWith(requests);
  for (const index of [0, 1, 2]) {
    const provenance = await deliver(fixture, index);
    if (index < 2) await fixture.copilot.learnFrom(outcome(fixture, { provenance }));
    else expect(provenance).toBeNull();
  }
  const run = () => fixture.act<{ removed: unknown[] }>('assistant.replay-dry-run', { sinceDays: 3650 });
  const report = await run();
  expect(report).toMatchObject({ messages: 3, complete: true, added: [], changed: [] });
  expect(report.removed).toHaveLength(2);
  expect(await run()).toEqual(report);
});
