import { z } from 'zod';
import { jsonAnswer, textAnswer, type WebhookAnswer } from '../../webhook/answer.ts';
import { parametersInvalid } from '../../workflows.errors.ts';
import { defineNode, describeNode } from '../node-type.ts';

/** What may be set: nothing that acts on the site which the answer comes from. */
const HEADER = /^(?:content-type|cache-control|content-language|x-[a-z0-9-]{1,60})$/i;

const Parameters = z.object({
  respondWith: z.enum(['firstIncomingItem', 'allIncomingItems', 'json', 'text', 'noData']).default('firstIncomingItem'),
  responseBody: z.unknown().optional(),
  options: z
    .object({
      responseCode: z.coerce.number().int().default(200),
      responseHeaders: z
        .object({ entries: z.array(z.object({ name: z.string().regex(HEADER), value: z.string().max(500) })).max(20) })
        .optional(),
    })
    .prefault({}),
});

/** The answer to whoever called the webhook; the first of them counts. */
export const respondToWebhookNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.respondToWebhook',
    displayName: 'Respond to Webhook',
    description: 'Answers the program that called the webhook',
    versions: [1, 1.1, 1.2, 1.3, 1.4, 1.5],
  }),
  inline: true,
  parameters: Parameters,
  async execute({ params, respond }, [items = []]) {
    if (items.length === 0) return [[]];
    const { respondWith, responseBody, options } = await params(0);
    const status = options.responseCode;
    // no redirects: an address in an answer would come from data
    if (!((status >= 200 && status <= 299) || (status >= 400 && status <= 599))) {
      throw parametersInvalid({ parameter: 'options.responseCode', value: status });
    }
    const made = answer(respondWith, responseBody, items);
    const headers = Object.fromEntries(
      (options.responseHeaders?.entries ?? []).map(({ name, value }) => [name.toLowerCase(), value]),
    );
    if (Object.values(headers).some((value) => /[^\t\x20-\x7e]/.test(value))) {
      throw parametersInvalid({ parameter: 'options.responseHeaders' });
    }
    respond({ ...made, status, headers: { ...made.headers, ...headers } });
    return [items];
  },
});

function answer(
  kind: z.infer<typeof Parameters>['respondWith'],
  body: unknown,
  items: readonly { json: unknown }[],
): WebhookAnswer {
  if (kind === 'firstIncomingItem') return jsonAnswer(items[0]!.json);
  if (kind === 'allIncomingItems') return jsonAnswer(items.map(({ json }) => json));
  if (kind === 'noData') return { status: 200, headers: {}, body: '' };
  if (kind === 'text') return textAnswer(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
  if (typeof body !== 'string') return jsonAnswer(body ?? {});
  try {
    return jsonAnswer(JSON.parse(body));
  } catch (cause) {
    throw parametersInvalid({ parameter: 'responseBody', message: 'not JSON' }, cause);
  }
}
