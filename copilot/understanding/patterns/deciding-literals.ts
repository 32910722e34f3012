import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { BEGINS, ENDS } from './required-literals.ts';

/** An alternative that stands for more strings than this is left to the pattern. */
const MOST_STRINGS = 64;
const parser = new RegExpParser();

/**
 * Literals that say all by themselves: where one of them stands in a text, with BEGINS and ENDS where neither letter nor digit may stand beside
 * it, the pattern matches. They are the plain alternatives of patterns of the form "no letter before, one of these, no letter behind".
 */
export function decidingLiterals(source: string): readonly string[] {
  const [only, ...others] = parser.parsePattern(source, undefined, undefined, { unicode: true }).alternatives;
  if (only === undefined || others.length > 0) return [];
  const elements = [...only.elements];
  const begins = isWordEdge(elements[0], 'lookbehind');
  if (begins) elements.shift();
  const ends = isWordEdge(elements.at(-1), 'lookahead');
  if (ends) elements.pop();
  const [group] = elements;
  if (elements.length !== 1 || group?.type !== 'Group') return [];
  return group.alternatives
    .flatMap((alternative) => stringsOf(alternative) ?? [])
    .filter((literal) => literal !== '')
    .map((literal) => `${begins ? BEGINS : ''}${literal}${ends ? ENDS : ''}`);
}

/** `(?<!\p{L})`, `(?![\p{L}\p{N}])`: letters and digits are kept off, and nothing else. */
function isWordEdge(element: AST.Element | undefined, kind: 'lookbehind' | 'lookahead'): boolean {
  if (element?.type !== 'Assertion' || element.kind !== kind || !element.negate) return false;
  const [only, ...others] = element.alternatives;
  return others.length === 0 && only !== undefined && WORD_EDGES.has(only.raw);
}
const WORD_EDGES: ReadonlySet<string> = new Set([String.raw`\p{L}`, String.raw`[\p{L}\p{N}]`]);

/** All strings that match, and each of them does; null = too many to list, or what stands around decides too. */
function stringsOf({ elements }: AST.Alternative): readonly string[] | null {
  let strings: readonly string[] = [''];
  for (const element of elements) {
    const tails = stringsOfElement(element);
    if (tails === null || strings.length * tails.length > MOST_STRINGS) return null;
    strings = strings.flatMap((head) => tails.map((tail) => head + tail));
  }
  return strings;
}

function stringsOfElement(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterClass':
      return element.negate ? null : lettersOf(element.elements);
    case 'Group':
    case 'CapturingGroup':
      return stringsOfAll(element.alternatives);
    case 'Quantifier': {
      const strings = element.max === 1 ? stringsOfElement(element.element) : null;
      return strings === null || element.min === 1 ? strings : ['', ...strings];
    }
    case 'Assertion':
    case 'Backreference':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      break;
  }
  return null;
}

function lettersOf(members: readonly AST.CharacterClassElement[]): readonly string[] | null {
  const letters: string[] = [];
  for (const member of members) {
    if (member.type !== 'Character') return null;
    letters.push(String.fromCodePoint(member.value));
  }
  return letters;
}

function stringsOfAll(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const strings = alternatives.map(stringsOf);
  return strings.includes(null) ? null : strings.flatMap((some) => some ?? []);
}
