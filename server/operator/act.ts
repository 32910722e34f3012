import { z } from 'zod';
import { newId } from '#core/contracts/ids.ts';
import { operatorActor, type OperatorCommand } from './operator.ts';

const Act = z.object({ name: z.string(), input: z.unknown(), user: z.string().optional() });

/** Any action of the catalogue, for a user. */
export const act: OperatorCommand = async ({ app, signal }, input) => {
  const { name, input: actionInput, user } = Act.parse(input);
  const actor = await operatorActor(app, user);
  const result = await app.runner.run({
    name,
    input: actionInput,
    actor,
    effectId: newId(),
    correlationId: newId(),
    signal,
  });
  return result.output;
};

const Ask = z.object({ text: z.string().min(1), user: z.string().optional() });

/** A question to the assistant; pieces of the answer come as progress. */
export const ask: OperatorCommand = async ({ app, progress, signal }, input) => {
  const { text, user } = Ask.parse(input);
  const actor = await operatorActor(app, user);
  return app.chat(actor, { conversationId: null, text }, { onDelta: (piece) => progress({ text: piece }) }, signal);
};

/** What was given up on, of all users: the operator looks after the installation. */
const Letters = z.object({
  ids: z.array(z.uuid()).optional(),
  topic: z.string().optional(),
  all: z.boolean().optional(),
});

export const listDeadLetters: OperatorCommand = async ({ app }, input) => {
  const { ids, topic } = Letters.parse(input);
  const records = await app.eventLog.deadLetters.list({
    limit: 1000,
    ...(ids ? { ids } : {}),
    ...(topic ? { topic } : {}),
  });
  return records.map((record) => ({ ...record, failedAt: record.failedAt.toISOString() }));
};

export const replayDeadLetters: OperatorCommand = async ({ app }, input) => {
  const { ids, topic } = Letters.parse(input);
  const count = await app.eventLog.deadLetters.replay({ ...(ids ? { ids } : {}), ...(topic ? { topic } : {}) });
  return { count };
};

export const dropDeadLetters: OperatorCommand = async ({ app }, input) => {
  const { ids, topic } = Letters.parse(input);
  return { count: await app.eventLog.deadLetters.drop({ ...(ids ? { ids } : {}), ...(topic ? { topic } : {}) }) };
};
