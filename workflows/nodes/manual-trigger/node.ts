import { z } from 'zod';
import { defineNode, describeNode } from '../node-type.ts';

/** Starts only when a person says so; never by an event. */
export const manualTrigger = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.manualTrigger',
    displayName: 'Manual Trigger',
    description: 'Starts when a person says so',
    versions: [1],
    inputs: 0,
    group: 'trigger',
  }),
  trigger: true,
  inline: true,
  parameters: z.object({}),
  execute: (_context, [items = []]) => [items],
});
