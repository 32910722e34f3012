/** Builds compound number words: `combine(tens, units, (ten, unit) => [`${ten}-${unit}`])`; the values are added. */
export function combine(
  tens: Readonly<Record<string, number>>,
  units: Readonly<Record<string, number>>,
  write: (ten: string, unit: string, unitValue: number, tenValue: number) => string[],
): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [tenWords, ten] of Object.entries(tens)) {
    for (const [unitWords, unit] of Object.entries(units)) {
      for (const tenWord of tenWords.split('|')) {
        for (const unitWord of unitWords.split('|')) {
          for (const word of write(tenWord, unitWord, unit, ten)) out[word] = ten + unit;
        }
      }
    }
  }
  return out;
}

/** Builds ordinals from cardinals by endings, German style: `zwanzig` + `sten`. */
export function inflect(
  words: Readonly<Record<string, number>>,
  write: (word: string, n: number) => string[],
): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [alternatives, n] of Object.entries(words)) {
    for (const word of alternatives.split('|')) {
      for (const form of write(word, n)) out[form] = n;
    }
  }
  return out;
}
