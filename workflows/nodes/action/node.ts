import { z } from 'zod';
import type { Item } from '../../graph/n8n-graph.ts';
import { defineNode, describeNode } from '../node-type.ts';

const Parameters = z.object({
  /** `task.create`; never an expression: mail text must not choose what is done */
  action: z.string(),
  input: z.record(z.string(), z.unknown()).default({}),
});

/**
 * Carries out an action of the hub for each item, with the rights of the workflow's owner. Fields without a value are
 * left out of the input. An action that waits for an approval ends the way of its item.
 */
export const actionNode = defineNode({
  description: describeNode({
    type: 'mailflex.action',
    displayName: 'Action',
    description: 'Creates or changes tasks, events, notes and whatever else the hub can do',
    versions: [1],
  }),
  // whether it may run inside a batch depends on the action: see compile-workflow.ts
  inline: true,
  parameters: Parameters,
  check: (raw) =>
    typeof raw['action'] === 'string' && /^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(raw['action'])
      ? null
      : 'action must be the name of an action, not an expression',
  async execute({ params, act }, [items = []]) {
    const made: Item[] = [];
    for (const index of items.keys()) {
      const { action, input } = await params(index);
      const given = Object.fromEntries(
        Object.entries(input).filter(([, value]) => value !== undefined && value !== ''),
      );
      const output = await act(index, action, given);
      if (output) made.push({ json: output, pairedItem: { item: index } });
    }
    return [made];
  },
});
