import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExecutionStep, WorkflowSummary } from '#core/contracts/hub.ts';
import { databaseAway } from '#core/db/database-away.ts';
import { createHarness, type Harness } from './testing/harness.ts';
import { workflowOf } from './testing/workflow-of.ts';

let hub: Harness;
beforeEach(async () => {
  hub = await createHarness();
});
afterEach(() => hub[Symbol.asyncDispose]());

const trigger = { type: 'mailflex.intentTrigger', parameters: {} };
const action = (name: string, input: Record<string, unknown>, more: object = {}) => ({
  type: 'mailflex.action',
  parameters: { action: name, input },
  ...more,
});

async function install(nodes: Parameters<typeof workflowOf>[0]): Promise<string> {
  const { summary } = await hub.call<{ summary: WorkflowSummary }>('workflow.save', { definition: workflowOf(nodes) });
  await hub.call('workflow.set-enabled', { id: summary.id, enabled: true });
  return summary.id;
}
const stepsOf = async (id: string): Promise<ExecutionStep[]> =>
  (await hub.call<{ steps: ExecutionStep[] }>('execution.get', { id })).steps;

describe('executions outside the batch', () => {
  test('what talks to another system runs as a job, and once although its first attempts fail', async () => {
    await install({ Start: trigger, Send: action('letter.send', { to: '={{ $json.title }}' }) });
    hub.runner.failures.letters = 2;
    await hub.handle(hub.event({ title: 'Ada' }));
    expect(await hub.executions()).toMatchObject([{ status: 'waiting', attempt: 1 }]);
    expect(await hub.runJobs()).toBe(3);
    const [execution] = await hub.executions();
    expect(execution).toMatchObject({ status: 'success', attempt: 3, error: null });
    const effectIds = new Set(hub.runner.calls.map((call) => call.effectId));
    expect([hub.runner.calls.length, effectIds.size]).toEqual([3, 1]);
    expect(hub.runner.calls[0]!.provenance?.evidence).toContain('report');
  });

  test('an error that stays ends as failed; trying again by hand repeats no effect that was done', async () => {
    await install({
      Start: trigger,
      Note: action('note.create', { title: '={{ $json.title }}', body: 'x' }),
      Send: action('letter.send', { to: 'Ada' }),
    });
    hub.runner.failures.letters = 5;
    await hub.handle(hub.event({ title: 'Hello' }));
    await hub.runJobs();
    const [failed] = await hub.executions();
    expect(failed).toMatchObject({ status: 'error', attempt: 5, error: { code: 'test.unavailable' } });
    await expect(hub.call('execution.retry', { id: failed!.id })).resolves.toMatchObject({
      status: 'waiting',
      attempt: 6,
    });
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'success', attempt: 6 }]);
    expect(await hub.effects()).toHaveLength(1);
    expect((await stepsOf(failed!.id)).map((step) => [step.node, step.status])).toEqual([
      ['Start', 'success'],
      ['Note', 'success'],
      ['Send', 'success'],
    ]);
    await expect(hub.call('execution.retry', { id: failed!.id })).rejects.toMatchObject({
      code: 'execution.not_failed',
    });
  });

  test.each([
    ['is away', databaseAway(), { onError: 'continueRegularOutput' }],
    ['has no room', Object.assign(new Error('No space left on device'), { code: '53100' }), {}],
  ])('a database that %s fails no execution, nor is it an error to go on with', async (_, error, more) => {
    await install({ Start: trigger, Send: action('letter.send', { to: 'Ada' }, more) });
    hub.runner.office.push(() => Promise.reject(error));
    await hub.handle(hub.event({}));
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'success', attempt: 2 }]);
  });

  test('of two processes with the same job, the one that ends last does not undo what the other will do', async () => {
    await install({ Start: trigger, Send: action('letter.send', { to: 'Ada' }) });
    await hub.handle(hub.event({}));
    const [given] = hub.jobs.waiting.splice(0);
    const handle = () =>
      hub.workflows.jobs![0]!.handle(given!.data, { id: given!.id, attempt: 1, signal: new AbortController().signal });
    const held = Promise.withResolvers<void>();
    hub.runner.office.push(
      () => held.promise,
      () => Promise.reject(databaseAway()),
    );
    const slower = handle();
    await expect.poll(() => hub.runner.office.length).toBe(1);
    await handle();
    held.reject(new Error('broken'));
    await slower;
    expect(await hub.executions()).toMatchObject([{ status: 'waiting', attempt: 2 }]);
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'success' }]);
  });

  test('a wait rests in the job queue and goes on with the same item', async () => {
    await install({
      Start: trigger,
      Wait: { type: 'n8n-nodes-base.wait', parameters: { amount: 2, unit: 'hours' } },
      Task: action('task.create', { title: '={{ $json.title }} from {{ $("Start").first().json.message.subject }}' }),
    });
    await hub.handle(hub.event({ title: 'Send it' }));
    const job = hub.workflows.jobs![0]!;
    const [first] = hub.jobs.waiting.splice(0);
    await job.handle(first!.data, { id: first!.id, attempt: 1, signal: new AbortController().signal });
    expect(await hub.executions()).toMatchObject([{ status: 'waiting' }]);
    expect(hub.jobs.waiting[0]!.delayMs).toBe(7_200_000);
    await job.handle(first!.data, { id: first!.id, attempt: 2, signal: new AbortController().signal });
    expect(await hub.effects()).toEqual([]);
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'success' }]);
    expect((await hub.effects())[0]!.input).toEqual({ title: 'Send it from The report' });
  });

  test('a job that was lost between commit and queue is found again', async () => {
    await install({ Start: trigger, Send: action('letter.send', { to: 'Ada' }) });
    await hub.handle(hub.event({}));
    const lost = hub.jobs.waiting.splice(0);
    expect(lost).toHaveLength(1);
    hub.jobs.forget();
    hub.time.now = new Date(hub.time.now.getTime() + 120_000);
    await using _running = await hub.workflows.start!('workflows');
    await expect.poll(() => hub.jobs.waiting.length).toBe(1);
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'success' }]);
  });

  test('JavaScript in expressions and code nodes runs apart and gives its items on', async () => {
    await install({
      Start: trigger,
      Code: {
        type: 'n8n-nodes-base.code',
        parameters: {
          jsCode: 'return $input.all().flatMap(({ json }) => [1, 2].map((n) => ({ title: json.title + n })))',
        },
      },
      Task: action('task.create', { title: '={{ [...$json.title].reverse().join("") }}' }),
    });
    await hub.handle(hub.event({ title: 'abc' }));
    await hub.runJobs();
    expect((await hub.effects()).map(({ input }) => input['title'])).toEqual(['1cba', '2cba']);
  });

  test('code that never ends or fails makes a failed execution with a code', async () => {
    await install({ Start: trigger, Code: { type: 'n8n-nodes-base.code', parameters: { jsCode: 'while (true) {}' } } });
    await hub.handle(hub.event({}));
    await hub.runJobs();
    expect(await hub.executions()).toMatchObject([{ status: 'error', error: { code: 'code.stopped' } }]);
  });

  test('a node with retryOnFail tries again by itself; onError sends the error on', async () => {
    await install({
      Start: trigger,
      Send: action('letter.send', { to: 'Ada' }, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }),
      Again: action('letter.send', { to: 'Bob' }, { onError: 'continueRegularOutput' }),
      Task: action('task.create', { title: '={{ $json.error.code }}' }),
    });
    hub.runner.failures.letters = 1;
    await hub.handle(hub.event({}));
    const job = hub.jobs.waiting.splice(0)[0]!;
    const original = hub.runner.calls.length;
    setImmediate(() => undefined);
    await hub.workflows.jobs![0]!.handle(job.data, { id: job.id, attempt: 1, signal: new AbortController().signal });
    expect(hub.runner.calls.length - original).toBeGreaterThanOrEqual(3);
    expect(await hub.executions()).toMatchObject([{ status: 'success' }]);
  });

  test('a workflow that runs in circles ends after its maximum number of steps', async () => {
    const definition = workflowOf({ Start: trigger, A: noOp, B: noOp });
    definition.connections['B'] = { main: [[{ node: 'A', type: 'main', index: 0 }]] };
    definition.settings = { maxSteps: 20 };
    const { summary } = await hub.call<{ summary: WorkflowSummary }>('workflow.save', { definition });
    await hub.call('workflow.set-enabled', { id: summary.id, enabled: true });
    await hub.handle(hub.event({}));
    expect(await hub.executions()).toMatchObject([{ status: 'error', error: { code: 'execution.step_limit' } }]);
  });
});

const noOp = { type: 'n8n-nodes-base.noOp', parameters: {} };
