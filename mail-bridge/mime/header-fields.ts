/** Header fields as they stand: RFC 5322 section 2.2, RFC 2047 words, RFC 2231 parameters, RFC 6532 UTF-8. */
import { decodeWords } from 'postal-mime';
import { decodeBytes, guess } from './charset.ts';
import type { MimeLimits, Warnings } from './limits.ts';

export interface HeaderField {
  /** lower case */
  name: string;
  /** unfolded; bytes above 127 read as UTF-8 or Windows-1252; encoded words still encoded */
  raw: string;
}

export interface HeaderBlock {
  fields: HeaderField[];
  /** offset of the first byte of the body */
  bodyStart: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const COLON = 58;

/**
 * Reads fields from `start` up to the empty line. Tolerates lines that are none: one stray line is dropped, two in a row
 * are the beginning of a body whose empty line is missing. `isBoundary` ends the block too.
 */
export function readHeaderBlock(
  bytes: Buffer,
  start: number,
  end: number,
  options: { limits: MimeLimits; warnings: Warnings; isBoundary: (lineStart: number) => boolean },
): HeaderBlock {
  const { limits, warnings } = options;
  const fields: HeaderField[] = [];
  let at = start;
  let kept = 0;
  while (at < end) {
    const lineEnd = endOfLine(bytes, at, end);
    if (isEmptyLine(bytes, at, lineEnd)) return { fields, bodyStart: Math.min(lineEnd + 1, end) };
    if (bytes[at] === 45 && bytes[at + 1] === 45 && options.isBoundary(at)) return { fields, bodyStart: at };
    const colon = colonOf(bytes, at, lineEnd);
    if (colon < 0) {
      const first = at === start;
      if (first && (bytes[at] === SPACE || bytes[at] === TAB))
        warnings.add('mail.bad_header', 'first header line is folded');
      const next = lineEnd + 1;
      const mboxLine =
        first &&
        bytes
          .toString('latin1', at, at + 6)
          .replace('>', '')
          .startsWith('From ');
      if (!mboxLine) {
        const nextEnd = endOfLine(bytes, next, end);
        const goesOn = next < end && (isEmptyLine(bytes, next, nextEnd) || colonOf(bytes, next, nextEnd) > 0);
        if (!goesOn || first) {
          warnings.add('mail.no_header_end', 'text begins without an empty line after the header');
          return { fields, bodyStart: at };
        }
        warnings.add('mail.bad_header', 'a header line without a field name was left out');
      }
      at = next;
      continue;
    }
    let fieldEnd = lineEnd;
    while (fieldEnd + 1 < end && (bytes[fieldEnd + 1] === SPACE || bytes[fieldEnd + 1] === TAB)) {
      const nextEnd = endOfLine(bytes, fieldEnd + 1, end);
      if (isEmptyLine(bytes, fieldEnd + 1, nextEnd)) break;
      fieldEnd = nextEnd;
    }
    if (fields.length >= limits.headerFields) warnings.exceeds('headerFields');
    else if (kept >= limits.headerBytes) warnings.exceeds('headerBytes');
    else {
      if (fieldEnd - colon > limits.headerValueLength) warnings.exceeds('headerValueLength');
      const valueEnd = Math.min(fieldEnd, colon + 1 + limits.headerValueLength);
      fields.push({
        name: bytes.toString('latin1', at, colon).trimEnd().toLowerCase(),
        raw: unfold(bytes, colon + 1, valueEnd),
      });
      kept += valueEnd - at;
    }
    at = fieldEnd + 1;
  }
  return { fields, bodyStart: end };
}

function endOfLine(bytes: Buffer, at: number, end: number): number {
  const found = bytes.indexOf(LF, at);
  return found < 0 || found > end ? end : found;
}

function isEmptyLine(bytes: Buffer, at: number, lineEnd: number): boolean {
  return at === lineEnd || (lineEnd === at + 1 && bytes[at] === CR);
}

/** Offset of the colon after a field name (printable ASCII, RFC 5322 section 3.6.8, trailing blanks allowed), or -1. */
function colonOf(bytes: Buffer, at: number, lineEnd: number): number {
  const stop = Math.min(lineEnd, at + 200);
  let blank = false;
  for (let index = at; index < stop; index++) {
    const byte = bytes[index]!;
    if (byte === COLON) return index > at ? index : -1;
    if (byte === SPACE || byte === TAB) {
      if (index === at) return -1;
      blank = true;
    } else if (blank || byte < 33 || byte > 126) return -1;
  }
  return -1;
}

function unfold(bytes: Buffer, start: number, end: number): string {
  const latin = bytes.toString('latin1', start, end);
  // oxlint-disable-next-line no-control-regex -- bytes of a header
  const text = /[\x80-\xff]/.test(latin) ? guess(bytes.subarray(start, end)) : latin;
  return text
    .replace(/\r?\n/g, '')
    .replace(/[\t\r\0]/g, ' ')
    .trim();
}

/** RFC 2047 words decoded; a value without them costs nothing. */
export function decodeValue(raw: string): string {
  if (!raw.includes('=?')) return raw;
  try {
    return decodeWords(raw).replace(/[\r\n\0]+/g, ' ');
  } catch {
    return raw;
  }
}

export interface ParameterizedValue {
  /** lower case: `text/plain`, `attachment` */
  value: string;
  /** names in lower case, RFC 2231 continuations joined and decoded */
  params: Map<string, string>;
}

/** `text/plain; charset="utf-8"; name*0*=utf-8''a%20` -> value and parameters. Linear; tolerates what mailers do. */
export function parseParameterized(raw: string): ParameterizedValue {
  const segments = splitParameters(raw);
  const plain = new Map<string, string>();
  const pieces = new Map<string, { index: number; text: string; coded: boolean }[]>();
  for (const segment of segments.slice(1, 200)) {
    const equals = segment.indexOf('=');
    if (equals < 1) continue;
    const name = segment.slice(0, equals).trim().toLowerCase();
    const text = unquote(segment.slice(equals + 1).trim());
    const star = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (star && (star[2] !== undefined || star[3])) {
      const list = pieces.get(star[1]!) ?? [];
      list.push({ index: Number(star[2] ?? 0), text, coded: star[3] === '*' });
      pieces.set(star[1]!, list);
    } else if (!plain.has(name)) plain.set(name, decodeValue(text));
  }
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.index - b.index);
    const lead = list[0]!.coded ? /^([^']{0,60})'[^']{0,60}'/.exec(list[0]!.text) : null;
    const bytes = list.map((piece, index) => {
      const text = index === 0 && lead ? piece.text.slice(lead[0].length) : piece.text;
      return piece.coded ? percentBytes(text) : Buffer.from(text, 'utf8');
    });
    plain.set(name, decodeBytes(Buffer.concat(bytes), lead?.[1] ?? 'utf-8').text);
  }
  return { value: (segments[0] ?? '').trim().toLowerCase(), params: plain };
}

function splitParameters(raw: string): string[] {
  const segments: string[] = [];
  let from = 0;
  let quoted = false;
  let comment = 0;
  let text = '';
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"' && comment === 0) quoted = true;
    else if (char === '(') {
      if (comment === 0) text += raw.slice(from, at);
      comment++;
    } else if (char === ')' && comment > 0) {
      comment--;
      if (comment === 0) from = at + 1;
    } else if (char === ';' && comment === 0) {
      segments.push(text + raw.slice(from, at));
      text = '';
      from = at + 1;
    }
  }
  if (comment === 0) text += raw.slice(from);
  segments.push(text);
  return segments;
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text.replace(/"+$/, '');
  const inner = text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text.slice(1);
  return inner.includes('\\') ? inner.replace(/\\(["\\])/g, '$1') : inner;
}

function percentBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
