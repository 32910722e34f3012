import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExecutionStep } from '#core/contracts/hub.ts';
import { createHarness, type Harness } from './testing/harness.ts';

let hub: Harness;
beforeEach(async () => {
  hub = await createHarness();
  await hub.workflows.seedDefaults(hub.tenantId, hub.userId);
});
afterEach(() => hub[Symbol.asyncDispose]());

describe('mail becomes tasks, events and notes by the shipped workflows', () => {
  test('a request becomes a task with its due date, the quoted sentence and where it comes from', async () => {
    const event = hub.event({ title: 'Send the report', due: '2026-03-06' });
    await hub.handle(event);
    const [effect, ...others] = await hub.effects();
    expect(others).toEqual([]);
    expect(effect).toMatchObject({
      action: 'task.create',
      input: { title: 'Send the report', due: '2026-03-06', categories: ['task'] },
      provenance: { rfcMessageId: 'report-1@example.org', evidence: 'Could you send me the report by Friday?' },
    });
    expect(effect!.input['description']).toContain('> Could you send me the report by Friday?');
    expect(effect!.input['description']).toContain('Ada Lovelace: The report');
    expect(await hub.executions()).toMatchObject([{ status: 'success', workflowName: 'Requests become tasks' }]);
    expect(hub.notices).toMatchObject([{ kind: 'execution' }]);
    expect(hub.runner.calls[0]!.messageId).toBe((event.data as { messageId: string }).messageId);
  });

  test('a bill becomes a task, a receipt becomes a note, and nothing is to be done for what is collected', async () => {
    await hub.handle(
      hub.event({
        type: 'payment',
        title: 'Pay invoice 12',
        due: '2026-04-01',
        amount: 12.5,
        currency: 'EUR',
        status: 'due',
      }),
      hub.event({ type: 'payment', title: 'Invoice 11 was paid', status: 'paid' }),
      hub.event({ type: 'payment', title: 'Phone bill is debited', status: 'automatic' }),
      hub.event({ type: 'payment', title: 'Refund of ticket', status: 'refunded' }),
    );
    const effects = await hub.effects();
    expect(effects.map(({ action, input }) => [action, input['title']])).toEqual([
      ['note.create', 'Invoice 11 was paid'],
      ['note.create', 'Phone bill is debited'],
      ['note.create', 'Refund of ticket'],
      ['task.create', 'Pay invoice 12'],
    ]);
    expect(effects[3]!.input['description']).toContain('Amount: 12.5 EUR');
  });

  test('a meeting is entered, a change moves it, a cancellation cancels it, and one without a time becomes a task', async () => {
    await hub.handle(
      hub.event({ type: 'meeting', title: 'Review', start: '2026-03-05T10:00:00+01:00', uid: 'u1', people: ['Ada'] }),
      hub.event({
        type: 'meeting_change',
        title: 'Review',
        start: '2026-03-06T10:00:00+01:00',
        oldStart: '2026-03-05',
      }),
      hub.event({ type: 'meeting_cancel', title: 'Review' }),
      hub.event({ type: 'meeting', title: 'Coffee some day' }),
    );
    const effects = await hub.effects();
    expect(effects.map((effect) => effect.action)).toEqual([
      'event.apply-change',
      'event.cancel',
      'event.create',
      'task.create',
    ]);
    expect(effects[2]!.input).toMatchObject({ uid: 'u1', attendees: ['Ada'], start: '2026-03-05T10:00:00+01:00' });
    expect(effects[0]!.input).toMatchObject({ oldStart: '2026-03-05' });
    expect(effects[0]!.input['threadId']).toBeTypeOf('string');
  });

  test('journeys and parcels with a date are entered, without one they are noted; files are noted; questions are left', async () => {
    await hub.handle(
      hub.event({ type: 'travel', title: 'Train to Graz', start: '2026-03-09T07:00:00+01:00' }),
      hub.event({ type: 'delivery', title: 'Parcel', tracking: 'X1', carrier: 'DHL' }),
      hub.event({ type: 'file_share', title: 'Budget', url: 'https://files.example.org/b' }),
      hub.event({ type: 'question', title: 'Which colour?' }),
    );
    const effects = await hub.effects();
    expect(effects.map(({ action, input }) => [action, input['title']])).toEqual([
      ['event.create', 'Train to Graz'],
      ['note.create', 'Budget'],
      ['note.create', 'Parcel'],
    ]);
    expect(effects.find(({ input }) => input['title'] === 'Parcel')!.input['body']).toContain('Tracking: X1');
  });

  test('a link that is no web address stays out of the task', async () => {
    await hub.handle(hub.event({ url: 'javascript:alert(1)' }));
    expect((await hub.effects())[0]!.input).not.toHaveProperty('url');
  });

  test('old mail is acted on only within the age that the trigger names', async () => {
    await hub.handle(
      hub.event({ title: 'Old' }, { source: 'import', receivedAt: '2026-01-20T00:00:00Z' }),
      hub.event({ title: 'Recent' }, { source: 'sample', receivedAt: '2026-02-20T00:00:00Z' }),
      hub.event({ title: 'Lay there when connected' }, { source: 'history' }),
      hub.event({ title: 'Late delivery' }, { source: 'smtp', receivedAt: '2026-01-20T00:00:00Z' }),
      hub.event({ title: 'Unsure', confidence: 0.3 }),
    );
    expect((await hub.effects()).map(({ input }) => input['title'])).toEqual(['Late delivery', 'Recent']);
  });
});

describe('exactly once', () => {
  test('an event that is delivered again changes nothing', async () => {
    const events = [hub.event({ title: 'A' }), hub.event({ title: 'B' })];
    await hub.handle(...events);
    await hub.handle(...events);
    await hub.handle(events[0]!);
    expect(await hub.effects()).toHaveLength(2);
    expect(await hub.executions()).toHaveLength(2);
  });

  test('an effect that fails undoes the batch; one by one only the failing execution is undone and recorded', async () => {
    const [good, bad] = [hub.event({ title: 'Good' }), hub.event({ title: 'BROKEN' })];
    await expect(hub.handle(good, bad)).rejects.toMatchObject({ code: 'test.broken' });
    expect(await hub.effects()).toEqual([]);
    expect(await hub.executions()).toEqual([]);
    await hub.handle(good);
    await hub.handle(bad);
    expect((await hub.effects()).map(({ input }) => input['title'])).toEqual(['Good']);
    const executions = await hub.executions({ status: 'error' });
    expect(executions).toMatchObject([{ error: { code: 'test.broken', details: { node: 'Create task' } } }]);
    const { steps } = await hub.call<{ steps: ExecutionStep[] }>('execution.get', { id: executions[0]!.id });
    expect(steps.map((step) => [step.node, step.status])).toEqual([
      ['When a mail wants something', 'success'],
      ['Create task', 'error'],
    ]);
  });

  test('an error that may pass is tried again by a job, and the effect is there once', async () => {
    hub.runner.failures.creates = 2;
    const event = hub.event({ title: 'Later' });
    await hub.handle(event);
    expect(await hub.executions()).toMatchObject([
      { status: 'waiting', attempt: 2, error: { code: 'test.unavailable' } },
    ]);
    expect(hub.jobs.waiting[0]!.delayMs).toBe(2000);
    expect(await hub.runJobs()).toBe(2);
    expect(await hub.executions()).toMatchObject([{ status: 'success', attempt: 3, error: null }]);
    expect(await hub.effects()).toHaveLength(1);
  });
});
