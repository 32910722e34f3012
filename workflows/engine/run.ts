import type { Actor } from '#core/contracts/actor.ts';
import { toErrorBody, type ErrorBody } from '#core/contracts/errors.ts';
import type { ExecutionStep } from '#core/contracts/hub.ts';
import type { Provenance } from '#core/contracts/intent.ts';
import { isDatabaseAway } from '#core/db/database-away.ts';
import { nameId } from '#core/name-id.ts';
import type { ActionCall, ActionResult } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { ExpressionScope } from '../expressions/scope.ts';
import type { Sandbox } from '../expressions/template.ts';
import type { Item } from '../graph/n8n-graph.ts';
import { LIMITS } from '../limits.ts';
import type { CodeRequest, NodeContext, NodeResult } from '../nodes/node-type.ts';
import type { WebhookAnswer } from '../webhook/answer.ts';
import { itemLimit, parametersInvalid } from '../workflows.errors.ts';
import type { CompiledNode, CompiledWorkflow } from './compile-workflow.ts';
import { decide, evolve, own, type PendingRun, type RunState } from './state.ts';

/** One execution: what started it and for whom it runs. */
export interface ExecutionInfo {
  id: string;
  workflowId: string;
  actor: Actor;
  correlationId: string;
  messageId: string | null;
  provenance: Provenance | null;
}

/** The outside world of a run. */
export interface RunEnvironment {
  act(call: ActionCall): Promise<ActionResult>;
  runCode(request: CodeRequest): Promise<Item['json'][]>;
  sandbox: Sandbox;
  clock: Clock;
  signal: AbortSignal;
  /** pause between tries of a node with retryOnFail; null where a run may not pause */
  pause: ((ms: number, signal: AbortSignal) => Promise<void>) | null;
}

export type StepRecord = ExecutionStep & { position: number };

export type Outcome = {
  state: RunState;
  steps: StepRecord[];
  /** for the caller of a webhook */ answer?: WebhookAnswer;
} & ({ kind: 'success' } | { kind: 'wait'; until: Date } | { kind: 'error'; error: unknown; node: string });

/** Runs nodes until the graph is done, waits or fails. `state` of a failed run still has the failed node in front. */
export async function runWorkflow(
  workflow: CompiledWorkflow,
  execution: ExecutionInfo,
  start: RunState,
  environment: RunEnvironment,
): Promise<Outcome> {
  const steps: StepRecord[] = [];
  const caller: Caller = {};
  let state = start;
  let current = workflow.start;
  try {
    for (;;) {
      environment.signal.throwIfAborted();
      const decision = decide(state, workflow);
      if (decision.kind === 'finish') return { kind: 'success', state, steps, ...caller };
      const { run, runIndex } = decision;
      current = run.node;
      const compiled = workflow.nodes.get(run.node)!;
      const startedAt = environment.clock.now();
      const began = performance.now();
      const record = (status: ExecutionStep['status'], output: unknown, error: ErrorBody | null): void => {
        const { name: node, type } = compiled.node;
        const durationMs = Math.round((performance.now() - began) * 1000) / 1000;
        const position = start.steps + steps.length;
        steps.push({ position, node, type, status, startedAt: startedAt.toISOString(), durationMs, output, error });
      };
      let result: NodeResult;
      let handled: ErrorBody | null = null;
      try {
        result = await runNode({
          workflow,
          execution,
          environment,
          compiled,
          run,
          runIndex,
          state,
          caller,
          now: startedAt,
        });
        checkItems(run.node, Array.isArray(result) ? result : result.outputs);
      } catch (error) {
        handled = toErrorBody(error);
        // neither a stop nor a lost database is the failure of a node
        const cutOff = environment.signal.aborted || isDatabaseAway(error);
        const rescued = cutOff ? null : outputsOfError(compiled, run, handled);
        if (!rescued) {
          record('error', null, handled);
          return { kind: 'error', error, node: run.node, state, steps, ...caller };
        }
        result = rescued;
      }
      const outputs = Array.isArray(result) ? result : result.outputs;
      record(
        handled ? 'error' : 'success',
        outputs.map((items) => items.map((item) => item.json)),
        handled,
      );
      state = evolve(state, run, outputs, workflow);
      if (!Array.isArray(result)) return { kind: 'wait', until: result.waitUntil, state, steps, ...caller };
    }
  } catch (error) {
    return { kind: 'error', error, node: current, state, steps, ...caller };
  }
}

/** Who waits for an answer; the first one counts. */
interface Caller {
  answer?: WebhookAnswer;
}

interface NodeRun {
  caller: Caller;
  workflow: CompiledWorkflow;
  execution: ExecutionInfo;
  environment: RunEnvironment;
  compiled: CompiledNode;
  run: PendingRun;
  runIndex: number;
  state: RunState;
  now: Date;
}

async function runNode(nodeRun: NodeRun): Promise<NodeResult> {
  const { compiled, workflow, environment } = nodeRun;
  const { node, type } = compiled;
  let inputs = nodeRun.run.inputs;
  if (node.disabled) return [inputs.flat()];
  const pinned = type.trigger ? undefined : own(workflow.definition.pinData ?? {}, node.name);
  if (pinned) return [pinned as Item[]];
  if (node.executeOnce) inputs = inputs.map((items) => items.slice(0, 1));

  const tries = node.retryOnFail && environment.pause ? (node.maxTries ?? 3) : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await type.execute(contextOf(nodeRun, inputs), inputs);
      const empty = Array.isArray(result) && result.every((items) => items.length === 0);
      return empty && node.alwaysOutputData ? [[{ json: {} }]] : result;
    } catch (error) {
      if (attempt >= tries || environment.signal.aborted) throw error;
      await environment.pause!(node.waitBetweenTries ?? 1000, environment.signal);
    }
  }
}

function contextOf(nodeRun: NodeRun, inputs: Item[][]): NodeContext<unknown> {
  const { workflow, execution, environment, compiled, runIndex, state, now, caller } = nodeRun;
  const scopeOf = (itemIndex: number): ExpressionScope => ({
    json: inputs[0]?.[itemIndex]?.json ?? {},
    itemIndex,
    runIndex,
    now,
    execution: { id: execution.id },
    workflow: { id: execution.workflowId, name: workflow.name },
    inputItems: inputs[0] ?? [],
    itemsOf: (nodeName) => own(state.outputs, nodeName)?.find((items) => items.length > 0),
  });
  const check = (value: unknown): unknown => {
    const parsed = compiled.type.parameters.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw parametersInvalid({ node: compiled.node.name, parameter: issue?.path.join('.'), problem: issue?.message });
  };
  return {
    nodeName: compiled.node.name,
    runIndex,
    now,
    signal: environment.signal,
    raw: compiled.node.parameters,
    params(itemIndex) {
      const value = compiled.parameters.resolve(scopeOf(itemIndex), environment.sandbox);
      return value instanceof Promise ? value.then(check) : check(value);
    },
    runCode: environment.runCode,
    respond(answer) {
      caller.answer ??= answer;
    },
    async act(itemIndex, name, input) {
      const target = runIndex === 0 ? String(itemIndex) : `${runIndex}.${itemIndex}`;
      const result = await environment.act({
        name,
        input,
        actor: execution.actor,
        effectId: nameId('effect', execution.id, compiled.node.name, target),
        correlationId: execution.correlationId,
        executionId: execution.id,
        signal: environment.signal,
        ...(execution.messageId ? { messageId: execution.messageId } : {}),
        ...(execution.provenance ? { provenance: execution.provenance } : {}),
      });
      return itemOfResult(result);
    },
  };
}

/** An effect that was refused, failed, was undone or waits for an approval gives no item. */
function itemOfResult({ effectId, status, output }: ActionResult): Item['json'] | null {
  if (status !== 'confirmed' && status !== 'sent' && status !== 'not-confirmed') return null;
  const fields = typeof output === 'object' && output !== null && !Array.isArray(output) ? output : { output };
  return { ...fields, effect: { id: effectId, status } };
}

/** n8n's onError: go on with the error as data, on the regular or on an extra last output. */
function outputsOfError({ node, type }: CompiledNode, run: PendingRun, error: ErrorBody): Item[][] | null {
  if (node.onError === undefined || node.onError === 'stopWorkflow') return null;
  const items = (run.inputs[0] ?? []).map((item, index): Item => {
    const json = { ...item.json, error: { code: error.code, message: error.message } };
    return { json, pairedItem: { item: index } };
  });
  if (node.onError === 'continueRegularOutput') return [items];
  const regular = Array.isArray(type.description.outputs) ? type.description.outputs.length : 1;
  return [...Array.from({ length: regular }, () => []), items];
}

function checkItems(node: string, outputs: Item[][]): void {
  if (outputs.some((items) => items.length > LIMITS.items)) throw itemLimit({ node, allowed: LIMITS.items });
}
