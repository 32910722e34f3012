import { everyMatch } from '#core/text/every-match.ts';
import { decidingLiterals } from './deciding-literals.ts';
import { createLiteralIndex } from './literal-index.ts';
import { withNarrowClasses } from './narrow-classes.ts';
import { requiredLiterals } from './required-literals.ts';

/** Twice as many texts as a mail of 4 kB has at most: sentences, clauses, what stands before a date. */
const REMEMBERED = 1024;

const UNASKED = 0;
const NO = 1;
const YES = 2;
const FOUND = { possible: UNASKED, certain: YES };
const sources: string[] = [];
/** What the patterns said of the last texts, by their numbers; the older half is forgotten when as many new ones have come. */
let said = new Map<string, Uint8Array>();
let saidBefore = new Map<string, Uint8Array>();
/** The text asked about last and what was said of it: most questions come in a row. */
let current = '';
let answers: Uint8Array = new Uint8Array(0);

/** The literals that patterns need; a pattern is added when it is asked for the first time. */
const literals = createLiteralIndex();
/** What is known of any text before it is looked at: NO for each pattern whose literals are in the index. */
let blank = new Uint8Array(1024);

function answersOn(text: string): Uint8Array {
  if (text === current) return answers;
  current = text;
  answers = said.get(text) ?? remember(text, saidBefore.get(text) ?? scanned(text));
  return answers;
}

function scanned(text: string): Uint8Array {
  const known = blank.slice(0, sources.length);
  literals.scan(text, known, FOUND);
  return known;
}

function remember(text: string, known: Uint8Array): Uint8Array {
  if (said.size >= REMEMBERED / 2) {
    saidBefore = said;
    said = new Map();
  }
  said.set(text, known);
  return known;
}

/** The sources of all patterns that were made so far. */
export const allRemembered = (): readonly string[] => sources;

/** Which are in the index, or cannot be. */
const met: boolean[] = [];

function addToIndex(source: string, pattern: number): void {
  met[pattern] = true;
  const required = requiredLiterals(source);
  if (required === null || !literals.add(required, pattern)) return;
  literals.addDeciding(decidingLiterals(source), pattern);
  if (pattern >= blank.length) {
    const longer = new Uint8Array(pattern * 2);
    longer.set(blank);
    blank = longer;
  }
  blank[pattern] = NO;
}

/** Puts the next `most` patterns into the index before they are asked for; false = all are there. 1 ms each. */
export function indexAhead(most: number): boolean {
  let left = most;
  for (const [n, source] of sources.entries()) {
    if (met[n] === true) continue;
    if (left === 0) return true;
    left -= 1;
    addToIndex(source, n);
  }
  return false;
}

/**
 * A pattern that knows what it said of the last texts: the stages and rules ask the same of the same sentence up to ten times.
 * One pass over a text tells the patterns that cannot match since none of their words stand there, nearly all of them; matching
 * hundreds of words is the dearest work of the engine. Where a pattern stands is looked for only if it does. Flags: `u`.
 */
export function remembered(plain: RegExp): RegExp {
  const { source, flags } = plain;
  if (flags !== 'u') throw new Error(`a remembered pattern has the flag u alone: ${source}`);
  const pattern = new RegExp(source, 'u');
  const own = sources.push(source) - 1;
  const matcher = narrowed(plain);
  pattern.test = (text) => {
    if (met[own] !== true) addToIndex(source, own);
    const known = answersOn(text);
    const answer = known[own];
    if (answer === YES) return true;
    if (answer === NO) return false;
    const found = matcher.test(text);
    known[own] = found ? YES : NO;
    return found;
  };
  pattern.exec = (text) => (pattern.test(text) ? matcher.exec(text) : null);
  return pattern;
}

function narrowed({ source }: RegExp, flags = ''): RegExp {
  const narrow = withNarrowClasses(source);
  return narrow === null ? new RegExp(source, `u${flags}`) : new RegExp(narrow, flags);
}

const twins = new WeakMap<RegExp, RegExp>();

/** All matches of a pattern with the flag `u`, remembered as a rule: nothing is looked for where it is known not to match. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.test(text)) return [];
  let twin = twins.get(pattern);
  if (twin === undefined) twins.set(pattern, (twin = narrowed(pattern, 'g')));
  return everyMatch(twin, text);
}
