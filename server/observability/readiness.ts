import type { Role } from '#core/module.ts';
import type { EngineState, EngineWatch } from './engine-watch.ts';

/** `starting` → `running` → `stopping`; only a running process takes work. */
export type Phase = 'starting' | 'running' | 'stopping';

export interface ReadinessReport {
  ok: boolean;
  phase: Phase;
  roles: readonly Role[];
  engines: EngineState[];
}

export interface Readiness {
  report(): ReadinessReport;
  enter(phase: Phase): void;
  /** while nothing is watched the process is not ready */
  watching(engines: EngineWatch | null): void;
}

export function createReadiness(roles: readonly Role[]): Readiness {
  let phase: Phase = 'starting';
  let engines: EngineWatch | null = null;
  return {
    report: () => ({
      ok: phase === 'running' && engines !== null && engines.ready(),
      phase,
      roles,
      engines: engines?.states() ?? [],
    }),
    enter: (next) => void (phase = next),
    watching: (watch) => void (engines = watch),
  };
}
