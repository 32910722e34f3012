/** What simple expressions may call. Pure, bounded in time by the length of their arguments, no regular expressions. */
import { LIMITS } from '../limits.ts';
import { DATE_METHODS, dateValue, isDate } from './date-value.ts';

type Fn = (...args: unknown[]) => unknown;

export class ExpressionFailure extends Error {
  override readonly name = 'ExpressionFailure';
}

export const text = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (isDate(value)) return new Date(value.ms).toISOString();
  const result = typeof value === 'object' ? JSON.stringify(value) : `${value as number}`;
  if (result.length > LIMITS.expressionResultChars) throw new ExpressionFailure('the text is too long');
  return result;
};
const number = (value: unknown): number =>
  isDate(value) ? value.ms : Number(typeof value === 'object' ? text(value) : value);
const optionalNumber = (value: unknown): number | undefined => (value === undefined ? undefined : number(value));
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && !isDate(value) && Object.keys(value).length === 0);
const bounded = (length: number): void => {
  if (!(length <= LIMITS.expressionResultChars)) throw new ExpressionFailure('the text is too long');
};

export const FUNCTIONS: Record<string, Fn> = {
  String: (value) => text(value),
  Number: (value) => number(value),
  Boolean: (value) => Boolean(value),
  parseInt: (value) => Number.parseInt(text(value), 10),
  parseFloat: (value) => Number.parseFloat(text(value)),
  isNaN: (value) => Number.isNaN(number(value)),
  encodeURIComponent: (value) => encodeURIComponent(text(value)),
  $if: (test, yes, no) => (test ? yes : no),
  $ifEmpty: (value, fallback) => (isEmpty(value) ? fallback : value),
  $max: (...values) => Math.max(...values.map(number)),
  $min: (...values) => Math.min(...values.map(number)),
  'Math.round': (value) => Math.round(number(value)),
  'Math.floor': (value) => Math.floor(number(value)),
  'Math.ceil': (value) => Math.ceil(number(value)),
  'Math.trunc': (value) => Math.trunc(number(value)),
  'Math.abs': (value) => Math.abs(number(value)),
  'Math.max': (...values) => Math.max(...values.map(number)),
  'Math.min': (...values) => Math.min(...values.map(number)),
};

const replaceText = (subject: string, search: unknown, replacement: unknown, all: boolean): string => {
  const [find, put] = [text(search), text(replacement)];
  if (find === '') return subject;
  if (all) {
    const parts = subject.split(find);
    bounded(subject.length + parts.length * put.length);
    return parts.join(put);
  }
  const at = subject.indexOf(find);
  return at < 0 ? subject : subject.slice(0, at) + put + subject.slice(at + find.length);
};
const pad = (subject: string, length: unknown, fill: unknown, side: 'padStart' | 'padEnd'): string => {
  bounded(number(length));
  return subject[side](number(length), fill === undefined ? ' ' : text(fill));
};

const STRING_METHODS: Record<string, (subject: string, ...args: unknown[]) => unknown> = {
  toUpperCase: (subject) => subject.toUpperCase(),
  toLowerCase: (subject) => subject.toLowerCase(),
  trim: (subject) => subject.trim(),
  slice: (subject, from, to) => subject.slice(optionalNumber(from), optionalNumber(to)),
  substring: (subject, from, to) => subject.substring(number(from), optionalNumber(to)),
  charAt: (subject, at) => subject.charAt(number(at)),
  at: (subject, at) => subject.at(number(at)),
  split: (subject, separator) => subject.split(text(separator)).slice(0, 10_000),
  replace: (subject, search, replacement) => replaceText(subject, search, replacement, false),
  replaceAll: (subject, search, replacement) => replaceText(subject, search, replacement, true),
  includes: (subject, search) => subject.includes(text(search)),
  startsWith: (subject, search) => subject.startsWith(text(search)),
  endsWith: (subject, search) => subject.endsWith(text(search)),
  indexOf: (subject, search) => subject.indexOf(text(search)),
  concat: (subject, ...rest) => text(subject + rest.map(text).join('')),
  padStart: (subject, length, fill) => pad(subject, length, fill, 'padStart'),
  padEnd: (subject, length, fill) => pad(subject, length, fill, 'padEnd'),
  toString: (subject: string) => subject,
  toNumber: (subject) => number(subject),
  toDateTime: (subject) => dateValue(Date.parse(subject)),
  isEmpty: (subject) => subject === '',
  isNotEmpty: (subject) => subject !== '',
};

const ARRAY_METHODS: Record<string, (list: readonly unknown[], ...args: unknown[]) => unknown> = {
  join: (list, separator) => list.map(text).join(separator === undefined ? ',' : text(separator)),
  includes: (list, search) => list.includes(search),
  indexOf: (list, search) => list.indexOf(search),
  slice: (list, from, to) => list.slice(optionalNumber(from), optionalNumber(to)),
  concat: (list, ...rest) => [...list, ...rest.flat(1)],
  at: (list, at) => list.at(number(at)),
  first: (list) => list[0],
  last: (list) => list.at(-1),
  isEmpty: (list) => list.length === 0,
  isNotEmpty: (list) => list.length > 0,
  toString: (list: readonly unknown[]) => text(list),
};

const NUMBER_METHODS: Record<string, (value: number, ...args: unknown[]) => unknown> = {
  toFixed: (value, digits) => value.toFixed(Math.min(20, optionalNumber(digits) ?? 0)),
  toString: (value: number) => String(value),
  round: (value, digits) => Number(value.toFixed(Math.min(20, optionalNumber(digits) ?? 0))),
  floor: (value) => Math.floor(value),
  ceil: (value) => Math.ceil(value),
};

export const FUNCTION_NAMES: ReadonlySet<string> = new Set([...Object.keys(FUNCTIONS), '$']);
export const METHOD_NAMES: ReadonlySet<string> = new Set(
  [STRING_METHODS, ARRAY_METHODS, NUMBER_METHODS, DATE_METHODS]
    .flatMap((methods) => Object.keys(methods))
    .concat('all'),
);

/** Calls a method by the type of what it is called on. Throws ExpressionFailure when that type has no such method. */
export function callMethod(subject: unknown, name: string, args: readonly unknown[]): unknown {
  const find = <T>(methods: Record<string, T>): T => {
    if (!Object.hasOwn(methods, name)) throw new ExpressionFailure(`there is no ${name}() on this value`);
    return methods[name]!;
  };
  if (typeof subject === 'string') return find(STRING_METHODS)(subject, ...args);
  if (typeof subject === 'number') return find(NUMBER_METHODS)(subject, ...args);
  if (Array.isArray(subject)) return find(ARRAY_METHODS)(subject, ...args);
  if (isDate(subject)) return find(DATE_METHODS)(subject, ...args);
  if (typeof subject === 'boolean' && name === 'toString') return String(subject);
  throw new ExpressionFailure(`there is no ${name}() on ${subject === null ? 'null' : typeof subject}`);
}
