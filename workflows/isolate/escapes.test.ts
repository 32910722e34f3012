import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from './sandbox.ts';
import type { ExpressionScope } from '../expressions/scope.ts';
import { compileValue } from '../expressions/template.ts';

/** A file that would appear if any of these got out. */
const CANARY = join(tmpdir(), `mailflex-canary-${process.pid}`);
const PWN = `require('fs').writeFileSync(${JSON.stringify(CANARY)},'x')`;
const PROCESS = `process.mainModule.require('fs').writeFileSync(${JSON.stringify(CANARY)},'x')`;
const TEXT = JSON.stringify(`globalThis.process && ${PROCESS}; globalThis.pwned = 1; return typeof process`);

/** Published and derived ways out of an expression (n8n's CVE classes of 2025 and 2026 among them). */
const ESCAPES: readonly string[] = [
  `$json.constructor.constructor(${TEXT})()`,
  `$json['constructor']['constructor'](${TEXT})()`,
  `$json['con' + 'structor']['con' + 'structor'](${TEXT})()`,
  `$json.title.constructor.constructor(${TEXT})()`,
  `''.sub.constructor(${TEXT})()`,
  `[].map.constructor(${TEXT})()`,
  `(0).toFixed.constructor(${TEXT})()`,
  `(() => {}).constructor(${TEXT})()`,
  `(async () => {}).constructor(${TEXT})()`,
  `(function* () {}).constructor(${TEXT})().next()`,
  `(async function* () {}).constructor(${TEXT})().next()`,
  `Function(${TEXT})()`,
  `new Function(${TEXT})()`,
  `eval(${TEXT})`,
  `(0, eval)(${JSON.stringify(PROCESS)})`,
  `globalThis.process.exit(1)`,
  `process.exit(1)`,
  `process.mainModule.require('child_process').execSync('true')`,
  `global.process.env`,
  `require('fs')`,
  PWN,
  `import('node:fs')`,
  `import.meta.url`,
  `this.constructor.constructor(${TEXT})()`,
  `(function () { return this })().process`,
  `(() => arguments.callee.caller)()`,
  `$json.__proto__.polluted = 1`,
  `$json['__proto__']['polluted'] = 1`,
  `Object.prototype.polluted = 1`,
  `Object.assign(({}).__proto__, { polluted: 1 })`,
  `({ __proto__: { polluted: 1 } }).__proto__.constructor.constructor(${TEXT})()`,
  `({ ...$json, get x() { return this.constructor.constructor(${TEXT})() } }).x`,
  `({ [(() => 'x')()]: Function(${TEXT})() })`,
  `\`\${Function(${TEXT})()}\``,
  `\`\${(() => { throw Function })()}\``,
  `String.raw\`\${globalThis.process}\``,
  `((x) => x)\`\`.constructor.constructor(${TEXT})()`,
  `[...(function* () { yield Function(${TEXT})() })()]`,
  `new (class extends Array { static get [Symbol.species]() { return Function } })(3).map(() => ${TEXT})`,
  `(() => { switch (1) { case Function(${TEXT})(): return 1 } })()`,
  `(() => { class A extends Function {}; return new A(${TEXT})() })()`,
  `(() => { Error.prepareStackTrace = (_, frames) => frames[0].getThis(); return new Error().stack })()`,
  `(() => { Error.prepareStackTrace = (_, frames) => frames.map((f) => f.getFunction && f.getFunction().constructor(${TEXT})()); return new Error().stack })()`,
  `(() => { try { null.x } catch (e) { return e.constructor.constructor(${TEXT})() } })()`,
  `new Proxy({}, { get: (t, k, r) => r.constructor(${TEXT}) }).x`,
  `new Proxy(Function, { construct: () => ({}) })(${TEXT})()`,
  `Reflect.construct(Function, [${TEXT}])()`,
  `Reflect.getPrototypeOf(async function () {}).constructor(${TEXT})()`,
  `Object.getOwnPropertyDescriptor(Object.getPrototypeOf(() => {}), 'constructor').value(${TEXT})()`,
  `JSON.parse('{"__proto__":{"polluted":1}}', (k, v) => { Object.prototype.polluted = 1; return v })`,
  `JSON.stringify = () => '{"pwned":1}'`,
  `(JSON.stringify = () => ({}), 1)`,
  `(__result = () => 1, 1)`,
  `(() => { Object.prototype.toJSON = () => globalThis.process; return {} })()`,
  `({ toJSON() { return Function(${TEXT})() } })`,
  `({ then(resolve) { resolve(globalThis.process) } })`,
  `new WeakRef(globalThis).deref().process`,
  `new FinalizationRegistry(Function).constructor.constructor(${TEXT})()`,
  `(() => { const s = Symbol.for('nodejs.util.inspect.custom'); return { [s]: (d, o, inspect) => inspect.constructor(${TEXT})() } })()`,
  `WebAssembly && new WebAssembly.Memory({ initial: 1 }).constructor.constructor(${TEXT})()`,
  `$now.constructor.constructor(${TEXT})()`,
  `$input.all.constructor(${TEXT})()`,
  `$('A').first.constructor(${TEXT})()`,
  `$node['A'].constructor.constructor(${TEXT})()`,
  `__data`,
  `1); globalThis.process.exit(1); (1`,
  `1 })()); ${PROCESS}; ((function () { return 1`,
  `1 //`,
  `1 /*`,
  `$json.title}} {{ process.exit(1)`,
];

/** Things that would not end, or eat everything. */
const BOMBS: readonly string[] = [
  `(() => { while (true) {} })()`,
  `(() => { for (;;) ; })()`,
  `/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')`,
  `'x'.repeat(2 ** 28).replace(/(x+x+)+y/, '')`,
  `(() => { const all = []; for (;;) all.push(new Array(1e5).fill(1.5)) })()`,
  `(() => { const all = []; for (;;) all.push(new ArrayBuffer(1e7)) })()`,
  `(() => { let s = 'x'; for (;;) s += s })()`,
  `(() => { const f = () => f(); return f() })()`,
  `(() => { let x = '['.repeat(1e6); return JSON.parse(x) })()`,
  `({ toJSON() { for (;;) ; } })`,
  `Array(1e9).fill(0).map((x) => x)`,
  `[...Array(1e8).keys()].length`,
  `(() => { const m = new Map(); for (let i = 0; ; i++) m.set(i, {}) })()`,
  `'a'.repeat(5_000_000).split('').join('b')`,
];

const scope: ExpressionScope = {
  json: { title: 'Hi', n: 1 },
  itemIndex: 0,
  runIndex: 0,
  now: new Date('2026-03-02T09:00:00Z'),
  execution: { id: 'e' },
  workflow: { id: 'w', name: 'W' },
  inputItems: [{ json: { title: 'Hi' } }],
  itemsOf: (name) => (name === 'A' ? [{ json: { x: 1 } }] : undefined),
};
const sandbox = createSandbox();
afterAll(() => sandbox[Symbol.dispose]());

const attempt = async (source: string): Promise<unknown> => {
  try {
    return await compileValue(`={{ ${source} }}`).resolve(scope, sandbox);
  } catch (error) {
    return { code: (error as { code?: string }).code };
  }
};

const fingerprint = (): string =>
  JSON.stringify([
    Object.getOwnPropertyNames(globalThis),
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Function.prototype),
    Object.getOwnPropertyNames(Array.prototype),
    Object.getOwnPropertyNames(String.prototype),
    String(JSON.stringify),
    String(Error.prepareStackTrace),
    Object.keys(process.env).length,
  ]);

test.each(ESCAPES)('an expression does not get out: %s', async (source) => {
  const before = fingerprint();
  const result = JSON.stringify(await attempt(source)) ?? 'undefined';
  // a Function made inside may run, but inside there is no process to be seen
  expect(result).not.toMatch(/"object"|mainModule|PATH/);
  expect(existsSync(CANARY)).toBe(false);
  expect(Object.hasOwn(globalThis, 'pwned')).toBe(false);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(fingerprint()).toBe(before);
  expect(scope.json).toEqual({ title: 'Hi', n: 1 });
});

test.each(BOMBS)('an expression ends in time: %s', async (source) => {
  const began = performance.now();
  const result = (await attempt(source)) as { code?: string } | number;
  expect(performance.now() - began).toBeLessThan(6000);
  if (typeof result === 'object') expect(result.code).toMatch(/^expression\.(stopped|failed)$/);
});

test('nothing stays from one evaluation to the next', async () => {
  expect(await attempt('(() => { globalThis.kept = 42; return 1 })()')).toBe(1);
  expect(await attempt('(() => typeof globalThis.kept)()')).toBe('undefined');
  rmSync(CANARY, { force: true });
});
