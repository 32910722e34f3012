import { setTimeout as delay } from 'node:timers/promises';
import { startFaultProxy, type Fault } from '#test/harness/fault-proxy.ts';
import { shuffled } from './unruly-log.ts';
import type { EngineName, OwnEngine, OwnEngines } from './own-engines.ts';

/** What happens to an engine while mail is on its way. */
export interface Incident {
  /** as the hub calls it */
  engine: string;
  how: 'killed' | 'restarted' | 'half-open' | 'slow';
  /** it does not answer, so the processes that need it are not ready */
  unreachable: boolean;
  /** otherwise: for so long */
  lastsMs: number;
  take(): Promise<void>;
  giveBack(): Promise<void>;
}

const CALLED: Record<EngineName, string> = { postgres: 'PostgreSQL', redis: 'Redis', kafka: 'Apache Kafka' };
const SLOW_MS = 5_000;
/** added to each piece of an answer */
const DELAY_MS = 40;

/**
 * The short set kills each engine and leaves one behind half-open connections; the long one does everything to each, in an
 * order that the seed decides. `env`: the settings of a hub whose connections can be made to go wrong.
 */
export async function incidentsOf(
  { engines, freshHub }: OwnEngines,
  { long, random }: { long: boolean; random: () => number },
  stack: AsyncDisposableStack,
): Promise<{ env: Record<string, string>; incidents: Incident[] }> {
  const env = await freshHub();
  async function link(setting: string): Promise<(fault: Fault, options?: { ms: number }) => void> {
    const url = new URL(env[setting]!);
    const proxy = stack.use(await startFaultProxy({ host: url.hostname, port: Number(url.port) }));
    env[setting] = Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href;
    return (fault, options) => proxy.become(fault, options);
  }
  const links = { postgres: await link('MAILFLEX_DATABASE_URL'), redis: await link('MAILFLEX_REDIS_URL') };

  const ended = (name: EngineName, signal: 'SIGTERM' | 'SIGKILL'): Incident => ({
    engine: CALLED[name],
    how: signal === 'SIGKILL' ? 'killed' : 'restarted',
    unreachable: true,
    lastsMs: 0,
    take: () => engines[name].end(signal),
    giveBack: () => engines[name].start(),
  });
  const connected = (name: keyof typeof links, how: 'half-open' | 'slow'): Incident => ({
    engine: CALLED[name],
    how,
    unreachable: how === 'half-open',
    lastsMs: SLOW_MS,
    take: async () => links[name](how === 'slow' ? 'delay' : how, { ms: DELAY_MS }),
    giveBack: async () => links[name]('none'),
  });
  const names: EngineName[] = ['postgres', 'redis', 'kafka'];
  const killed = names.map((name) => ended(name, 'SIGKILL'));
  if (!long) return { env, incidents: killed };
  const incidents = [
    ...killed,
    ...names.map((name) => ended(name, 'SIGTERM')),
    ...(['postgres', 'redis'] as const).flatMap((name) => [connected(name, 'half-open'), connected(name, 'slow')]),
    ...(['half-open', 'slow'] as const).map((how) => stoodStill(engines.kafka, how)),
  ];
  return { env, incidents: shuffled(incidents, random) };
}

/** A broker tells clients its own address, past any proxy; its process is stopped instead: for good, or again and again. */
function stoodStill(kafka: OwnEngine, how: 'half-open' | 'slow'): Incident {
  const stop = new AbortController();
  let pulsing: Promise<void> = Promise.resolve();
  async function pulse(): Promise<void> {
    while (!stop.signal.aborted) {
      await kafka.freeze();
      await delay(200);
      await kafka.thaw();
      await delay(100);
    }
  }
  return {
    engine: CALLED.kafka,
    how,
    unreachable: how === 'half-open',
    lastsMs: SLOW_MS,
    async take() {
      if (how === 'half-open') await kafka.freeze();
      else pulsing = pulse();
    },
    async giveBack() {
      stop.abort();
      await pulsing;
      await kafka.thaw();
    },
  };
}
