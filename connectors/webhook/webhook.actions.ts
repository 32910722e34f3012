import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { Database } from '#core/ports/database.ts';
import { postJson } from './post-json.ts';
import { webhookNotFound } from './webhook.errors.ts';
import type { WebhookTables, WebhookTx } from './webhook.tables.ts';

const MOST_CHARACTERS = 100_000;

const Webhook = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  /** it honours Idempotency-Key, so what a crash left open is simply sent again */
  keyed: z.boolean(),
  /** workflows post to it without asking each time */
  standing: z.boolean(),
});

export interface WebhookDeps {
  database: Database;
  rules: EgressRules;
}

export function webhookActions({ database, rules }: WebhookDeps): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'webhook.create',
      description: 'Enters an address of another system that workflows can post to.',
      input: z.object({
        name: z.string().trim().min(1).max(100),
        url: z.url({ protocol: /^https?$/ }).max(2000),
        keyed: z.boolean().default(false),
        standing: z.boolean().default(false),
      }),
      output: Webhook,
      scope: 'webhook:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: WebhookTx, { actor, effectId, now }, input) {
        const row = { id: effectId, tenant_id: actor.tenantId, user_id: actor.userId, ...input, created_at: now };
        await tx.insertInto('webhooks').values(row).execute();
        return { id: effectId, ...input };
      },
      verify: async (tx: WebhookTx, { actor }, _input, { id }) => (await find(tx, actor.userId, id)) !== undefined,
    }),
    defineAction({
      name: 'webhook.list',
      description: 'Lists the addresses of other systems that workflows can post to.',
      input: z.object({}),
      output: z.object({ items: z.array(Webhook) }),
      scope: 'webhook:read',
      effect: 'read',
      async runIn(tx: WebhookTx, { actor }) {
        const columns = ['id', 'name', 'url', 'keyed', 'standing'] as const;
        const rows = tx.selectFrom('webhooks').select(columns).where('user_id', '=', actor.userId);
        return { items: await rows.orderBy('name').orderBy('id').execute() };
      },
    }),
    defineAction({
      name: 'webhook.delete',
      description: 'Removes such an address; workflows that post to it fail from then on.',
      input: z.object({ id: Id }),
      output: z.object({ id: Id }),
      scope: 'webhook:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: WebhookTx, { actor }, { id }) {
        const removed = await tx
          .deleteFrom('webhooks')
          .where('id', '=', id)
          .where('user_id', '=', actor.userId)
          .executeTakeFirst();
        if (removed.numDeletedRows === 0n) throw webhookNotFound({ id });
        return { id };
      },
      verify: async (tx: WebhookTx, { actor }, { id }) => (await find(tx, actor.userId, id)) === undefined,
    }),
    defineAction({
      name: 'webhook.send',
      description: 'Posts JSON to an address of another system that the user has entered.',
      input: z.object({
        webhookId: Id,
        body: z
          .record(z.string(), z.unknown())
          .refine((body) => JSON.stringify(body).length <= MOST_CHARACTERS, { message: 'is too large' }),
      }),
      output: z.object({ status: z.number().int(), name: z.string() }),
      scope: 'webhook:send',
      effect: 'external',
      keyed: async (tx: WebhookTx, { actor }, { webhookId }) =>
        (await find(tx, actor.userId, webhookId))?.keyed ?? false,
      standing: async (tx: WebhookTx, { actor }, { webhookId }) =>
        (await find(tx, actor.userId, webhookId))?.standing ?? false,
      async run({ actor, effectId, signal }, { webhookId, body }) {
        const webhook = await inTenant<WebhookTables, Awaited<ReturnType<typeof find>>>(
          database,
          actor.tenantId,
          (tx) => find(tx, actor.userId, webhookId),
        );
        if (!webhook) throw webhookNotFound({ id: webhookId });
        const post = { url: webhook.url, body: JSON.stringify(body), key: effectId, rules, signal };
        return { status: await postJson(post), name: webhook.name };
      },
      // nothing can be read back there: "confirmed" means that the other side answered 2xx
      verify: async (_tx, _context, _input, { status }) => status >= 200 && status < 300,
      summarize: (_input, { name }) => `Posted to “${name}”`,
    }),
  ];
}

function find(tx: WebhookTx, userId: string, id: string) {
  return tx.selectFrom('webhooks').selectAll().where('id', '=', id).where('user_id', '=', userId).executeTakeFirst();
}
