import { createHmac, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MailflexError } from '#core/contracts/errors.ts';
import type { WebhookReply, WebhookRequest } from '#core/ports/webhook-receiver.ts';
import { createHarness, type Harness } from '../testing/harness.ts';

interface Node {
  name: string;
  type: string;
  parameters?: object;
}

const SET = {
  name: 'Set',
  type: 'n8n-nodes-base.set',
  parameters: {
    assignments: {
      assignments: [
        { name: 'subject', value: '={{ $json.body.subject }}', type: 'string' },
        { name: 'n', value: '={{ $json.body.n + 1 }}', type: 'number' },
      ],
    },
  },
};
const RESPOND = { name: 'Respond', type: 'n8n-nodes-base.respondToWebhook', parameters: {} };
const TASK = {
  name: 'Task',
  type: 'mailflex.action',
  parameters: { action: 'task.create', input: { title: '={{ $json.body.subject }}' } },
};

/** An enabled workflow of these nodes in a row. */
async function save(harness: Harness, webhook: object, nodes: Node[]): Promise<string> {
  const all = [{ name: 'Webhook', type: 'n8n-nodes-base.webhook', parameters: webhook }, ...nodes];
  const { summary } = await harness.call<{ summary: { id: string } }>('workflow.save', {
    definition: {
      name: 'hook',
      nodes: all.map((node) => ({ id: node.name, typeVersion: 1, position: [0, 0], parameters: {}, ...node })),
      connections: Object.fromEntries(
        all
          .slice(0, -1)
          .map(({ name }, index) => [name, { main: [[{ node: all[index + 1]!.name, type: 'main', index: 0 }]] }]),
      ),
    },
  });
  await harness.call('workflow.set-enabled', { id: summary.id, enabled: true });
  return summary.id;
}

interface Given {
  body?: unknown;
  id?: string;
  /** seconds away from now */
  off?: number;
  change?: Partial<WebhookRequest>;
}

const secretOf = async (harness: Harness, id: string) =>
  harness.call<{ path: string; secret: string | null }>('workflow.get-webhook', { id });

async function signed(harness: Harness, workflowId: string, given: Given = {}): Promise<WebhookRequest> {
  const { secret } = await secretOf(harness, workflowId);
  const body = Buffer.from(JSON.stringify(given.body ?? { subject: 'Invoice', n: 1 }));
  const id = given.id ?? randomUUID();
  const timestamp = String(Math.floor(harness.time.now.getTime() / 1000) + (given.off ?? 0));
  const key = Buffer.from(secret!.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  return { workflowId, token: null, method: 'POST', headers, query: {}, body, ...given.change };
}

const call = (harness: Harness, request: WebhookRequest): Promise<WebhookReply> =>
  Promise.resolve().then(() => harness.workflows.webhooks.receive(request));
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'taken',
    (error: unknown) => (error as MailflexError).code,
  );

test('webhook, set, respond: the caller gets what the workflow made, and the execution is recorded step by step', async () => {
  await using harness = await createHarness();
  const id = await save(harness, { responseMode: 'responseNode' }, [SET, RESPOND]);
  const answer = await call(harness, await signed(harness, id, { body: { subject: 'Invoice', n: 41 } }));
  expect(answer).toMatchObject({ status: 200, body: '{"subject":"Invoice","n":42}' });
  const [execution] = await harness.executions();
  expect(execution).toMatchObject({ status: 'success' });
  const { steps } = await harness.call<{ steps: { node: string }[] }>('execution.get', { id: execution!.id });
  expect(steps.map(({ node }) => node)).toEqual(['Webhook', 'Set', 'Respond']);
});

test('requests that come together are recorded and answered each for itself', async () => {
  await using harness = await createHarness();
  const id = await save(harness, { responseMode: 'lastNode' }, [SET]);
  const requests = await Promise.all(
    Array.from({ length: 40 }, (_, n) => signed(harness, id, { body: { subject: 'x', n } })),
  );
  const answers = await Promise.all(requests.map((request) => call(harness, request)));
  expect(answers.map(({ body }) => (JSON.parse(body) as { n: number }).n)).toEqual(
    Array.from({ length: 40 }, (_, n) => n + 1),
  );
  expect(await harness.executions({ limit: 200 })).toHaveLength(40);
});

test('the same signed id is the same execution, together and later, and gets the same answer', async () => {
  await using harness = await createHarness();
  const id = await save(harness, { responseMode: 'lastNode' }, [TASK]);
  const request = await signed(harness, id);
  const together = await Promise.all([call(harness, request), call(harness, request)]);
  const later = await call(harness, request);
  expect(new Set([...together, later].map(({ body }) => body)).size).toBe(1);
  expect(await harness.effects()).toHaveLength(1);
  expect(await harness.executions()).toHaveLength(1);
});

test('what is not signed with the secret, within five minutes, over these bytes, is refused and leaves nothing', async () => {
  await using harness = await createHarness();
  const id = await save(harness, {}, [TASK]);
  const good = await signed(harness, id);
  const other = await save(harness, {}, [TASK]);
  const foreign = await signed(harness, other);
  const bad: WebhookRequest[] = [
    { ...good, headers: {} },
    { ...good, headers: { ...good.headers, 'webhook-signature': '' } },
    { ...good, headers: { ...good.headers, 'webhook-signature': 'v1,' } },
    { ...good, headers: { ...good.headers, 'webhook-signature': 'v1,AAAA v1,BBBB' } },
    {
      ...good,
      headers: {
        ...good.headers,
        'webhook-signature': String(good.headers['webhook-signature']).replace('v1,', 'v2,'),
      },
    },
    { ...good, headers: { ...good.headers, 'webhook-id': 'another' } },
    {
      ...good,
      headers: { ...good.headers, 'webhook-timestamp': String(Number(good.headers['webhook-timestamp']) + 1) },
    },
    { ...good, headers: { ...good.headers, 'webhook-timestamp': 'now' } },
    { ...good, headers: foreign.headers },
    { ...good, body: Buffer.from('{"n":1,"subject":"Invoice"}') },
    { ...good, body: Buffer.alloc(0) },
    { ...good, headers: {}, token: 'secret' },
    await signed(harness, id, { off: -301 }),
    await signed(harness, id, { off: 301 }),
  ];
  for (const request of bad) expect(await codeOf(call(harness, request))).toBe('webhook.not_authentic');
  expect(await harness.executions()).toEqual([]);
  expect(await codeOf(call(harness, good))).toBe('taken');
});

test('a webhook without signature needs the secret part of its address; a switched off or unknown one is not there', async () => {
  await using harness = await createHarness();
  const id = await save(harness, { authentication: 'none' }, [TASK]);
  const { path, secret } = await secretOf(harness, id);
  expect(secret).toBeNull();
  const token = path.split('/').at(-1)!;
  const request = { workflowId: id, method: 'POST', headers: {}, query: {}, body: Buffer.from('{"subject":"x"}') };
  for (const wrong of [null, '', token.slice(1), `${token}x`, token.toUpperCase()]) {
    expect(await codeOf(call(harness, { ...request, token: wrong }))).toBe('webhook.not_found');
  }
  expect(await codeOf(call(harness, { ...request, token, method: 'GET' }))).toBe('webhook.not_found');
  expect(await codeOf(call(harness, { ...request, token }))).toBe('taken');
  await harness.call('workflow.set-enabled', { id, enabled: false });
  expect(await codeOf(call(harness, { ...request, token }))).toBe('webhook.not_found');
  expect(await codeOf(call(harness, { ...request, token, workflowId: randomUUID() }))).toBe('webhook.not_found');
});

test('new secrets work at once, the ones before until the next change', async () => {
  await using harness = await createHarness();
  const id = await save(harness, {}, [TASK]);
  const first = () => signed(harness, id);
  const [before, again] = [await first(), await first()];
  await harness.call('workflow.renew-webhook', { id });
  expect(await codeOf(call(harness, await first()))).toBe('taken');
  expect(await codeOf(call(harness, before))).toBe('taken');
  await harness.call('workflow.renew-webhook', { id });
  expect(await codeOf(call(harness, again))).toBe('webhook.not_authentic');
});

test('a workflow that waits is durable before the answer, though the queue has lost its job', async () => {
  await using harness = await createHarness();
  const id = await save(harness, {}, [
    { name: 'Wait', type: 'n8n-nodes-base.wait', parameters: { amount: 2, unit: 'seconds' } },
    TASK,
  ]);
  const answer = await call(harness, await signed(harness, id));
  expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('executionId') as string });
  harness.jobs.waiting.length = 0;
  harness.jobs.forget();
  expect((await harness.executions())[0]).toMatchObject({ status: 'waiting' });
  harness.time.now = new Date(harness.time.now.getTime() + 120_000);
  await using _running = await harness.workflows.start!('workflows');
  await expect.poll(() => harness.jobs.waiting.length).toBe(1);
  await harness.runJobs();
  expect(await harness.effects()).toHaveLength(1);
});

test('one failing request of a batch is recorded as failed and takes no other with it', async () => {
  await using harness = await createHarness();
  const id = await save(harness, { responseMode: 'lastNode' }, [
    {
      name: 'Number',
      type: 'n8n-nodes-base.set',
      parameters: { assignments: { assignments: [{ name: 'n', value: '={{ $json.body.n }}', type: 'number' }] } },
    },
  ]);
  const requests = await Promise.all([1, 'no number', 3].map((n) => signed(harness, id, { body: { n } })));
  const codes = await Promise.all(requests.map((request) => codeOf(call(harness, request))));
  expect(codes).toEqual(['taken', 'webhook.execution_failed', 'taken']);
  expect((await harness.executions()).map(({ status }) => status).toSorted()).toEqual(['error', 'success', 'success']);
});

test('more requests in a second than allowed are refused, as is what cannot be read', async () => {
  await using harness = await createHarness();
  const id = await save(harness, {}, [TASK]);
  const unreadable = await signed(harness, id, { change: {} });
  expect(
    await codeOf(call(harness, { ...unreadable, headers: { ...unreadable.headers, 'content-type': 'image/png' } })),
  ).toBe('webhook.unreadable');
  const requests = await Promise.all(Array.from({ length: 110 }, () => signed(harness, id)));
  const codes = await Promise.all(requests.map((request) => codeOf(call(harness, request))));
  expect(codes.filter((code) => code === 'webhook.too_many').length).toBe(11);
});

test('a workflow that should answer by a node needs that node', async () => {
  await using harness = await createHarness();
  expect(await codeOf(save(harness, { responseMode: 'responseNode' }, [SET]))).toBe('workflow.parameters_invalid');
  expect(await codeOf(save(harness, { authentication: 'basicAuth' }, [SET]))).toBe('workflow.parameters_invalid');
});
