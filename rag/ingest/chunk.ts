import { sentencesOf, type Span } from './sentences.ts';

/** A fragment is closed once it has so many UTF-16 units, and never has more than the most. */
const ENOUGH = 800;
const MOST = 1200;
const MAX_FRAGMENTS = 100;

/** Cuts a text into fragments at sentence borders; a sentence too long for one is cut at a space. */
export function chunk(text: string): Span[] {
  const fragments: Span[] = [];
  let open: Span | null = null;
  for (const sentence of sentencesOf(text).flatMap((span) => cutLong(text, span))) {
    if (open && sentence.end - open.start <= MOST) open.end = sentence.end;
    else {
      if (open) fragments.push(open);
      open = { ...sentence };
    }
    if (open.end - open.start >= ENOUGH) {
      fragments.push(open);
      open = null;
    }
    if (fragments.length >= MAX_FRAGMENTS) return fragments;
  }
  if (open) fragments.push(open);
  return fragments;
}

function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > MOST) {
    const space = text.lastIndexOf(' ', start + MOST);
    let end = space > start + ENOUGH / 2 ? space : start + MOST;
    // never between the two halves of one character
    if (/[\ud800-\udbff]/.test(text[end - 1]!)) end -= 1;
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: span.end });
  return parts;
}
