import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { isLetter } from './letter.ts';

/** At the start of a literal: no letter stands before it. */
export const BEGINS = '\u0001';
/** At its end: no letter stands behind it. */
export const ENDS = '\u0002';

/** Products of alternatives beyond this many strings are not multiplied out. */
const MOST_STRINGS = 256;

/** What is known of the texts that match a part of a pattern. */
interface Known {
  /** all of them, where they are few; null = too many to list */
  exact: readonly string[] | null;
  /** each of them contains at least one of these; null = nothing is known */
  required: readonly string[] | null;
}

const NOTHING: Known = { exact: null, required: null };
/** Matches no characters by itself. */
const EMPTY: Known = { exact: [''], required: null };
const AT_BEGIN: Known = { exact: [BEGINS], required: null };
const AT_END: Known = { exact: [ENDS], required: null };
/** Not listed: multiplied out it would make ten literals of one. */
const A_DIGIT: Known = { exact: null, required: Array.from({ length: 10 }, (_, digit) => String(digit)) };

const parser = new RegExpParser();

/**
 * Literals of which every text that the pattern matches contains at least one, with BEGINS and ENDS where no letter may stand beside
 * them; null where there are none, as in `\d+`. Flags: `u` alone. The method is that of Russ Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
export function requiredLiterals(source: string): readonly string[] | null {
  const pattern = parser.parsePattern(source, undefined, undefined, { unicode: true });
  return usable(requiredOf(ofAlternatives(pattern.alternatives, NO_EDGES)));
}

/** Each once, without marks that say nothing; null where one of them is in every text. */
function usable(literals: readonly string[] | null): readonly string[] | null {
  const plain = new Set(literals?.map((one) => one.replace(SAYING_NOTHING, '')) ?? ['']);
  for (const one of plain) if (withoutMarks(one) === '') return null;
  return [...plain];
}

export const withoutMarks = (literal: string): string => literal.replaceAll(BEGINS, '').replaceAll(ENDS, '');

/** What a mark anywhere else says is of its neighbours in the literal. */
const SAYING_NOTHING = new RegExp(`(?<!^)${BEGINS}|${ENDS}(?!$)`, 'gu');

/** The better of what is known: the longer the shortest literal, the rarer a text contains one. */
const requiredOf = ({ exact, required }: Known): readonly string[] | null => better(exact, required);

function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [strength(one), strength(other)];
  return a > b || (a === b && one.length <= other.length) ? one : other;
}

/** Letters of the shortest; a space says little, and marks alone say nothing. */
const strength = (literals: readonly string[]): number =>
  Math.min(
    ...literals.map((literal) =>
      withoutMarks(literal) === '' ? -1 : literal.length - literal.split(' ').length * 0.6,
    ),
  );

/** Whether a word has to begin before a part, or to end behind it. */
interface Edges {
  before: boolean;
  after: boolean;
}

const NO_EDGES: Edges = { before: false, after: false };

function ofAlternatives(alternatives: readonly AST.Alternative[], edges: Edges): Known {
  const parts = alternatives.map((alternative) => ofSequence(alternative, edges));
  const exact = parts.flatMap((part) => part.exact ?? []);
  const required = parts.map(requiredOf);
  return {
    exact: parts.every((part) => part.exact !== null) && exact.length <= MOST_STRINGS ? [...new Set(exact)] : null,
    required: required.some((one) => one === null) ? null : required.flatMap((one) => one ?? []),
  };
}

/** Neighbours that can be listed are joined to runs; the best run, or what one part requires, is required. */
function ofSequence({ elements }: AST.Alternative, { before, after }: Edges): Known {
  let run: readonly string[] = [before ? BEGINS : ''];
  let best: readonly string[] | null = null;
  let whole = true;
  const end = (next: readonly string[]): void => {
    best = better(best, run);
    run = next;
    whole = false;
  };
  const join = (exact: readonly string[]): void => {
    if (run.length * exact.length > MOST_STRINGS) end(atEdge(run) ? exact.map((one) => BEGINS + one) : exact);
    else run = [...new Set(run.flatMap((head) => exact.map((tail) => head + tail)))];
  };
  for (const [n, element] of elements.entries()) {
    const next = elements[n + 1];
    const before = atEdge(run);
    const { exact, required } = ofElement(element, {
      before,
      after: next === undefined ? after : isEnd(next),
    });
    if (required !== null) best = better(best, required);
    if (exact !== null) join(exact);
    else end([leavesEdge(element, before) ? BEGINS : '']);
  }
  if (after) join([ENDS]);
  return { exact: whole ? run : null, required: whole ? best : better(best, run) };
}

/** Whether no letter stands at its beginning. */
function isEnd(element: AST.Element): boolean {
  switch (element.type) {
    case 'Assertion':
      return ofAssertion(element).exact?.[0] === ENDS;
    case 'CharacterSet':
      return (element.kind === 'space' || element.kind === 'digit') && !element.negate;
    case 'Quantifier':
      return element.min > 0 && isEnd(element.element);
    case 'Character':
    case 'CharacterClass':
    case 'Group':
    case 'CapturingGroup':
    case 'Backreference':
    case 'ExpressionCharacterClass':
      break;
  }
  return false;
}

const atEdge = (run: readonly string[]): boolean =>
  run.every((head) => head !== '' && !head.endsWith(ENDS) && !isLetter(head.charCodeAt(head.length - 1)));

/** Whether a word may begin behind it: it ends in a space or a sign, or is empty where one may begin. */
function leavesEdge(element: AST.Element, before: boolean): boolean {
  switch (element.type) {
    case 'Character':
      return !isLetter(element.value);
    case 'CharacterSet':
      return (element.kind === 'space' || element.kind === 'digit') && !element.negate;
    case 'CharacterClass':
      return element.negate ? hasLetters(element.elements) : element.elements.every(isNoLetter);
    case 'Quantifier':
      return (element.min > 0 || before) && leavesEdge(element.element, before);
    case 'Group':
    case 'CapturingGroup':
      return leaveEdge(element.alternatives, before);
    case 'Assertion':
      return before || element.kind === 'start';
    case 'Backreference':
    case 'ExpressionCharacterClass':
      break;
  }
  return false;
}
const leaveEdge = (alternatives: readonly AST.Alternative[], before: boolean): boolean =>
  alternatives.every(({ elements }) => elements.reduce((edge, element) => leavesEdge(element, edge), before));

const isNoLetter = (member: AST.CharacterClassElement): boolean =>
  member.type === 'Character'
    ? !isLetter(member.value)
    : member.type === 'CharacterSet' && (member.kind === 'space' || member.kind === 'digit') && !member.negate;

function ofElement(element: AST.Element, edges: Edges): Known {
  switch (element.type) {
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)], required: null };
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, edges);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'Assertion':
      return ofAssertion(element);
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? A_DIGIT : NOTHING;
    case 'Backreference':
    case 'ExpressionCharacterClass':
      break;
  }
  return NOTHING;
}

/** What has to stand before or behind stands in the text too. */
function ofAssertion(assertion: AST.Assertion): Known {
  if (assertion.kind === 'word') return EMPTY;
  if (assertion.kind !== 'lookahead' && assertion.kind !== 'lookbehind')
    return assertion.kind === 'start' ? AT_BEGIN : AT_END;
  const behind = assertion.kind === 'lookbehind';
  if (assertion.negate) return !excludesLetters(assertion.alternatives) ? EMPTY : behind ? AT_BEGIN : AT_END;
  return {
    exact: [behind && leaveEdge(assertion.alternatives, false) ? BEGINS : ''],
    required: requiredOf(ofAlternatives(assertion.alternatives, NO_EDGES)),
  };
}

/** `(?<!\p{L})`, `(?![\p{L}\p{N}])` */
function excludesLetters(alternatives: readonly AST.Alternative[]): boolean {
  return alternatives.some(({ elements: [only, ...others] }) => {
    if (others.length > 0 || only === undefined) return false;
    const members: readonly AST.Node[] = only.type === 'CharacterClass' && !only.negate ? only.elements : [only];
    return hasLetters(members);
  });
}

const hasLetters = (members: readonly AST.Node[]): boolean => members.some(({ raw }) => raw === String.raw`\p{L}`);

function ofQuantifier({ min, max, element }: AST.Quantifier): Known {
  const { exact, required } = ofElement(element, NO_EDGES);
  if (min === 0) return max === 1 && exact !== null ? { exact: [...new Set([...exact, ''])], required: null } : NOTHING;
  if (min === 1 && max === 1) return { exact, required };
  return { exact: null, required: better(exact, required) };
}

function ofClass(members: AST.CharacterClass): Known {
  if (members.negate) return NOTHING;
  const letters: string[] = [];
  for (const member of members.elements) {
    if (member.type === 'Character') letters.push(String.fromCodePoint(member.value));
    else if (member.type === 'CharacterClassRange' && member.max.value - member.min.value < 10)
      for (let code = member.min.value; code <= member.max.value; code += 1) letters.push(String.fromCodePoint(code));
    else return NOTHING;
  }
  return { exact: letters, required: null };
}
