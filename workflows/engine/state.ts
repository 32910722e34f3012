/** The state of one execution and how it changes: pure, and plain data, so that a waiting execution can be stored. */
import type { Item } from '../graph/n8n-graph.ts';
import { stepLimit } from '../workflows.errors.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';

export interface PendingRun {
  node: string;
  /** items of each input */
  inputs: Item[][];
}

export interface RunState {
  /** depth first: the front runs next (n8n's execution order v1) */
  queue: PendingRun[];
  /** nodes with several inputs that some branch has reached already; null = this input not yet */
  partial: Record<string, (Item[] | null)[]>;
  /** the last outputs of each node, for expressions that refer to it */
  outputs: Record<string, Item[][]>;
  /** how often each node has run */
  runs: Record<string, number>;
  steps: number;
}

export type Decision = { kind: 'run'; run: PendingRun; runIndex: number } | { kind: 'finish' };

export function initialState(workflow: CompiledWorkflow, item: Item): RunState {
  return { queue: [{ node: workflow.start, inputs: [[item]] }], partial: {}, outputs: {}, runs: {}, steps: 0 };
}

/** What comes next. Throws `execution.step_limit`. */
export function decide(state: RunState, workflow: CompiledWorkflow): Decision {
  const [front] = state.queue;
  const [unfed] = Object.entries(state.partial);
  // a merge that some branch will never reach runs with what it has, once nothing else is left
  const run = front ?? (unfed ? { node: unfed[0], inputs: unfed[1].map((items) => items ?? []) } : null);
  if (!run) return { kind: 'finish' };
  if (state.steps >= workflow.maxSteps) throw stepLimit({ node: run.node, steps: state.steps });
  return { kind: 'run', run, runIndex: own(state.runs, run.node) ?? 0 };
}

/** The state after a node has run with these outputs. */
export function evolve(state: RunState, run: PendingRun, outputs: Item[][], workflow: CompiledWorkflow): RunState {
  const fromQueue = state.queue[0] === run;
  const partial = { ...state.partial };
  if (!fromQueue) delete partial[run.node];
  const next: PendingRun[] = [];
  for (const [index, items] of outputs.entries()) {
    if (items.length === 0) continue;
    for (const target of workflow.graph.targets(run.node, index)) {
      const wanted = workflow.nodes.get(target.node)!.inputs;
      if (wanted === 1) next.push({ node: target.node, inputs: [items] });
      else feed(partial, next, target, items, wanted);
    }
  }
  return {
    queue: [...next, ...(fromQueue ? state.queue.slice(1) : state.queue)],
    partial,
    outputs: { ...state.outputs, [run.node]: outputs },
    runs: { ...state.runs, [run.node]: (own(state.runs, run.node) ?? 0) + 1 },
    steps: state.steps + 1,
  };
}

function feed(
  partial: RunState['partial'],
  next: PendingRun[],
  target: { node: string; index: number },
  items: Item[],
  wanted: number,
): void {
  const inputs = [...(own(partial, target.node) ?? Array.from({ length: wanted }, () => null))];
  if (target.index >= wanted) return;
  inputs[target.index] = [...(inputs[target.index] ?? []), ...items];
  if (inputs.every((input) => input !== null)) {
    delete partial[target.node];
    next.push({ node: target.node, inputs });
  } else {
    partial[target.node] = inputs;
  }
}

export const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
