/** A point in time inside expressions (`$now`, `$today`, `.toDateTime()`): the part of Luxon's DateTime that is plain. UTC. */
const MARK = Symbol('date');
export interface DateValue {
  readonly [MARK]: true;
  readonly ms: number;
}

export const dateValue = (ms: number): DateValue => {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) throw new RangeError('not a date');
  return Object.freeze({ [MARK]: true as const, ms });
};
export const isDate = (value: unknown): value is DateValue =>
  typeof value === 'object' && value !== null && (value as { [MARK]?: unknown })[MARK] === true;

const UNIT_MS: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** Adds `amount` of a unit (`days`, `day`, `months` …). Months and years keep the day where the month has it. */
function add(date: DateValue, amount: number, unit: string): DateValue {
  const name = unit.endsWith('s') ? unit.slice(0, -1) : unit;
  if (Object.hasOwn(UNIT_MS, name)) return dateValue(date.ms + amount * UNIT_MS[name]!);
  if (name !== 'month' && name !== 'year') throw new TypeError(`unknown unit of time: ${unit}`);
  const from = new Date(date.ms);
  const months = from.getUTCMonth() + Math.trunc(amount) * (name === 'year' ? 12 : 1);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const moved = new Date(date.ms);
  moved.setUTCFullYear(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), lastDay));
  return dateValue(moved.getTime());
}

function shift(date: DateValue, sign: 1 | -1, args: readonly unknown[]): DateValue {
  const [amount, unit] = args;
  if (typeof amount === 'number') return add(date, sign * amount, typeof unit === 'string' ? unit : 'milliseconds');
  if (typeof amount !== 'object' || amount === null) throw new TypeError('plus/minus: give an amount and a unit');
  let moved = date;
  for (const [name, value] of Object.entries(amount)) moved = add(moved, sign * Number(value), name);
  return moved;
}

function format(date: DateValue, pattern: string): string {
  const iso = new Date(date.ms).toISOString();
  const parts: Record<string, string> = {
    yyyy: iso.slice(0, 4),
    MM: iso.slice(5, 7),
    dd: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
  };
  return pattern.replaceAll(/yyyy|MM|dd|HH|mm|ss/g, (token) => parts[token]!);
}

export const DATE_METHODS: Record<string, (date: DateValue, ...args: unknown[]) => unknown> = {
  plus: (date, ...args) => shift(date, 1, args),
  minus: (date, ...args) => shift(date, -1, args),
  toISO: (date) => new Date(date.ms).toISOString(),
  toISODate: (date) => new Date(date.ms).toISOString().slice(0, 10),
  toMillis: (date) => date.ms,
  toString: (date: DateValue) => new Date(date.ms).toISOString(),
  format: (date, pattern) => format(date, String(pattern)),
  toFormat: (date, pattern) => format(date, String(pattern)),
};

export const DATE_FIELDS: Record<string, (date: DateValue) => number> = {
  year: ({ ms }) => new Date(ms).getUTCFullYear(),
  month: ({ ms }) => new Date(ms).getUTCMonth() + 1,
  day: ({ ms }) => new Date(ms).getUTCDate(),
  hour: ({ ms }) => new Date(ms).getUTCHours(),
  minute: ({ ms }) => new Date(ms).getUTCMinutes(),
  second: ({ ms }) => new Date(ms).getUTCSeconds(),
  /** ISO 8601: Monday is 1 */
  weekday: ({ ms }) => ((new Date(ms).getUTCDay() + 6) % 7) + 1,
};
