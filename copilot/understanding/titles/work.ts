/** What the title of a task is made of; each language has a writer for it. */
export interface Work {
  /** the clause that asks, without its days, its opening words, reasons and fillers */
  text: string;
  /** folded opening that was cut off: "could you", "necesito que" */
  frame: string;
  /** first name of who asks; empty if nobody knows, or in a mail of the user's own */
  from: string;
  /** first name of whom the user promises it; empty in other mails */
  to: string;
  /** the user writes what the user will do */
  promised: boolean;
}

/** A short title in the imperative or infinitive; null where the sentence had better stay as it is. */
export type TitleWriter = (work: Work) => string | null;

/** Cuts a pattern off the start, as often as it stands there. `low` is folded and as long as the text. */
export function withoutOpenings(text: string, patterns: readonly RegExp[], fold: (text: string) => string): string {
  let rest = text;
  for (let n = 0; n < MAX_OPENINGS; n += 1) {
    const low = fold(rest);
    const found = patterns.map((pattern) => pattern.exec(low)?.[0].length ?? 0);
    const cut = Math.max(0, ...found);
    if (cut === 0 || cut >= rest.length) return rest;
    rest = rest.slice(cut).replace(/^[\s,;:¿¡]+/u, '');
  }
  return rest;
}
const MAX_OPENINGS = 4;

/** First word and what stands behind it. */
export function firstWord(text: string): { word: string; rest: string } {
  const end = text.search(/[\s,;:.!?]/u);
  return end < 0 ? { word: text, rest: '' } : { word: text.slice(0, end), rest: text.slice(end) };
}
