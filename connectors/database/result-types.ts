import { types } from 'pg';

/**
 * How columns arrive in JavaScript, the same on both engines. `bigint` and `numeric` are strings (a JavaScript number
 * would lose digits, and BigInt does not survive JSON); `date` and `timestamp` without zone are strings, because a Date
 * would move them by the zone of the machine; `timestamptz` is a Date, `json`/`jsonb` the value, `bytea` a Uint8Array,
 * arrays are arrays of these.
 */
export type ColumnParser = (text: string) => unknown;

/** its declaration knows only built-in types, by name */
const parserOf = types.getTypeParser as unknown as (typeId: number, format: 'text') => ColumnParser;

const BYTEA = 17;
const DATE = 1082;
const TIMESTAMP = 1114;
const DATE_ARRAY = 1182;
const TIMESTAMP_ARRAY = 1115;
const TEXT_ARRAY = 1009;

export const isBytea = (typeId: number): boolean => typeId === BYTEA;

export function columnParser(typeId: number): ColumnParser {
  if (typeId === DATE || typeId === TIMESTAMP) return (text) => text;
  if (typeId === DATE_ARRAY || typeId === TIMESTAMP_ARRAY) return columnParser(TEXT_ARRAY);
  return parserOf(typeId, 'text');
}
