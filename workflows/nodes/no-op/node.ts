import { z } from 'zod';
import { defineNode, describeNode } from '../node-type.ts';

/** Gives on what it gets. */
export const noOpNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.noOp',
    displayName: 'No Operation',
    description: 'Does nothing',
    versions: [1],
  }),
  inline: true,
  parameters: z.object({}),
  execute: (_context, [items = []]) => [items],
});
