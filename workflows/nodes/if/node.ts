import { z } from 'zod';
import type { Item } from '../../graph/n8n-graph.ts';
import { checkConditions, Conditions, conditionsHold } from '../conditions.ts';
import { defineNode, describeNode } from '../node-type.ts';

/** Output 0: the conditions hold. Output 1: they do not. */
export const ifNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.if',
    displayName: 'If',
    description: 'Sends items one way or the other',
    versions: [2, 2.1, 2.2],
    outputs: 2,
  }),
  inline: true,
  parameters: z.object({ conditions: Conditions }),
  check: (raw) => checkConditions(raw['conditions']),
  async execute({ params }, [items = []]) {
    const outputs: [Item[], Item[]] = [[], []];
    for (const [index, item] of items.entries()) {
      outputs[conditionsHold((await params(index)).conditions) ? 0 : 1].push({ ...item, pairedItem: { item: index } });
    }
    return outputs;
  },
});
