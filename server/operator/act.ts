import { z } from 'zod';
import { newId } from '#core/contracts/ids.ts';
import type { App } from '../app-parts.ts';
import { createJobLetters, type JobLetters } from '../operations/job-letters.ts';
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
  const filter = { ...(ids ? { ids } : {}), ...(topic ? { topic } : {}) };
  const records = await app.eventLog.deadLetters.list({ limit: 1000, ...filter });
  const events = records.map((record) => ({ ...record, failedAt: record.failedAt.toISOString() }));
  return [...events, ...(await jobLettersOf(app).list(filter))];
};

export const replayDeadLetters: OperatorCommand = async ({ app }, input) => {
  const { ids, topic } = Letters.parse(input);
  const filter = { ...(ids ? { ids } : {}), ...(topic ? { topic } : {}) };
  const events = await app.eventLog.deadLetters.replay(filter);
  return { count: events + (await jobLettersOf(app).replay(filter)) };
};

export const dropDeadLetters: OperatorCommand = async ({ app }, input) => {
  const { ids, topic } = Letters.parse(input);
  const filter = { ...(ids ? { ids } : {}), ...(topic ? { topic } : {}) };
  const events = await app.eventLog.deadLetters.drop(filter);
  return { count: events + (await jobLettersOf(app).drop(filter)) };
};

function jobLettersOf({ jobQueue, features }: App): JobLetters {
  const names = () => features.flatMap((feature) => feature.jobs ?? []).map(({ name }) => name);
  return createJobLetters({ jobQueue, names });
}
