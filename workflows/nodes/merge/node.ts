import { z } from 'zod';
import { defineNode, describeNode } from '../node-type.ts';

/** Waits for all its inputs and gives the items of all, in the order of the inputs. */
export const mergeNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.merge',
    displayName: 'Merge',
    description: 'Brings branches together',
    versions: [3, 3.1, 3.2],
    inputs: 2,
  }),
  inline: true,
  inputs: (raw) => (typeof raw['numberInputs'] === 'number' ? Math.min(10, Math.max(2, raw['numberInputs'])) : 2),
  parameters: z.object({ mode: z.literal('append').default('append'), numberInputs: z.number().int().optional() }),
  check: (raw) =>
    raw['mode'] === undefined || raw['mode'] === 'append' ? null : 'only the mode “append” is available',
  execute: (_context, inputs) => [inputs.flat()],
});
