/** Letters by their codes: words are found many times a sentence, and a pattern with \p{L} asks anew for every letter. */
const LETTER = Uint8Array.from({ length: 0x3000 }, (_, code) => Number(/\p{L}/u.test(String.fromCharCode(code))));

/** `\p{L}`. */
const isLetter = (code: number): boolean =>
  code < LETTER.length ? LETTER[code] === 1 : /\p{L}/u.test(String.fromCodePoint(code));

/** `\d`. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The number of units that the letter at this place takes; 0 where no letter stands. */
export function letterAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < LETTER.length) return LETTER[code]!;
  const point = text.codePointAt(i) ?? 0;
  return isLetter(point) ? (point > 0xffff ? 2 : 1) : 0;
}

/** Whether a word of letters stands in a text by itself, as `(?<!\p{L})word(?!\p{L})`; a pattern would have to be compiled for each name. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (letterAt(text, at + word.length) === 0 && !endsInLetter(text, at)) return true;
  return false;
}

function endsInLetter(text: string, end: number): boolean {
  if (end === 0) return false;
  const code = text.charCodeAt(end - 1);
  if (code < LETTER.length) return LETTER[code] === 1;
  const pair = end > 1 && code >= 0xdc00 && code <= 0xdfff ? text.codePointAt(end - 2)! : code;
  return isLetter(pair > 0xffff ? pair : code);
}
