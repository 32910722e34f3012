import type { Effect } from '#core/contracts/hub.ts';
import type { Task } from '#core/contracts/groupware.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { eventually } from '#test/harness/mailflex.ts';
import { traceOf } from './missing.ts';
import type { RecordingSinks } from './recording-sinks.ts';

export type Call = <Output = never>(action: string, input?: unknown) => Promise<Output>;

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** What the sender and the sinks say against each other. Everything but `inDoubt` has to be 0. */
export interface Verdict {
  acknowledged: number;
  asking: number;
  lostMails: number;
  duplicateMails: number;
  lostTasks: number;
  duplicateTasks: number;
  lostAtKeyed: number;
  duplicatesAtKeyed: number;
  /** neither there nor in doubt */
  lostAtUnkeyed: number;
  duplicatesAtUnkeyed: number;
  inDoubt: number;
}

/** Everything but how much there was and what is in doubt. */
export const NOTHING_LOST = {
  lostMails: 0,
  duplicateMails: 0,
  lostTasks: 0,
  duplicateTasks: 0,
  lostAtKeyed: 0,
  duplicatesAtKeyed: 0,
  lostAtUnkeyed: 0,
  duplicatesAtUnkeyed: 0,
} satisfies Partial<Verdict>;

/** A workflow that posts each request to a sink with a key and to one without. */
export async function connectSinks(call: Call, sinks: RecordingSinks): Promise<void> {
  const hook = async (name: string, url: string, keyed: boolean) =>
    (await call<{ id: string }>('webhook.create', { name, url, keyed, standing: true })).id;
  const node = (name: string, webhookId: string, x: number) => ({
    id: name,
    name,
    type: 'mailflex.action',
    typeVersion: 1,
    position: [x, 0],
    parameters: { action: 'webhook.send', input: { webhookId, body: { about: '={{ $json.message.id }}' } } },
  });
  const keyed = node('Keyed', await hook('keyed', sinks.keyedUrl, true), 300);
  const unkeyed = node('Unkeyed', await hook('unkeyed', sinks.unkeyedUrl, false), 300);
  const trigger = { intentTypes: ['task', 'deadline'], triage: [], minConfidence: 0, senders: [], maxAgeDays: 30 };
  const { summary } = await call<{ summary: { id: string } }>('workflow.save', {
    definition: {
      name: 'Tell other systems',
      active: true,
      nodes: [{ ...node('Request', '', 0), type: 'mailflex.intentTrigger', parameters: trigger }, keyed, unkeyed],
      connections: {
        Request: {
          main: [
            [
              { node: 'Keyed', type: 'main', index: 0 },
              { node: 'Unkeyed', type: 'main', index: 0 },
            ],
          ],
        },
      },
    },
  });
  await call('workflow.set-enabled', { id: summary.id, enabled: true });
}

/** Waits until nothing is on its way: no event, no execution, no effect. */
export async function quiescence(call: Call, withinMs: number): Promise<void> {
  let quiet = 0;
  await eventually(
    async () => {
      const { pending } = await call<{ pending: Record<string, number> }>('system.status');
      const some = async (action: string, status: string) =>
        (await call<Page<unknown>>(action, { status, limit: 1 })).items.length;
      return {
        ...pending,
        waiting: await some('execution.list', 'waiting'),
        running: await some('execution.list', 'running'),
        planned: await some('activity.list-effects', 'planned'),
        sent: await some('activity.list-effects', 'sent'),
      };
    },
    (open) => (quiet = Object.values(open).every((count) => count === 0) ? quiet + 1 : 0) >= 3,
    withinMs,
  );
}

/** Holds the hub to what it acknowledged. What is missing is traced on standard error. */
export async function judge(deps: {
  call: Call;
  sinks: RecordingSinks;
  acknowledged: ReadonlyMap<number, string>;
  asks(index: number): boolean;
}): Promise<Verdict> {
  const { call, sinks } = deps;
  const mails = [...deps.acknowledged.values()];
  const asking = [...deps.acknowledged].filter(([index]) => deps.asks(index)).map(([, id]) => id);
  const threads = await all<ThreadSummary>(call, 'mail.list-threads', {});
  const stored = tally(threads.flatMap(({ messageIds }) => messageIds));
  const tasks = tally(
    (await all<Task>(call, 'task.list', { status: 'all' })).map(({ provenance }) => provenance?.messageId ?? 'none'),
  );
  const doubts = await all<Effect>(call, 'activity.list-effects', { status: 'in-doubt' });
  const doubted = new Set(doubts.map(({ messageId }) => messageId));
  const missing = (ids: readonly string[], from: ReadonlyMap<string, number>) => ids.filter((id) => !from.has(id));
  const gone = {
    mails: missing(mails, stored),
    tasks: missing(asking, tasks),
    keyed: missing(asking, sinks.keyed),
    unkeyed: missing(asking, sinks.unkeyed).filter((id) => !doubted.has(id)),
  };
  const traces = await traceOf(call, new Set(Object.values(gone).flat()));
  if (traces.length > 0) process.stderr.write(`missing:\n${traces.join('\n')}\n`);
  return {
    acknowledged: mails.length,
    asking: asking.length,
    lostMails: gone.mails.length,
    duplicateMails: surplus(stored),
    lostTasks: gone.tasks.length,
    duplicateTasks: surplus(tasks),
    lostAtKeyed: gone.keyed.length,
    duplicatesAtKeyed: surplus(sinks.keyed),
    lostAtUnkeyed: gone.unkeyed.length,
    duplicatesAtUnkeyed: surplus(sinks.unkeyed),
    inDoubt: doubts.length,
  };
}

async function all<T>(call: Call, action: string, input: object): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await call<Page<T>>(action, { ...input, limit: 200, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const surplus = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
