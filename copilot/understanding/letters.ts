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
