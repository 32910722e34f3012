/** Where something stands in the text it was found in: UTF-16 offsets, `text` = the words themselves. */
export interface Found {
  index: number;
  end: number;
  text: string;
}

export function foundAt(text: string, index: number, end: number): Found {
  return { index, end, text: text.slice(index, end) };
}

/** The text before `index`, on the same line, at most `length` characters. */
export function lineBefore(text: string, index: number, length: number): string {
  const before = text.slice(Math.max(0, index - length), index);
  return before.slice(before.lastIndexOf('\n') + 1);
}

export function overlaps(a: Found, b: Found): boolean {
  return a.index < b.end && b.index < a.end;
}
