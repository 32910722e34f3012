import { z } from 'zod';
import { defineNode, describeNode } from '../node-type.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const Parameters = z.object({
  httpMethod: z.enum(METHODS).default('POST'),
  /** n8n's path: kept as a name, never an address, since two users may choose the same */
  path: z.string().max(200).optional(),
  /**
   * `standardWebhooks`: signed requests only. `none`: whoever knows the secret part of the address. Anything that is not said is
   * signed, also where n8n would take everything.
   */
  authentication: z.enum(['standardWebhooks', 'none']).default('standardWebhooks'),
  /** when the caller gets its answer; in each case the execution is durable before */
  responseMode: z.enum(['onReceived', 'lastNode', 'responseNode']).default('onReceived'),
  responseData: z.enum(['firstEntryJson', 'allEntries', 'noData']).default('firstEntryJson'),
  responseCode: z.number().int().min(200).max(299).default(200),
});
export type WebhookParameters = z.infer<typeof Parameters>;

/** Starts the workflow when a program calls its address. Its item is the request: `body`, `headers`, `query`. */
export const webhookTrigger = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.webhook',
    displayName: 'Webhook',
    description: 'Starts when a program calls an address',
    versions: [1, 1.1, 2, 2.1],
    inputs: 0,
    group: 'trigger',
  }),
  trigger: true,
  inline: true,
  parameters: z.record(z.string(), z.unknown()),
  check(raw) {
    const parsed = Parameters.safeParse(raw);
    return parsed.success
      ? null
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  },
  execute: (_context, [items = []]) => [items],
});

export const readWebhook = (raw: unknown): WebhookParameters => Parameters.parse(raw);
