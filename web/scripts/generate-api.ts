/**
 * Writes web/src/app/api.generated.ts from the OpenAPI document of a server:
 *   node web/scripts/generate-api.ts http://127.0.0.1:4680/api/openapi.json
 *   node web/scripts/generate-api.ts path/to/openapi.json
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';

const TARGET = join(import.meta.dirname, '../src/app/api.generated.ts');
const PREFIX = '/api/actions/';

interface Media {
  content?: Record<string, { schema?: JSONSchema }>;
}
interface OpenApi {
  paths: Record<string, { post?: { requestBody?: Media; responses?: Record<string, Media> } }>;
  components?: { schemas?: Record<string, JSONSchema> };
}

async function load(source: string): Promise<OpenApi> {
  if (!/^https?:\/\//.test(source)) return JSON.parse(await readFile(source, 'utf8')) as OpenApi;
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return (await response.json()) as OpenApi;
}

const schemaOf = (media: Media | undefined): JSONSchema => media?.content?.['application/json']?.schema ?? {};

/** Titles would become names of their own, and twice the same name a second with a number; descriptions only add weight. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => !['title', 'description', '$id'].includes(key) || typeof inner !== 'string',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNames(inner)]));
}

function actionsSchema(document: OpenApi): JSONSchema {
  const actions = Object.entries(document.paths)
    .filter(([path]) => path.startsWith(PREFIX))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([path, { post }]) => {
      const output = schemaOf(post?.responses?.['200']).properties?.['output'] ?? {};
      const properties = { input: schemaOf(post?.requestBody), output };
      return [path.slice(PREFIX.length), { type: 'object', properties, required: ['input', 'output'] }] as const;
    });
  return withoutNames({
    type: 'object',
    properties: Object.fromEntries(actions),
    required: actions.map(([name]) => name),
    components: document.components ?? {},
  }) as JSONSchema;
}

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('usage: node web/scripts/generate-api.ts URL-or-path of openapi.json\n');
  process.exitCode = 2;
} else {
  const schema = actionsSchema(await load(source));
  const text = await compile(schema, 'Actions', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '// Written by web/scripts/generate-api.ts from the OpenAPI document of the server; do not edit.',
    style: { singleQuote: true, printWidth: 120 },
  });
  await writeFile(TARGET, text);
  process.stderr.write(`${Object.keys(schema.properties ?? {}).length} actions, ${text.length} characters\n`);
}
