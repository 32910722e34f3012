import { z } from 'zod';
import type { Item } from '../../graph/n8n-graph.ts';
import { checkConditions, Conditions, conditionsHold } from '../conditions.ts';
import { defineNode, describeNode } from '../node-type.ts';

/** Lets the items through for which the conditions hold. */
export const filterNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.filter',
    displayName: 'Filter',
    description: 'Keeps the items that meet conditions',
    versions: [2, 2.1, 2.2],
  }),
  inline: true,
  parameters: z.object({ conditions: Conditions }),
  check: (raw) => checkConditions(raw['conditions']),
  async execute({ params }, [items = []]) {
    const kept: Item[] = [];
    for (const [index, item] of items.entries()) {
      if (conditionsHold((await params(index)).conditions)) kept.push({ ...item, pairedItem: { item: index } });
    }
    return [kept];
  },
});
