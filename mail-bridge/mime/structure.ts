/** The MIME tree of a message as byte ranges over its raw bytes (RFC 2045, RFC 2046). One pass, no recursion. */
import { parseParameterized, readHeaderBlock } from './header-fields.ts';
import type { HeaderField } from './header-fields.ts';
import type { MimeLimits, Warnings } from './limits.ts';

export interface Part {
  /** '1', '2', … for leaves in the order of the message; '' for a multipart */
  id: string;
  headers: HeaderField[];
  /** lower case `type/subtype` */
  type: string;
  params: Map<string, string>;
  /** lower case or '' */
  disposition: string;
  filename: string;
  encoding: string;
  contentId: string | null;
  /** body as byte range, without the line end before the boundary */
  start: number;
  end: number;
  depth: number;
  children: Part[];
  multipart: boolean;
}

interface Open {
  boundary: string;
  part: Part;
}

const MAX_BOUNDARY = 250;

export function readStructure(bytes: Buffer, options: { limits: MimeLimits; warnings: Warnings }): Part {
  const { limits, warnings } = options;
  const open: Open[] = [];
  let count = 0;
  let leaves = 0;

  const openIndexOf = (lineStart: number): { index: number; closing: boolean; lineEnd: number } | null => {
    const found = bytes.indexOf(10, lineStart);
    const lineEnd = found < 0 ? bytes.length : found;
    if (open.length === 0) return null;
    const text = bytes.toString('latin1', lineStart + 2, Math.min(lineEnd, lineStart + 4 + MAX_BOUNDARY)).trimEnd();
    for (let index = open.length - 1; index >= 0; index--) {
      const boundary = open[index]!.boundary;
      if (!text.startsWith(boundary)) continue;
      if (text.length === boundary.length) return { index, closing: false, lineEnd };
      if (text.length === boundary.length + 2 && text.endsWith('--')) return { index, closing: true, lineEnd };
    }
    return null;
  };

  const readPart = (at: number, parent: Part | null): Part => {
    count++;
    const block = readHeaderBlock(bytes, at, bytes.length, {
      limits,
      warnings,
      isBoundary: (lineStart) => openIndexOf(lineStart) !== null,
    });
    const part = describe(block.fields, parent);
    part.start = block.bodyStart;
    part.end = bytes.length;
    const boundary = part.params.get('boundary')?.trimEnd();
    if (part.multipart) {
      if (!boundary) {
        warnings.add('mail.no_boundary', 'a multipart names no boundary');
        part.multipart = false;
        part.type = 'text/plain';
      } else if (part.depth >= limits.depth) {
        warnings.exceeds('depth');
        part.multipart = false;
      } else open.push({ boundary: boundary.slice(0, MAX_BOUNDARY), part });
    }
    if (!part.multipart) part.id = String(++leaves);
    return part;
  };

  const root = readPart(0, null);
  let current: Part | null = root.multipart ? null : root;
  let cursor = root.start;
  let looked = 0;
  while (open.length > 0) {
    const lineStart = nextHyphens(bytes, cursor);
    if (lineStart < 0) break;
    if (++looked > limits.boundaryLines) {
      warnings.exceeds('boundaryLines');
      break;
    }
    const hit = openIndexOf(lineStart);
    if (!hit) {
      cursor = lineStart + 2;
      continue;
    }
    if (current) current.end = Math.max(current.start, endBefore(bytes, lineStart));
    current = null;
    if (hit.index < open.length - 1) warnings.add('mail.boundary_not_closed', 'an inner multipart has no end');
    open.length = hit.closing ? hit.index : hit.index + 1;
    cursor = Math.min(hit.lineEnd + 1, bytes.length);
    if (hit.closing) continue;
    if (count >= limits.parts) {
      warnings.exceeds('parts');
      break;
    }
    const parent = open[hit.index]!.part;
    const child = readPart(cursor, parent);
    parent.children.push(child);
    cursor = child.start;
    if (!child.multipart) current = child;
  }
  if (open.length > 0) warnings.add('mail.truncated', 'the last multipart has no end');
  return adoptEmpty(root, () => String(++leaves));
}

/** A multipart in which no boundary was ever found is its text. */
function adoptEmpty(root: Part, nextId: () => string): Part {
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    if (part.multipart && part.children.length === 0) {
      part.multipart = false;
      part.type = part.end > part.start && part === root ? 'text/plain' : 'application/octet-stream';
      if (part !== root) part.end = part.start;
      part.id = nextId();
    }
    stack.push(...part.children);
  }
  return root;
}

/** Start of the next line that begins with two hyphens, from the line start `at` on; -1 if none. */
function nextHyphens(bytes: Buffer, at: number): number {
  if (bytes[at] === 45 && bytes[at + 1] === 45 && (at === 0 || bytes[at - 1] === 10)) return at;
  const found = bytes.indexOf('\n--', Math.max(0, at - 1), 'latin1');
  return found < 0 ? -1 : found + 1;
}

function endBefore(bytes: Buffer, lineStart: number): number {
  let end = lineStart;
  if (end > 0 && bytes[end - 1] === 10) end--;
  if (end > 0 && bytes[end - 1] === 13) end--;
  return end;
}

function describe(headers: HeaderField[], parent: Part | null): Part {
  const field = (name: string) => headers.find((header) => header.name === name)?.raw ?? '';
  const type = parseParameterized(field('content-type'));
  const disposition = parseParameterized(field('content-disposition'));
  const fallback = parent?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const valid = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+*-]{1,100}$/.test(type.value);
  const mime = valid
    ? type.value
    : type.value === 'text' || type.value === 'html'
      ? `text/${type.value === 'html' ? 'html' : 'plain'}`
      : fallback;
  return {
    id: '',
    headers,
    type: mime,
    params: type.params,
    disposition: disposition.value,
    filename: disposition.params.get('filename') ?? type.params.get('name') ?? '',
    encoding: field('content-transfer-encoding')
      .toLowerCase()
      .replace(/[;(].*$/, '')
      .trim(),
    contentId: field('content-id').replace(/^<|>$/g, '') || null,
    start: 0,
    end: 0,
    depth: parent ? parent.depth + 1 : 0,
    children: [],
    multipart: mime.startsWith('multipart/'),
  };
}
