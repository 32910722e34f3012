import type { FastifyInstance } from 'fastify';
import type { WebhookReceiver } from '#core/ports/webhook-receiver.ts';
import { Id } from '#core/contracts/ids.ts';
import { noSuchRoute } from './http.errors.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * `/webhook/<workflow>` for signed requests and `/webhook/<workflow>/<secret>` for others. No cookie counts here and nothing
 * is parsed before the signature was checked over the bytes that came. What a workflow answers is made from what somebody
 * sent, so a browser must not run it as part of this site.
 */
export async function registerWebhookRoutes(app: FastifyInstance, receiver: WebhookReceiver): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: receiver.maxBody }, (_request, body, done) =>
      done(null, body),
    );
    for (const url of ['/webhook/:workflow', '/webhook/:workflow/:token']) {
      scope.route({
        method: METHODS,
        url,
        exposeHeadRoute: false,
        bodyLimit: receiver.maxBody,
        schema: { hide: true },
        handler: async (request, reply) => {
          const { workflow, token } = request.params as { workflow: string; token?: string };
          if (!Id.safeParse(workflow).success) throw noSuchRoute();
          const answer = await receiver.receive({
            workflowId: workflow,
            token: token ?? null,
            method: request.method,
            headers: request.headers,
            query: request.query as Record<string, unknown>,
            body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          });
          return reply
            .code(answer.status)
            .headers({
              'cache-control': 'no-store',
              ...answer.headers,
              'content-security-policy': "default-src 'none'; sandbox",
            })
            .serializer((body: string) => body)
            .send(answer.body);
        },
      });
    }
  });
}
