import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import { createEffectWaves, type Act } from './effect-waves.ts';

const call = (effectId: string) => ({ name: 'task.create', effectId }) as ActionCall;

function recorder(failing?: string) {
  const waves: string[][] = [];
  const carryOut = async (calls: readonly ActionCall[]): Promise<ActionResult[]> => {
    waves.push(calls.map(({ effectId }) => effectId));
    await nextTurn();
    if (calls.some(({ effectId }) => effectId === failing)) throw new Error(`${failing} is refused`);
    return calls.map(({ effectId }) => ({ effectId, status: 'confirmed', output: effectId }));
  };
  return { waves, ...createEffectWaves(carryOut) };
}

/** An execution that asks for these effects one after the other. */
const execution = (pauses: number, ids: string[]) => async (act: Act) => {
  const outputs: unknown[] = [];
  for (const id of ids) {
    for (let pause = 0; pause < pauses; pause++) await nextTurn();
    outputs.push((await act(call(id))).output);
  }
  return outputs;
};

test('effects of executions side by side go out together, in the order of the executions', async () => {
  const { waves, run } = recorder();
  const done = await run([
    execution(5, ['a1', 'a2']),
    execution(0, []),
    execution(0, ['c1']),
    execution(1, ['d1', 'd2', 'd3']),
  ]);
  expect(waves).toEqual([['a1', 'c1', 'd1'], ['a2', 'd2'], ['d3']]);
  expect(done).toEqual([['a1', 'a2'], [], ['c1'], ['d1', 'd2', 'd3']]);
});

test('effects that one execution asks for at once do not hold up the others', async () => {
  const { waves, run } = recorder();
  const both = async (act: Act) => Promise.all([act(call('a1')), act(call('a2'))]);
  await run([both, execution(3, ['b1'])]);
  expect(waves.flat().toSorted()).toEqual(['a1', 'a2', 'b1']);
});

test('after a failure nothing more is carried out, and all executions have ended before it is told', async () => {
  const { waves, run } = recorder('b1');
  let ended = 0;
  const counted = (ids: string[]) => async (act: Act) => {
    try {
      return await execution(1, ids)(act);
    } catch {
      // as a workflow may: an error is data
      return await execution(2, [`${ids[0]} again`])(act);
    } finally {
      ended++;
    }
  };
  await expect(run([counted(['a1', 'a2']), counted(['b1']), counted([])])).rejects.toThrow('b1 is refused');
  expect(waves).toEqual([['a1', 'b1']]);
  expect(ended).toBe(3);
});
