/**
 * Separates what the sender wrote now from what stands below or between it: quotations, forwarded mail, signature.
 * Line by line and linear; interleaved and bottom-posted replies keep their lines in order.
 */
import {
  ATTRIBUTION_END,
  ATTRIBUTION_START,
  blockFieldOf,
  DATE_ATTRIBUTION,
  FORWARD_SUBJECT,
  FORWARDED_SEPARATOR,
  NAME_ATTRIBUTION,
  ORIGINAL_SEPARATOR,
  OWN_COPY,
  TICKET_LINE,
  TIME_LINE,
} from './reply-patterns.ts';
import type { BlockField } from './reply-patterns.ts';
import { separateSignature } from './signature.ts';
import { ANY_MARK, MARK_FORWARDED, MARK_ORIGINAL, MARK_SIGNATURE, MARK_SIGNATURE_END } from './text-marks.ts';

export interface SplitText {
  body: string;
  authored: string;
  quoted: string;
  forwarded: string;
  signature: string;
}

export interface SplitHints {
  subject?: string;
  /** display name of the sender */
  fromName?: string;
  /** display names of whom it is for: what a ticket system shows below such a name and a date is their own */
  toNames?: readonly string[];
}

type Kind = 'authored' | 'quoted' | 'forwarded' | 'signature';

/** Lines of an attribution that a mail program wrapped. */
const MAX_ATTRIBUTION_LINES = 4;

/** `text` may hold the marks of text-marks.ts; none of them is in any result. */
export function splitReply(text: string, hints: SplitHints = {}): SplitText {
  const { lines, kinds } = takeMarks(text);
  const forwardSubject = FORWARD_SUBJECT.test(hints.subject ?? '');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (kinds[at] === 'signature') {
      at++;
      continue;
    }
    if (kinds[at] === 'quoted' || kinds[at] === 'forwarded') {
      const forwarded = kinds[at] === 'forwarded' || forwardSubject;
      fill(kinds, at, lines.length, forwarded ? 'forwarded' : 'quoted');
      break;
    }
    if (line === '' || line.trim() === '') {
      at++;
      continue;
    }
    if (/^\s{0,3}(?:>|&gt;)/.test(line)) {
      kinds[at++] = 'quoted';
      continue;
    }
    if (line.length <= 300 && FORWARDED_SEPARATOR.test(line)) {
      fill(kinds, at, lines.length, 'forwarded');
      break;
    }
    if (line.length <= 200 && ORIGINAL_SEPARATOR.test(line)) {
      fill(kinds, at, lines.length, forwardSubject ? 'forwarded' : 'quoted');
      break;
    }
    if (line.length <= 200 && TICKET_LINE.test(line)) {
      fill(kinds, at, hasWords(lines, kinds, at) ? lines.length : at + 1, 'quoted');
      at++;
      continue;
    }
    if (isOwnAbove(lines, at, hints.toNames ?? []) && hasWords(lines, kinds, at)) {
      fill(kinds, at, lines.length, 'quoted');
      break;
    }
    const block = headerBlockAt(lines, at);
    if (block > 0) {
      const from = rulerBefore(lines, kinds, at);
      fill(kinds, from, lines.length, forwardSubject || !hasWords(lines, kinds, from) ? 'forwarded' : 'quoted');
      break;
    }
    const attribution = attributionAt(lines, at);
    if (attribution > 0) {
      fill(kinds, at, at + attribution, 'quoted');
      const next = nextText(lines, at + attribution);
      if (next >= 0 && !/^\s{0,3}(?:>|&gt;)/.test(lines[next]!)) {
        fill(kinds, at, lines.length, 'quoted');
        break;
      }
      at += attribution;
      continue;
    }
    at++;
  }
  return assemble(lines, kinds, hints);
}

function takeMarks(text: string): { lines: string[]; kinds: Kind[] } {
  const lines: string[] = [];
  const kinds: Kind[] = [];
  let kind: Kind = 'authored';
  for (const line of text.split('\n')) {
    if (line === MARK_SIGNATURE) kind = kind === 'authored' ? 'signature' : kind;
    else if (line === MARK_SIGNATURE_END) kind = kind === 'signature' ? 'authored' : kind;
    else if (line === MARK_ORIGINAL) kind = 'quoted';
    else if (line === MARK_FORWARDED) kind = 'forwarded';
    else {
      lines.push(line.replace(ANY_MARK, ''));
      kinds.push(kind);
    }
  }
  return { lines, kinds };
}

function fill(kinds: Kind[], from: number, to: number, kind: Kind): void {
  for (let at = from; at < to && at < kinds.length; at++) kinds[at] = kind;
}

function hasWords(lines: readonly string[], kinds: readonly Kind[], before: number): boolean {
  for (let at = 0; at < before; at++) if (kinds[at] === 'authored' && /[\p{L}\p{N}]/u.test(lines[at]!)) return true;
  return false;
}

/** "Your message:", or the name of the reader above a date: receipts carry what they are for. */
function isOwnAbove(lines: readonly string[], at: number, names: readonly string[]): boolean {
  const line = lines[at]!.trim();
  if (line.length > 60) return false;
  if (OWN_COPY.test(line)) return true;
  return /\s/.test(line) && names.includes(line) && TIME_LINE.test(lines[at + 1]?.trim() ?? '');
}

function nextText(lines: readonly string[], at: number): number {
  for (let next = at; next < lines.length && next < at + 6; next++) if (lines[next]!.trim() !== '') return next;
  return -1;
}

function rulerBefore(lines: readonly string[], kinds: readonly Kind[], at: number): number {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const line = lines[before]!.trim();
    if (line === '') continue;
    return kinds[before] === 'authored' && /^[-_=*]{3,}$/.test(line) ? before : at;
  }
  return at;
}

/** Length of a `From: … Sent: … To: … Subject: …` block that begins here, or 0. */
function headerBlockAt(lines: readonly string[], at: number): number {
  const first = blockFieldOf(lines[at]!);
  if (!first || (first.field !== 'from' && first.field !== 'subject' && first.field !== 'sent')) return 0;
  const seen = new Set<BlockField>();
  let blank = 0;
  let next = at;
  for (; next < lines.length && next < at + 14; next++) {
    const line = lines[next]!;
    if (line.trim() === '') {
      if (++blank > (seen.size >= 3 ? 0 : 1)) break;
      continue;
    }
    const field = blockFieldOf(line);
    if (field && field.field !== 'cc' && seen.has(field.field)) break;
    if (field) seen.add(field.field);
    else if (seen.size >= 3 && blank > 0) break;
    else if (!/^[\s]|@|;/.test(line)) break;
  }
  const core = ['from', 'sent', 'to', 'subject'].filter((field) => seen.has(field as BlockField)).length;
  return seen.has('from') && core >= 3 ? next - at : 0;
}

/** Number of lines of an attribution (`On …, X wrote:`) that begins here, or 0. */
function attributionAt(lines: readonly string[], at: number): number {
  const first = lines[at]!;
  if (first.length > 300) return 0;
  const starts = ATTRIBUTION_START.test(first);
  if (!starts && !/:[\s*_]*$/.test(first)) return 0;
  if (!starts) return isNameAttribution(first, lines[at + 1]) ? 1 : 0;
  let joined = '';
  for (let next = at; next < lines.length && next < at + MAX_ATTRIBUTION_LINES; next++) {
    const line = lines[next]!.trim();
    if (line === '' || line.length > 300) break;
    if (next > at && ATTRIBUTION_START.test(line) && attributionAt1(line)) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (attributionAt1(joined)) return next - at + 1;
  }
  return isNameAttribution(first, lines[at + 1]) ? 1 : 0;
}

function attributionAt1(joined: string): boolean {
  if (!/[:>][\s*_]*$/.test(joined.slice(-8))) return false;
  if (!/\d|@|yesterday|gestern|hier|ayer|ontem|ieri|gisteren/i.test(joined)) return false;
  return (ATTRIBUTION_END.test(joined) || DATE_ATTRIBUTION.test(joined)) && joined.length > 10;
}

/** Without a date only when a quotation follows. */
function isNameAttribution(line: string, next: string | undefined): boolean {
  if (!NAME_ATTRIBUTION.test(line)) return false;
  return /^\s{0,3}>/.test(next ?? '') || (/<[^<>]{3,200}@[^<>]{2,200}>/.test(line) && /\d/.test(line));
}

function assemble(lines: readonly string[], kinds: Kind[], hints: SplitHints): SplitText {
  separateSignature(lines, kinds, hints.fromName ?? '');
  const pick = (kind: Kind) => tidy(lines, kinds, kind);
  return {
    body: lines.join('\n').trim(),
    authored: pick('authored'),
    quoted: pick('quoted'),
    forwarded: pick('forwarded'),
    signature: pick('signature'),
  };
}

function tidy(lines: readonly string[], kinds: readonly Kind[], kind: Kind): string {
  const out: string[] = [];
  let gap = false;
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== kind) {
      gap = true;
      continue;
    }
    if (gap && out.length > 0 && out.at(-1) !== '') out.push('');
    gap = false;
    if (line.trim() === '' && out.at(-1) === '') continue;
    out.push(line.trimEnd());
  }
  return out.join('\n').replace(/^\n+/, '').trimEnd();
}
