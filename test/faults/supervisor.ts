import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { end, startMember, type Member, type Running } from './hub.ts';

const PAUSE_MS = 500;

/** Starts a process again whenever it ends by itself, as a service manager does; one that cannot start yet is tried again. */
export interface Supervisor extends Disposable {
  /** the status of each end that the test did not plan */
  ends: (number | null)[];
}

export function supervise(member: Member, running: Map<string, Running>): Supervisor {
  const ends: (number | null)[] = [];
  const over = new AbortController();

  async function revive(): Promise<void> {
    while (!over.signal.aborted) {
      const one = await startMember(member).catch(() => null);
      if (one && over.signal.aborted) await end(one, 'SIGTERM');
      if (one) return void running.set(member.name, one);
      await delay(PAUSE_MS);
    }
  }

  async function watch(): Promise<void> {
    while (!over.signal.aborted) {
      const { child } = running.get(member.name)!;
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      if (over.signal.aborted) return;
      ends.push(child.exitCode);
      await revive();
    }
  }
  void watch();
  return { ends, [Symbol.dispose]: () => over.abort() };
}
