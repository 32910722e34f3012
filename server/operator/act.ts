import { z } from 'zod';
import { newId } from '#core/contracts/ids.ts';
import type { DeadLetterFilter } from '#core/ports/event-log.ts';
import type { App } from '../app-parts.ts';
import { createAllLetters, type AllLetters } from '../operations/dead-letters.ts';
import { createJobLetters } from '../operations/job-letters.ts';
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

const MOST_LISTED = 1_000;

/** What was given up on, of all users: the operator looks after the installation. */
const Letters = z
  .object({
    ids: z.array(z.uuid()),
    topic: z.string(),
    group: z.string(),
    code: z.string(),
    from: z.coerce.date(),
    to: z.coerce.date(),
  })
  .partial();

function filterOf(input: unknown): DeadLetterFilter {
  const given = Object.entries(Letters.parse(input)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as DeadLetterFilter;
}

export const listDeadLetters: OperatorCommand = ({ app }, input) => lettersOf(app).list(filterOf(input), MOST_LISTED);

export const replayDeadLetters: OperatorCommand = async ({ app }, input) => ({
  count: await lettersOf(app).replay(filterOf(input)),
});

export const dropDeadLetters: OperatorCommand = async ({ app }, input) => ({
  count: await lettersOf(app).drop(filterOf(input)),
});

function lettersOf({ eventLog, jobQueue, features }: App): AllLetters {
  const names = () => features.flatMap((feature) => feature.jobs ?? []).map(({ name }) => name);
  return createAllLetters({ eventLog, jobLetters: createJobLetters({ jobQueue, names }) });
}
