import { z } from 'zod';
import { stoppedByNode } from '../../workflows.errors.ts';
import { defineNode, describeNode } from '../node-type.ts';

/** Ends the execution as failed, with a message. */
export const stopAndErrorNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.stopAndError',
    displayName: 'Stop and Error',
    description: 'Ends the execution with an error',
    versions: [1],
    outputs: 0,
  }),
  inline: true,
  parameters: z.object({ errorMessage: z.coerce.string().max(2000).default('stopped by the workflow') }),
  async execute({ params, nodeName }, [items = []]) {
    if (items.length === 0) return [];
    throw stoppedByNode((await params(0)).errorMessage, nodeName);
  },
});
