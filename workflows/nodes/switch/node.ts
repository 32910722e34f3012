import { z } from 'zod';
import type { Item } from '../../graph/n8n-graph.ts';
import { checkConditions, Conditions, conditionsHold } from '../conditions.ts';
import { defineNode, describeNode } from '../node-type.ts';

const Fallback = z.union([z.enum(['none', 'extra']), z.number().int().min(0).max(49)]);
const Parameters = z.object({
  mode: z.enum(['rules', 'expression']).default('rules'),
  rules: z.object({ values: z.array(z.object({ conditions: Conditions })).max(49) }).optional(),
  /** with mode 'expression': the number of the output, from 0 */
  output: z.coerce.number().int().optional(),
  numberOutputs: z.coerce.number().int().min(1).max(50).default(4),
  options: z.object({ fallbackOutput: Fallback.optional(), allMatchingOutputs: z.boolean().optional() }).default({}),
});

/** Sends each item to the output of the first rule that holds (or of all that hold). */
export const switchNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.switch',
    displayName: 'Switch',
    description: 'Sends items to one of several outputs',
    versions: [3, 3.1, 3.2],
    outputs: 4,
  }),
  inline: true,
  parameters: Parameters,
  check(raw) {
    const rules = (raw['rules'] as { values?: { conditions?: unknown }[] } | undefined)?.values;
    if (raw['mode'] === 'expression') return raw['output'] === undefined ? 'output is missing' : null;
    if (!Array.isArray(rules)) return 'rules are missing';
    return rules.map((rule) => checkConditions(rule.conditions)).find((problem) => problem !== null) ?? null;
  },
  async execute({ params }, [items = []]) {
    const outputs: Item[][] = [];
    const send = (output: number, item: Item): void => {
      while (outputs.length <= output) outputs.push([]);
      outputs[output]!.push(item);
    };
    for (const [index, item] of items.entries()) {
      const chosen = chooseOutputs(await params(index));
      for (const output of chosen) send(output, { ...item, pairedItem: { item: index } });
    }
    return outputs;
  },
});

function chooseOutputs({ mode, rules, output, numberOutputs, options }: z.infer<typeof Parameters>): number[] {
  if (mode === 'expression') {
    return output !== undefined && output >= 0 && output < numberOutputs ? [output] : [];
  }
  const values = rules?.values ?? [];
  const holding = values.flatMap((rule, index) => (conditionsHold(rule.conditions) ? [index] : []));
  if (holding.length > 0) return options.allMatchingOutputs ? holding : holding.slice(0, 1);
  if (options.fallbackOutput === 'extra') return [values.length];
  return typeof options.fallbackOutput === 'number' ? [options.fallbackOutput] : [];
}
