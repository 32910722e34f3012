import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Engine } from '#core/ports/engine.ts';
import type { Logger } from '#core/ports/logger.ts';

export interface EngineState {
  /** `PostgreSQL` */
  name: string;
  /** what stands on it: `database`, `event log` */
  carries: string;
  /** whether this process cannot do its work without it */
  needed: boolean;
  state: 'up' | 'down' | 'unknown';
  /** since when it is so, RFC 3339 */
  since: string;
  /** why it is down */
  reason: string | null;
}

export interface WatchedEngine {
  engine: Engine;
  carries: string;
  needed: boolean;
}

export interface EngineWatch extends AsyncDisposable {
  states(): EngineState[];
  /** whether every engine that is needed is up */
  ready(): boolean;
}

const EVERY_MS = 1_000;
/** With the pause before it an engine that is lost is known to be after at most 3.5 s. */
const PATIENCE_MS = 2_500;

/** Asks each engine once a second. Returns after each was asked once. */
export async function watchEngines(deps: {
  engines: readonly WatchedEngine[];
  clock: Clock;
  logger: Logger;
  everyMs?: number;
  patienceMs?: number;
}): Promise<EngineWatch> {
  const { clock, logger, everyMs = EVERY_MS, patienceMs = PATIENCE_MS } = deps;
  const stop = new AbortController();
  const now = () => clock.now().toISOString();
  const states = deps.engines.map(({ engine, carries, needed }): EngineState => ({
    name: engine.name,
    carries,
    needed,
    state: 'unknown',
    since: now(),
    reason: null,
  }));

  async function ask(engine: Engine, state: EngineState): Promise<void> {
    const reason = await outcomeOf(engine, engine.patienceMs ?? patienceMs, stop.signal);
    if (stop.signal.aborted) return;
    const became = reason === null ? 'up' : 'down';
    state.reason = reason;
    if (state.state === became) return;
    const fields = { engine: state.name, carries: state.carries, needed: state.needed };
    if (became === 'down') logger.error({ ...fields, reason }, 'engine lost');
    else if (state.state === 'down') logger.info({ ...fields, since: state.since }, 'engine is back');
    state.state = became;
    state.since = now();
  }

  async function watch(engine: Engine, state: EngineState): Promise<void> {
    while (!stop.signal.aborted) {
      await delay(everyMs, undefined, { signal: stop.signal, ref: false }).catch(() => {});
      if (!stop.signal.aborted) await ask(engine, state);
    }
  }

  const pairs = deps.engines.map(({ engine }, index) => ({ engine, state: states[index]! }));
  await Promise.all(pairs.map(({ engine, state }) => ask(engine, state)));
  const watching = Promise.all(pairs.map(({ engine, state }) => watch(engine, state)));
  return {
    states: () => states.map((state) => ({ ...state })),
    ready: () => states.every(({ needed, state }) => !needed || state === 'up'),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
    },
  };
}

/** Null when the engine answered, otherwise why not. */
async function outcomeOf(engine: Engine, patienceMs: number, stop: AbortSignal): Promise<string | null> {
  const over = new AbortController();
  const asked = engine.probe(over.signal).then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  const tooLong = (async () => {
    await delay(patienceMs, undefined, { signal: AbortSignal.any([over.signal, stop]), ref: false });
    // a process that itself stood still first takes in the answer that has been waiting
    await nextTurn();
    await nextTurn();
    return `no answer within ${patienceMs / 1000} s`;
  })().catch(() => null);
  const reason = await Promise.race([asked, tooLong]);
  over.abort();
  return reason;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { message } = toErrorBody(error);
  return (message || (error as { code?: string }).code || 'it does not answer').replaceAll(/\/\/[^/@\s]*@/g, '//');
}
