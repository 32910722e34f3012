import { z } from 'zod';
import { defineNode, describeNode } from '../node-type.ts';

/** JavaScript of the user, in a process of its own without rights, environment or network objects. */
export const codeNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.code',
    displayName: 'Code',
    description: 'Runs JavaScript in a sandbox',
    versions: [2],
  }),
  inline: false,
  parameters: z.object({
    mode: z.enum(['runOnceForAllItems', 'runOnceForEachItem']).default('runOnceForAllItems'),
    jsCode: z.string().max(50_000),
  }),
  check(raw) {
    if (raw['language'] !== undefined && raw['language'] !== 'javaScript') return 'only JavaScript is available';
    if (typeof raw['jsCode'] !== 'string') return 'jsCode is missing';
    return raw['jsCode'].startsWith('=') ? 'jsCode cannot be an expression' : null;
  },
  async execute({ raw, now, signal, runCode }, [items = []]) {
    const mode = raw['mode'] === 'runOnceForEachItem' ? 'each-item' : 'all-items';
    const made = await runCode({ code: String(raw['jsCode']), mode, items, now, signal });
    return [made.map((json, index) => ({ json, ...(mode === 'each-item' ? { pairedItem: { item: index } } : {}) }))];
  },
});
