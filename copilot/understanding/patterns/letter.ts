/** Letters of the languages here, after folding. All other codes part words, in literals and texts alike. */
export const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);
