import type { DeadLetter, Effect, ExecutionStep, ExecutionSummary } from '#core/contracts/hub.ts';
import type { signIn } from '#test/harness/mailflex.ts';

type Call = Awaited<ReturnType<typeof signIn>>['call'];

/** enough to see the cause */
const MOST = 10;

interface Items<T> {
  items: T[];
}

/** What the hub knows of mails whose effects are missing, one line of JSON for each: where did they end? */
export async function traceOf(call: Call, messageIds: Iterable<string>): Promise<string[]> {
  const ids = [...messageIds].slice(0, MOST);
  if (ids.length === 0) return [];
  const { items: letters } = await call<Items<DeadLetter>>('dead-letter.list', { limit: 200 });
  const lines: string[] = [];
  for (const messageId of ids) {
    const executions = await call<Items<ExecutionSummary>>('execution.list', { messageId });
    const effects = await call<Items<Effect>>('activity.list-effects', { messageId });
    const known = [messageId, ...executions.items.map(({ id }) => id)];
    const told = { executions: await Promise.all(executions.items.map((execution) => withSteps(call, execution))) };
    const deadLetters = letters.filter((letter) => known.some((id) => JSON.stringify(letter.payload).includes(id)));
    lines.push(
      JSON.stringify({
        messageId,
        ...told,
        effects: effects.items.map(({ id, action, input, status, error, createdAt, updatedAt }) => ({
          id,
          action,
          input,
          status,
          error,
          createdAt,
          updatedAt,
        })),
        deadLetters: deadLetters.map(({ topic, group, attempts, error, failedAt }) => ({
          topic,
          group,
          attempts,
          error,
          failedAt,
        })),
      }),
    );
  }
  return lines;
}

async function withSteps(call: Call, execution: ExecutionSummary): Promise<object> {
  const { steps } = await call<{ steps: ExecutionStep[] }>('execution.get', { id: execution.id });
  return {
    ...execution,
    steps: steps.map(({ node, status, startedAt, error }) => ({ node, status, startedAt, error })),
  };
}
