import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';

/**
 * Executions that run side by side and whose effects are carried out together: when every execution has finished or
 * waits for an effect, all effects that are waited for go out in one wave, in the order of the executions.
 */
export interface EffectWaves {
  /** Runs all to their end, also when some fail; then throws the first failure. */
  run<Result>(executions: readonly ((act: Act) => Promise<Result>)[]): Promise<Result[]>;
}

export type Act = (call: ActionCall) => Promise<ActionResult>;

interface Asked extends PromiseWithResolvers<ActionResult> {
  lane: number;
  call: ActionCall;
}

export function createEffectWaves(carryOut: (calls: readonly ActionCall[]) => Promise<ActionResult[]>): EffectWaves {
  return {
    async run(executions) {
      let asked: Asked[] = [];
      /** effects that an execution waits for; -1 = it has finished */
      const waiting = executions.map(() => 0);
      let broken: { error: unknown } | undefined;

      async function send(): Promise<void> {
        if (asked.length === 0 || waiting.includes(0)) return;
        const wave = asked.toSorted((one, other) => one.lane - other.lane);
        asked = [];
        try {
          // after a failure the transaction takes no more statements
          if (broken) throw broken.error;
          const results = await carryOut(wave.map(({ call }) => call));
          for (const [index, { lane, resolve }] of wave.entries()) {
            waiting[lane]! -= 1;
            resolve(results[index]!);
          }
        } catch (error) {
          broken ??= { error };
          for (const { lane, reject } of wave) {
            waiting[lane]! -= 1;
            reject(error);
          }
        }
      }

      const settled = await Promise.allSettled(
        executions.map(async (execution, lane) => {
          try {
            return await execution((call) => {
              const entry = { ...Promise.withResolvers<ActionResult>(), lane, call };
              asked.push(entry);
              waiting[lane]! += 1;
              void send();
              return entry.promise;
            });
          } finally {
            waiting[lane] = -1;
            void send();
          }
        }),
      );
      const failure = settled.find((outcome) => outcome.status === 'rejected');
      if (failure) throw failure.reason;
      return settled.map(
        (outcome) => (outcome as PromiseFulfilledResult<Awaited<ReturnType<(typeof executions)[0]>>>).value,
      );
    },
  };
}
