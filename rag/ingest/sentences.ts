/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** After these a full stop ends no sentence (folded). */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof st no nr tel str z b bzw ca etc vs e g i inc ltd u a d h jan feb mar apr jun jul aug sep sept okt oct nov dez dec usw ggf inkl zzgl approx p s m'.split(
    ' ',
  ),
);
/** A line as short as this was ended on purpose, not wrapped. */
const SHORT_LINE = 45;
const BORDER = /[.!?…]+["'»”)\]]*(?=\s)|[。！？]|\n/gu;

/** Sentences and lines of a text, in order, without the white space around them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (const match of text.matchAll(BORDER)) {
    const at = match.index;
    const end = at + match[0].length;
    if (match[0] === '\n' ? isLineBorder(text, start, at) : isSentenceBorder(text, at, end)) close(end);
  }
  close(text.length);
  return spans;
}

function isLineBorder(text: string, start: number, at: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1) + 1, start);
  if (at - lineStart < SHORT_LINE) return true;
  return /^[ \t]*(\n|$|[-*•–>|]|\d+[.)] )/.test(text.slice(at + 1, at + 40));
}

function isSentenceBorder(text: string, at: number, end: number): boolean {
  if (text[at] !== '.') return true;
  const next = /^\s+(\S)/.exec(text.slice(end, end + 20))?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  const before = /([\p{L}]+)$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1];
  if (before !== undefined && ABBREVIATIONS.has(before.toLowerCase())) return false;
  // German ordinals and dates: “am 3. Oktober”
  return !/(^|[^\d])\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at));
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
