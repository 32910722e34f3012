/** schema.org objects of an HTML mail: JSON-LD blocks and microdata, as plain JSON with "@type". */
import type { MimeLimits, Warnings } from './limits.ts';

export type JsonObject = Record<string, unknown>;

const MAX_DEPTH = 20;

/** Objects of one JSON-LD block; arrays and @graph are taken apart. Raw control characters and trailing commas are repaired. */
export function readJsonLd(source: string, options: { limits: MimeLimits; warnings: Warnings }): JsonObject[] {
  if (source.length > options.limits.structuredDataLength) {
    options.warnings.exceeds('structuredData');
    return [];
  }
  const text = source
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)$/g, '')
    .trim();
  if (text === '') return [];
  if (nesting(text) > 100) {
    options.warnings.add('mail.bad_structured_data', 'JSON-LD is nested too deeply');
    return [];
  }
  const parsed =
    parseJson(text) ?? parseJson(repair(text)) ?? parseJson(`[${repair(text).replace(/\}\s*\{/g, '},{')}]`);
  if (parsed === undefined) {
    options.warnings.add('mail.bad_structured_data', 'JSON-LD could not be read');
    return [];
  }
  const found: JsonObject[] = [];
  const queue: unknown[] = [parsed];
  while (queue.length > 0 && found.length < options.limits.structuredData) {
    const item = queue.shift();
    if (Array.isArray(item)) queue.push(...item.slice(0, 200));
    else if (isObject(item)) {
      if (Array.isArray(item['@graph'])) queue.push(...item['@graph'].slice(0, 200));
      else found.push(tidy(item, 0) as JsonObject);
    }
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 123 || char === 91) deepest = Math.max(deepest, ++depth);
    else if (char === 125 || char === 93) depth--;
  }
  return deepest;
}

/** Escapes control characters inside strings, drops trailing commas, comments and a closing semicolon. */
function repair(text: string): string {
  let out = '';
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const code = text.charCodeAt(at);
    if (inString) {
      if (char === '\\') {
        const next = text[at + 1] ?? '';
        out += /["\\/bfnrtu]/.test(next) ? char + next : next;
        at++;
      } else if (code < 32) out += code === 10 ? '\\n' : code === 9 ? '\\t' : '';
      else {
        if (char === '"') inString = false;
        out += char;
      }
    } else if (char === '"') {
      inString = true;
      out += char;
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 1;
    } else if (char === ',') {
      let next = at + 1;
      while (next < text.length && /\s/.test(text[next]!)) next++;
      if (text[next] !== '}' && text[next] !== ']') out += char;
    } else out += char === '\u00a0' ? ' ' : char;
  }
  return out.replace(/;\s*$/, '');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without prototypes' names, without what a database refuses, `@type` without its vocabulary, bounded. */
export function tidy(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed().slice(0, 5000);
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => tidy(item, depth + 1));
  if (!isObject(value)) return value ?? null;
  const out: JsonObject = {};
  for (const [key, item] of Object.entries(value).slice(0, 200)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    out[tidy(key, depth) as string] = key === '@type' ? typeName(item) : tidy(item, depth + 1);
  }
  return out;
}

function typeName(value: unknown): unknown {
  const short = (text: unknown) =>
    typeof text === 'string' ? text.replace(/^https?:\/\/(?:www\.)?schema\.org\//, '').slice(0, 200) : '';
  return Array.isArray(value) ? value.slice(0, 10).map(short) : short(value);
}

interface Scope {
  object: JsonObject;
  /** depth of the element that opened it */
  depth: number;
  property: string | null;
}

interface TextProperty {
  scope: JsonObject;
  names: string;
  depth: number;
  text: string;
}

/** Collects microdata while the HTML is walked (HTML Standard, section 5). */
export interface Microdata {
  open(name: string, attributes: Record<string, string>, depth: number): void;
  text(text: string): void;
  close(depth: number): void;
  objects(): JsonObject[];
}

export function createMicrodata(limits: MimeLimits, warnings: Warnings): Microdata {
  const top: JsonObject[] = [];
  const scopes: Scope[] = [];
  const texts: TextProperty[] = [];
  let length = 0;
  let made = 0;

  const put = (object: JsonObject, names: string, value: unknown) => {
    for (const name of names.split(/\s+/, 5)) {
      if (name === '' || name === '__proto__' || name === 'constructor') continue;
      const held = object[name];
      if (held === undefined) object[name] = value;
      else if (Array.isArray(held)) {
        if (held.length < 200) held.push(value);
      } else object[name] = [held, value];
    }
  };

  return {
    open(name, attributes, depth) {
      const property = attributes['itemprop'];
      const scope = scopes.at(-1);
      if (attributes['itemscope'] !== undefined) {
        if (++made > limits.structuredData * 20 || scopes.length > MAX_DEPTH) return warnings.exceeds('structuredData');
        const object: JsonObject = { '@type': typeName(attributes['itemtype']?.trim().split(/\s+/)[0] ?? '') };
        if (attributes['itemid']) object['@id'] = attributes['itemid'];
        if (property !== undefined && scope) put(scope.object, property, object);
        else if (top.length < limits.structuredData) top.push(object);
        scopes.push({ object, depth, property: property ?? null });
        return;
      }
      if (property === undefined || !scope) return;
      const value = attributeValue(name, attributes);
      if (value !== undefined) {
        length += value.length;
        if (length > limits.structuredDataLength) warnings.exceeds('structuredDataLength');
        else put(scope.object, property, value.trim());
      } else if (texts.length < 50) texts.push({ scope: scope.object, names: property, depth, text: '' });
    },
    text(text) {
      if (length > limits.structuredDataLength) return;
      for (const one of texts) {
        one.text += text;
        length += text.length;
      }
    },
    close(depth) {
      while (texts.length > 0 && texts.at(-1)!.depth >= depth) {
        const done = texts.pop()!;
        put(done.scope, done.names, done.text.replace(/\s+/g, ' ').trim());
      }
      while (scopes.length > 0 && scopes.at(-1)!.depth >= depth) scopes.pop();
    },
    objects: () => top.filter((object) => object['@type'] !== '').map((object) => tidy(object, 0) as JsonObject),
  };
}

function attributeValue(name: string, attributes: Record<string, string>): string | undefined {
  if (attributes['content'] !== undefined) return attributes['content'];
  switch (name) {
    case 'meta':
      return '';
    case 'a':
    case 'area':
    case 'link':
      return attributes['href'] ?? '';
    case 'img':
    case 'audio':
    case 'embed':
    case 'iframe':
    case 'source':
    case 'video':
      return attributes['src'] ?? '';
    case 'object':
      return attributes['data'] ?? '';
    case 'data':
    case 'meter':
      return attributes['value'] ?? '';
    case 'time':
      return attributes['datetime'];
    default:
      return undefined;
  }
}
