const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a pattern with the flag g, as `text.matchAll(pattern)` finds them. That one copies the pattern at each call, which costs more than
 * the look at a sentence in which nothing is found.
 */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; found !== null; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === '') pattern.lastIndex = behind(text, found.index, pattern.unicode);
  }
  return matches;
}

/** An empty match is looked for again behind the next letter. */
const behind = (text: string, at: number, whole: boolean): number =>
  at + (whole && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
