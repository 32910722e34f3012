const FOLDED = new Map<string, string>();
for (const [to, from] of Object.entries({
  a: 'áàâãåā',
  e: 'éèêëē',
  i: 'íìîïī',
  o: 'óòôõøō',
  u: 'úùûū',
  c: 'ç',
  n: 'ñ',
  y: 'ÿý',
  "'": '’‘´`',
  '"': '“”„«»',
  ' ': '\n\t\r\u00a0\u202f\u2009\u2007',
  '-': '–—‑−',
})) {
  for (const letter of from) FOLDED.set(letter, to);
}

/**
 * The form in which text is compared with a lexicon: lower case, accents removed except German umlauts, straight quotes,
 * every white space a space. Same length as the input, so that offsets hold in both.
 */
export function fold(text: string): string {
  let low = text.toLowerCase();
  if (low.length !== text.length)
    low = Array.from({ length: text.length }, (_, i) => lowerOne(text.charAt(i))).join('');
  return PLAIN.test(low) ? low : low.replace(NOT_PLAIN, (letter) => FOLDED.get(letter) ?? letter);
}

// everything outside printable ASCII is looked up
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;
// oxlint-disable-next-line no-control-regex -- the same, the other way round
const NOT_PLAIN = /[^\x20-\x5f\x61-\x7e]/g;

function lowerOne(letter: string): string {
  const low = letter.toLowerCase();
  return low.length === 1 ? low : letter;
}
