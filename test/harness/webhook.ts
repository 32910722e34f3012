import { createHmac, randomUUID } from 'node:crypto';

type Call = <Output = never>(action: string, input?: unknown) => Promise<Output>;

export interface Hook {
  path: string;
  secret: string | null;
}

export interface NodeOf {
  name: string;
  type: string;
  parameters?: object;
}

/** Saves and enables a workflow of these nodes in a row behind a webhook. */
export async function saveWebhook(call: Call, webhook: object, nodes: readonly NodeOf[]): Promise<Hook> {
  const all = [{ name: 'Webhook', type: 'n8n-nodes-base.webhook', parameters: webhook }, ...nodes];
  const { summary } = await call<{ summary: { id: string } }>('workflow.save', {
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
  await call('workflow.set-enabled', { id: summary.id, enabled: true });
  return call<Hook>('workflow.get-webhook', { id: summary.id });
}

/** Headers of Standard Webhooks for this body. */
export function signedHeaders({ secret }: Hook, body: string): Record<string, string> {
  if (secret === null) return { 'content-type': 'application/json' };
  const id = randomUUID();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

export async function callWebhook(
  origin: string,
  hook: Hook,
  content: unknown,
): Promise<{ status: number; body: string }> {
  const body = JSON.stringify(content);
  const reply = await fetch(`${origin}${hook.path}`, { method: 'POST', body, headers: signedHeaders(hook, body) });
  return { status: reply.status, body: await reply.text() };
}
