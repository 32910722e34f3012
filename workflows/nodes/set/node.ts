import { z } from 'zod';
import type { Item } from '../../graph/n8n-graph.ts';
import { parametersInvalid } from '../../workflows.errors.ts';
import { defineNode, describeNode } from '../node-type.ts';

const FieldType = z.enum(['string', 'number', 'boolean', 'array', 'object']);
const Parameters = z.object({
  mode: z.enum(['manual', 'raw']).default('manual'),
  assignments: z
    .object({
      assignments: z.array(z.object({ name: z.string().max(200), value: z.unknown(), type: FieldType.optional() })),
    })
    .optional(),
  jsonOutput: z.unknown().optional(),
  includeOtherFields: z.boolean().default(false),
  options: z.object({ dotNotation: z.boolean().optional() }).default({}),
});
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** n8n's “Edit Fields” (version 3.4): sets fields by name, keeps the others if asked to. */
export const setNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.set',
    displayName: 'Edit Fields',
    description: 'Sets fields of each item',
    versions: [3, 3.1, 3.2, 3.3, 3.4],
  }),
  inline: true,
  parameters: Parameters,
  async execute({ params }, [items = []]) {
    const made: Item[] = [];
    for (const [index, item] of items.entries()) {
      made.push({ json: setFields(item.json, await params(index)), pairedItem: { item: index } });
    }
    return [made];
  },
});

function setFields(before: Item['json'], params: z.infer<typeof Parameters>): Item['json'] {
  const json: Record<string, unknown> = params.includeOtherFields ? { ...before } : {};
  if (params.mode === 'raw') {
    const given = typeof params.jsonOutput === 'string' ? parseJson(params.jsonOutput) : params.jsonOutput;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw parametersInvalid({ parameter: 'jsonOutput', message: 'not an object' });
    }
    for (const [name, value] of Object.entries(given)) assign(json, [name], value);
    return json as Item['json'];
  }
  for (const { name, value, type } of params.assignments?.assignments ?? []) {
    const path = params.options.dotNotation === false ? [name] : name.split('.');
    assign(json, path, convert(value, type, name));
  }
  return json as Item['json'];
}

function assign(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  if (path.some((name) => FORBIDDEN.has(name))) throw parametersInvalid({ name: path.join('.') });
  let object = target;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(object, name) ? object[name] : undefined;
    // copied: the item it came from belongs to the node before
    object[name] = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
    object = object[name] as Record<string, unknown>;
  }
  object[path.at(-1)!] = value;
}

function convert(value: unknown, type: z.infer<typeof FieldType> | undefined, name: string): unknown {
  if (value === undefined || value === null) return value;
  if (type === 'string') return typeof value === 'object' ? JSON.stringify(value) : `${value as number}`;
  if (type === 'number') {
    const number = Number(value);
    if (Number.isNaN(number)) throw parametersInvalid({ name, message: 'not a number' });
    return number;
  }
  if (type === 'boolean') return value === true || value === 'true' || value === 1;
  if ((type === 'array' || type === 'object') && typeof value === 'string') return parseJson(value);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw parametersInvalid({ message: 'not JSON' }, cause);
  }
}
