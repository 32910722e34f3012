import { expect, test } from 'vitest';
import { noSandbox } from '../isolate/sandbox.ts';
import type { ExpressionScope } from './scope.ts';
import { compileValue } from './template.ts';

const scope: ExpressionScope = {
  json: { title: 'Hi there', n: 3, list: ['a', 'b'], deep: { x: { y: 1 } }, none: null, 'odd key': 5 },
  itemIndex: 0,
  runIndex: 0,
  now: new Date('2026-01-31T22:30:00Z'),
  execution: { id: 'e' },
  workflow: { id: 'w', name: 'W' },
  inputItems: [{ json: { a: 1 } }, { json: { a: 2 } }],
  itemsOf: (name) => (name === 'A b' ? [{ json: { x: 1 } }, { json: { x: 2 } }] : undefined),
};
const value = (text: unknown): unknown => compileValue(text).resolve(scope, noSandbox);

const CASES: [string, unknown][] = [
  ['plain text', 'plain text'],
  ['=no expression', 'no expression'],
  ['={{ $json.title }}', 'Hi there'],
  ['={{ $json.n }}', 3],
  ['=n is {{ $json.n }}, {{ $json.none }}{{ $json.missing.too }}.', 'n is 3, .'],
  ['={{ $json["odd key"] + 1 }}', 6],
  ['={{ $json.deep.x.y }}', 1],
  ['={{ $json.list[1] }}', 'b'],
  ['={{ $json.list.length + $json.title.length }}', 10],
  ['={{ 1 + 2 * 3 - (4 - 1) / 3 }}', 6],
  ['={{ 10 - 3 - 2 }}', 5],
  ['={{ $json.n > 2 ? "more" : "less" }}', 'more'],
  ['={{ !$json.none && $json.n === 3 }}', true],
  ['={{ $json.missing ?? "default" }}', 'default'],
  ['={{ $json.title.toUpperCase().replaceAll("H", "h").slice(0, 2) }}', 'hI'],
  ['={{ $json.title.split(" ").join("-") }}', 'Hi-there'],
  ['={{ { a: [$json.n, "}}"], "b c": null } }}', { a: [3, '}}'], 'b c': null }],
  ['={{ $("A b").first().json.x + $node["A b"].json.x + $input.all().length }}', 4],
  ['={{ $now.plus({ months: 1 }).toISODate() }}', '2026-02-28'],
  ['={{ $now }}', '2026-01-31T22:30:00.000Z'],
  ['={{ $today.minus(1, "days").format("dd.MM.yyyy") }}', '30.01.2026'],
  ['={{ Math.max(1, $json.n) + parseInt("4x") }}', 7],
  ['={{ $json.constructor }}', undefined],
  ['={{ $json.__proto__ }}', undefined],
  ['={{ $json.title.constructor }}', undefined],
  ['={{ $json["toString"] }}', undefined],
];
test.each(CASES)('%s', (text, expected) => {
  expect(compileValue(text).isolated).toBe(false);
  expect(value(text)).toEqual(expected);
});

test('expressions inside objects and lists are evaluated where they stand', () => {
  expect(value({ a: ['={{ $json.n }}', 'x'], b: { c: '=<{{ $json.n }}>' } })).toEqual({ a: [3, 'x'], b: { c: '<3>' } });
});

test.each([
  '={{ $json.list.map((x) => x) }}',
  '={{ `${$json.n}` }}',
  '={{ new Date() }}',
  '={{ /a/.test("a") }}',
  '={{ x = 1 }}',
])('%s is left to the isolate', (text) => expect(compileValue(text).isolated).toBe(true));

test('what cannot be read or is too large is refused', () => {
  expect(() => compileValue('={{ $json.title')).toThrow(expect.objectContaining({ code: 'expression.invalid' }));
  expect(() => compileValue('={{  }}')).toThrow(expect.objectContaining({ code: 'expression.invalid' }));
  expect(() => compileValue(`={{ ${'1+'.repeat(3000)}1 }}`)).toThrow(
    expect.objectContaining({ code: 'expression.invalid' }),
  );
  expect(compileValue(`={{ ${'('.repeat(500)}1${')'.repeat(500)} }}`).isolated).toBe(true);
  expect(() => value('={{ "x".padEnd(1e9) }}')).toThrow(expect.objectContaining({ code: 'expression.failed' }));
});
