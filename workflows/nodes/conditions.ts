/** n8n's filter parameter (version 2): a list of comparisons joined by and/or. Used by if, switch and filter. */
import { z } from 'zod';
import { parametersInvalid } from '../workflows.errors.ts';

const Comparison = z.object({
  leftValue: z.unknown(),
  rightValue: z.unknown(),
  operator: z.object({ type: z.string(), operation: z.string() }),
});
export const Conditions = z.object({
  options: z.object({ caseSensitive: z.boolean().optional() }).optional(),
  conditions: z.array(Comparison).max(50),
  combinator: z.enum(['and', 'or']).default('and'),
});
export type Conditions = z.infer<typeof Conditions>;

type Test = (left: unknown, right: unknown) => boolean;

const isMissing = (value: unknown): boolean => value === undefined || value === null;
const isEmpty = (value: unknown): boolean =>
  isMissing(value) || value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0);
const asText = (value: unknown): string =>
  isMissing(value) ? '' : typeof value === 'object' ? JSON.stringify(value) : `${value as number}`;
const asTime = (value: unknown): number => Date.parse(asText(value));
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const negate =
  (test: Test): Test =>
  (left, right) =>
    !test(left, right);

const ANY: Record<string, Test> = {
  exists: (left) => !isMissing(left),
  notExists: isMissing,
  empty: isEmpty,
  notEmpty: (left) => !isEmpty(left),
};
const stringEquals: Test = (left, right) => asText(left) === asText(right);
const stringContains: Test = (left, right) => asText(left).includes(asText(right));
const stringStarts: Test = (left, right) => asText(left).startsWith(asText(right));
const stringEnds: Test = (left, right) => asText(left).endsWith(asText(right));
const arrayContains: Test = (left, right) => asList(left).includes(right);

/** No `regex`: a pattern over mail text can take exponential time. Use an expression, which has a time limit. */
const TESTS: Record<string, Record<string, Test>> = {
  string: {
    ...ANY,
    equals: stringEquals,
    notEquals: negate(stringEquals),
    contains: stringContains,
    notContains: negate(stringContains),
    startsWith: stringStarts,
    notStartsWith: negate(stringStarts),
    endsWith: stringEnds,
    notEndsWith: negate(stringEnds),
  },
  number: {
    ...ANY,
    equals: (left, right) => Number(left) === Number(right),
    notEquals: (left, right) => Number(left) !== Number(right),
    gt: (left, right) => Number(left) > Number(right),
    lt: (left, right) => Number(left) < Number(right),
    gte: (left, right) => Number(left) >= Number(right),
    lte: (left, right) => Number(left) <= Number(right),
  },
  dateTime: {
    ...ANY,
    equals: (left, right) => asTime(left) === asTime(right),
    notEquals: (left, right) => asTime(left) !== asTime(right),
    after: (left, right) => asTime(left) > asTime(right),
    before: (left, right) => asTime(left) < asTime(right),
    afterOrEquals: (left, right) => asTime(left) >= asTime(right),
    beforeOrEquals: (left, right) => asTime(left) <= asTime(right),
  },
  boolean: {
    ...ANY,
    true: (left) => left === true,
    false: (left) => left === false,
    equals: (left, right) => left === right,
    notEquals: (left, right) => left !== right,
  },
  array: {
    ...ANY,
    contains: arrayContains,
    notContains: negate(arrayContains),
    lengthEquals: (left, right) => asList(left).length === Number(right),
    lengthGt: (left, right) => asList(left).length > Number(right),
    lengthLt: (left, right) => asList(left).length < Number(right),
  },
  object: ANY,
};

/** True when all (or any) comparisons hold; an empty list holds. */
export function conditionsHold(conditions: Conditions): boolean {
  const fold = conditions.options?.caseSensitive === false;
  const side = (value: unknown): unknown => (fold && typeof value === 'string' ? value.toLowerCase() : value);
  const holds = ({ leftValue, rightValue, operator }: z.infer<typeof Comparison>): boolean => {
    const test = testOf(operator);
    if (!test) throw parametersInvalid({ operator: `${operator.type}.${operator.operation}` });
    return test(side(leftValue), side(rightValue));
  };
  if (conditions.conditions.length === 0) return true;
  return conditions.combinator === 'and' ? conditions.conditions.every(holds) : conditions.conditions.some(holds);
}

/** For saving: names the first operator that does not exist. */
export function checkConditions(value: unknown): string | null {
  const parsed = Conditions.safeParse(value);
  if (!parsed.success) return `conditions: ${parsed.error.issues[0]?.message ?? 'not valid'}`;
  const unknown = parsed.data.conditions.find(({ operator }) => !testOf(operator));
  return unknown ? `there is no comparison ${unknown.operator.type}.${unknown.operator.operation}` : null;
}

function testOf({ type, operation }: { type: string; operation: string }): Test | undefined {
  const tests = Object.hasOwn(TESTS, type) ? TESTS[type]! : {};
  return Object.hasOwn(tests, operation) ? tests[operation] : undefined;
}
