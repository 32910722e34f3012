import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ActionDefinition } from '#core/action.ts';
import { ErrorBody } from '#core/contracts/errors.ts';
import { EffectStatus } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import { nameId } from '#core/name-id.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';
import { actorOf } from './authenticate.ts';

const Failure = z.object({ error: ErrorBody });

/**
 * One route for each action, so that the OpenAPI document has its schemas. The runner checks the input and the output
 * itself; here they are not checked a second time. A caller that repeats a request after losing the answer sends the
 * same `Idempotency-Key`: the effect is carried out once.
 */
export function registerActionRoutes(app: FastifyInstance, runner: ActionRunner): void {
  for (const definition of runner.list()) {
    app.route({
      method: 'POST',
      url: `/api/actions/${definition.name}`,
      schema: {
        operationId: definition.name,
        summary: definition.description,
        tags: [definition.name.split('.')[0]!],
        body: definition.input,
        response: { 200: replyOf(definition), '4xx': Failure, '5xx': Failure },
      },
      validatorCompiler: () => (value) => ({ value }),
      serializerCompiler: () => (value) => JSON.stringify(value),
      handler: async (request) => {
        const actor = actorOf(request);
        const key = request.headers['idempotency-key'];
        const result = await runner.run({
          name: definition.name,
          input: request.body ?? {},
          actor,
          effectId: typeof key === 'string' ? effectIdOf(actor.userId, key) : request.correlationId,
          correlationId: request.correlationId,
        });
        if (definition.effect === 'read') return { output: result.output, effectId: null, status: null };
        return { output: result.output, effectId: result.effectId, status: result.status };
      },
    });
  }
}

function effectIdOf(userId: string, key: string): string {
  return Id.safeParse(key).data ?? nameId('effect', userId, key);
}

function replyOf(definition: ActionDefinition) {
  const output: z.ZodType = definition.effect === 'external' ? definition.output.nullable() : definition.output;
  return z.object({ output, effectId: Id.nullable(), status: EffectStatus.nullable() });
}
