import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const FOLDERS = ['core', 'connectors', 'mail-bridge', 'groupware', 'rag', 'copilot', 'workflows', 'server', 'web/src'];
/** Fewer modules than this means that the tool read nothing, and a green result would be a lie. */
const EXPECTED_MODULES = 150;

beforeAll(() => {
  // The syntax walker of the parser stops at `using`; the declarators in it are like those of `const`.
  const { Visitor } = require('@swc/core/Visitor.js') as { Visitor: { prototype: Walker } };
  const visitStatement = Visitor.prototype.visitStatement;
  Visitor.prototype.visitStatement = function (this: Walker, statement) {
    if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement);
    this.visitVariableDeclarators(statement.decls);
    return statement;
  };
});

interface Walker {
  visitStatement(statement: { type: string; decls?: unknown }): unknown;
  visitVariableDeclarators(declarators: unknown): unknown;
}

async function check(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { options, forbidden } = require('../../.dependency-cruiser.cjs') as { options: ICruiseOptions; forbidden: [] };
  const { output } = await cruise(folders, { ...options, baseDir, ruleSet: { forbidden }, validate: true });
  return output as ICruiseResult;
}

const broken = (result: ICruiseResult) =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

test('every folder imports only what the table of the design allows', async () => {
  const result = await check(root, FOLDERS);
  expect(broken(result)).toEqual([]);
  expect(result.summary.totalCruised).toBeGreaterThan(EXPECTED_MODULES);
}, 120_000);

test('planted violations are caught: by value, by type alone, and a cycle', async () => {
  const result = await check(fileURLToPath(new URL('planted', import.meta.url)), ['core', 'groupware', 'copilot']);
  expect(broken(result)).toEqual(
    expect.arrayContaining([
      'core-imports-nothing: core/by-value.ts -> server/index.ts',
      'groupware-imports-core-only: groupware/by-type.ts -> rag/index.ts',
      'no-cycle: copilot/cycle-a.ts -> copilot/cycle-b.ts',
    ]),
  );
}, 120_000);
