/**
 * Patterns without the tables of Unicode. In a text with one sign beyond Latin-1, a dash or "€", V8 compiles each `\p{L}` to code for six hundred ranges and
 * for pairs of units: up to 0.8 MB for a pattern with a hundred of them, 70 MB for those of this engine. What is asked of mail is where words end.
 */

/** Letters of Latin with all its accents, exactly; then whole blocks: what else lies in them, signs of other scripts, is taken for letters. Planes above the first have none. */
const LETTERS = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u0370-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`;
/** Letters that have a case, of Greek and Cyrillic: exact up to here */
const CASED = 0x530;

const rangesOf = (property: string, from: number, to: number): string => {
  const belongs = new RegExp(`[${property}]`, 'u');
  const ranges: string[] = [];
  for (let code = from; code < to; code += 1) {
    if (!belongs.test(String.fromCharCode(code))) continue;
    const first = code;
    while (code + 1 < to && belongs.test(String.fromCharCode(code + 1))) code += 1;
    ranges.push(first === code ? unit(first) : `${unit(first)}-${unit(code)}`);
  }
  return ranges.join('');
};

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** What stands between the brackets of a class instead of a property. */
const CLASSES: Readonly<Record<string, string>> = {
  L: LETTERS,
  Lu: rangesOf(String.raw`\p{Lu}`, 0, CASED),
  Ll: rangesOf(String.raw`\p{Ll}`, 0, CASED),
  // fractions, Arabic and Indian digits, figures in circles, wide ones
  N: String.raw`0-9\xb2\xb3\xb9\xbc-\xbe\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u2070-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u249b\uff10-\uff19`,
  Sc: rangesOf(String.raw`\p{Sc}`, 0, 0xffff),
};

/**
 * A pattern for the flag `u` as one that needs no flag; null where it has what this does not know. It reads units, not pairs of them.
 * The same as the pattern on Latin text; beyond the first plane nothing is a letter.
 */
export function withNarrowClasses(source: string): string | null {
  if (/\\u\{|\\[pP]\{(?!(?:L|Lu|Ll|N|Sc)\})/u.test(source)) return null;
  let inClass = false;
  let narrow = '';
  for (let i = 0; i < source.length; i += 1) {
    const property = propertyAt(source, i);
    if (property !== null) {
      const { name, negated, length } = property;
      // "[^\P{L}]" has no form of its own here
      if (inClass && negated) return null;
      narrow += inClass ? CLASSES[name]! : `[${negated ? '^' : ''}${CLASSES[name]!}]`;
      i += length - 1;
      continue;
    }
    const sign = source[i]!;
    if (sign === '\\') {
      narrow += source.slice(i, i + 2);
      i += 1;
      continue;
    }
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    narrow += sign;
  }
  return narrow;
}

function propertyAt(source: string, at: number): { name: string; negated: boolean; length: number } | null {
  if (source[at] !== '\\' || (source[at + 1] !== 'p' && source[at + 1] !== 'P')) return null;
  const end = source.indexOf('}', at);
  return { name: source.slice(at + 3, end), negated: source[at + 1] === 'P', length: end - at + 1 };
}
