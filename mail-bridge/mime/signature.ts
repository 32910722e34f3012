/** Finds signature, device line, disclaimer and list footer among the lines that are not quoted. */
import { DEVICE_LINE, DISCLAIMER_START, DISCLAIMER_WORDS, LIST_FOOTER, RULER, SIGN_OFF } from './reply-patterns.ts';

type Kind = 'authored' | 'quoted' | 'forwarded' | 'signature';

const MAX_SIGNATURE_LINES = 16;
const CONTACT =
  /(?:\+|\b00|\(0|\b0)\d[\d\s()/.-]{5,}\d|\b(?:tel|phone|mobile?|cell|fax|direct|office|telefon|mobil|tél|móvil|simu|web|www)\b\s*[.:]|\bwww\.|https?:\/\/|\S@\S+\.\w|\b(?:gmbh|inc|ltd|llc|corp|s\.?a\.?r?\.?l?|b\.?v|plc|ag|kg)\b\.?(?:$|[\s,|])/i;

/** Turns 'authored' lines that belong to no message of this sender into 'signature', in place. */
export function separateSignature(lines: readonly string[], kinds: Kind[], fromName: string): void {
  for (const run of authoredRuns(kinds)) {
    const dashes = lastDashes(lines, run);
    if (dashes >= 0) take(kinds, dashes, run.end);
    const end = dashes >= 0 ? dashes : run.end;
    for (let at = run.start; at < end; at++)
      if (lines[at]!.length <= 120 && DEVICE_LINE.test(lines[at]!.trim())) kinds[at] = 'signature';
    const footer = footerAt(lines, run.start, end);
    if (footer >= 0) take(kinds, footer, end);
    const last = footer >= 0 ? footer : end;
    const block = signatureBlockAt(lines, kinds, { start: run.start, end: last }, fromName);
    if (block >= 0) take(kinds, block, last);
  }
}

interface Run {
  start: number;
  end: number;
}

function authoredRuns(kinds: readonly Kind[]): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let at = 0; at <= kinds.length; at++) {
    const authored = kinds[at] === 'authored';
    if (authored && start < 0) start = at;
    else if (!authored && start >= 0) {
      runs.push({ start, end: at });
      start = -1;
    }
  }
  return runs;
}

function take(kinds: Kind[], from: number, to: number): void {
  for (let at = from; at < to; at++) kinds[at] = 'signature';
}

/** RFC 3676 section 4.3: `-- ` alone on its line. Everything after the first one that has little below it. */
function lastDashes(lines: readonly string[], run: Run): number {
  for (let at = Math.max(run.start, run.end - 60); at < run.end; at++) {
    const line = lines[at]!;
    if (line.length <= 4 && /^--[\s\u00a0]?$|^—\s?$/.test(line)) return at;
  }
  return -1;
}

/** First line of a disclaimer or list footer, or -1. */
function footerAt(lines: readonly string[], start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    if (RULER.test(line) && line.length <= 200) {
      const below = lines
        .slice(at + 1, Math.min(end, at + 5))
        .join(' ')
        .slice(0, 600);
      if (LIST_FOOTER.test(below) && end - at < 25) return at;
      const first = lines.slice(at + 1, Math.min(end, at + 3)).find((next) => next.trim() !== '');
      if (first && DISCLAIMER_START.test(first.slice(0, 200)) && DISCLAIMER_WORDS.test(paragraph(lines, at + 1, end)))
        return at;
      continue;
    }
    const paragraphStart = at === start || lines[at - 1]!.trim() === '' || /^[-_=*]{3,}$/.test(lines[at - 1]!.trim());
    if (!paragraphStart || !DISCLAIMER_START.test(line.slice(0, 200))) continue;
    const text = paragraph(lines, at, end);
    if (text.length > 60 && DISCLAIMER_WORDS.test(text)) return at;
  }
  return -1;
}

function paragraph(lines: readonly string[], from: number, end: number): string {
  let text = '';
  for (let at = from; at < end && at < from + 12 && text.length < 1500; at++) {
    if (lines[at]!.trim() === '' && text !== '' && text.length > 60) break;
    text += ` ${lines[at]!.slice(0, 1500)}`;
  }
  return text;
}

/** Start of the lines below a sign-off and name, or of a block of contact data at the end; -1 if none. */
function signatureBlockAt(lines: readonly string[], kinds: readonly Kind[], run: Run, fromName: string): number {
  let end = run.end;
  while (end > run.start && (lines[end - 1]!.trim() === '' || kinds[end - 1] === 'signature')) end--;
  const earliest = Math.max(run.start, end - MAX_SIGNATURE_LINES - 2);
  for (let at = earliest; at < end; at++) {
    if (lines[at]!.length > 80 || !SIGN_OFF.test(lines[at]!)) continue;
    const name = nextLine(lines, at + 1, end);
    if (name < 0 || lines[name]!.length > 60 || /[?:]$/.test(lines[name]!.trim())) return -1;
    const rest = nextLine(lines, name + 1, end);
    return rest >= 0 && looksLikeSignature(lines, rest, end) ? rest : -1;
  }
  if (fromName.length > 2) {
    const wanted = fromName.toLowerCase();
    for (let at = Math.max(earliest, run.start + 1); at < end - 1; at++) {
      if (
        lines[at]!.trim()
          .toLowerCase()
          .replace(/[*_,-]/g, '')
          .trim() === wanted &&
        looksLikeSignature(lines, at + 1, end)
      )
        return at + 1;
    }
  }
  return contactBlockAt(lines, run.start, end);
}

function nextLine(lines: readonly string[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (lines[at]!.trim() !== '') return at;
  return -1;
}

/** Short lines without sentences and questions. */
function looksLikeSignature(lines: readonly string[], from: number, end: number): boolean {
  if (end - from > MAX_SIGNATURE_LINES) return false;
  let contacts = 0;
  for (let at = from; at < end; at++) {
    const line = lines[at]!.trim();
    if (line === '') continue;
    if (/^(?:p\.?\s?p?\.?s\b|ps\b|nb\b|n\.b\.)/i.test(line)) return false;
    if (line.length > 110 || line.endsWith('?')) return false;
    if (CONTACT.test(line)) contacts++;
    else if (line.split(/\s+/).length > 9 || (/[.!]$/.test(line) && line.split(/\s+/).length > 5)) return false;
  }
  return contacts > 0 || nextLine(lines, from, end) >= 0;
}

/** The last paragraph, when at least two of its lines are contact data. */
function contactBlockAt(lines: readonly string[], start: number, end: number): number {
  let from = end;
  while (from > start && lines[from - 1]!.trim() !== '') from--;
  if (from === start || end - from < 2 || end - from > 10) return -1;
  let contacts = 0;
  for (let at = from; at < end; at++) {
    const line = lines[at]!.trim();
    if (line.length > 90 || /[?!]$/.test(line) || /^(?:[-*•]|\d+[.)])\s/.test(line)) return -1;
    if (CONTACT.test(line)) contacts++;
  }
  const first = lines[from]!.trim();
  const namelike = /^[\p{Lu}][\p{L}'’.-]+(?:\s+[\p{Lu}][\p{L}'’.-]*){0,3}(?:\s*[|,(].*)?$/u.test(first);
  return contacts >= 2 && namelike && contacts * 2 >= end - from - 1 ? from : -1;
}
