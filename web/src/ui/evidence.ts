/** A stretch of text and the intents whose evidence it is; none = plain text. */
export interface TextSegment {
  text: string;
  ids: string[];
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Mail breaks lines where it likes: evidence is looked for with any white space (and quotation marks) between words. */
function findEvidence(text: string, evidence: string): { start: number; end: number } | null {
  const words = evidence.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const found = new RegExp(words.map(escapePattern).join('(?:\\s|\\n>+)+'), 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** Cuts `text` where evidence begins and ends. Overlapping evidence gives segments that carry several ids. */
export function markEvidence(text: string, marks: readonly { id: string; evidence: string }[]): TextSegment[] {
  const spans = marks.flatMap(({ id, evidence }) => {
    const span = findEvidence(text, evidence);
    return span ? [{ id, ...span }] : [];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const segments: TextSegment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const ids = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.id);
    segments.push({ text: text.slice(start, end), ids });
  }
  return segments;
}

/** Whether the evidence stands in the text at all. */
export const containsEvidence = (text: string, evidence: string): boolean => findEvidence(text, evidence) !== null;

export interface LinkSegment {
  text: string;
  /** http or https only */
  href: string | null;
}

/** Splits plain text at web addresses. Trailing punctuation stays outside of the link. */
export function splitLinks(text: string): LinkSegment[] {
  const segments: LinkSegment[] = [];
  let last = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/giu)) {
    const href = match[0].replace(/[.,;:!?)\]}'»]+$/u, '');
    if (match.index > last) segments.push({ text: text.slice(last, match.index), href: null });
    segments.push({ text: href, href });
    last = match.index + href.length;
  }
  if (last < text.length) segments.push({ text: text.slice(last), href: null });
  return segments;
}
