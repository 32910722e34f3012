/** Careful reading of foreign JSON: schema.org objects come from mail and may have any shape. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim().slice(0, 300);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return stringOf(value[0]);
  if (isObject(value)) return stringOf(value['@value'] ?? value['name'] ?? '');
  return '';
}

export function objectOf(value: unknown): Json {
  if (isObject(value)) return value;
  if (Array.isArray(value)) return objectOf(value[0]);
  return {};
}

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** `FlightReservation` of `http://schema.org/FlightReservation`. */
export const typesOf = (value: Json): string[] =>
  listOf(value['@type'] ?? value['type']).map((type) => stringOf(type).replace(/^.*[/#:]/u, ''));

/** The object at a path of names. */
export function at(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const name of path) current = objectOf(current)[name];
  return current;
}

export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = stringOf(value).replace(/[^\d.,-]/gu, '');
  if (text === '') return null;
  const plain = /,\d{1,2}$/u.test(text) ? text.replace(/\./gu, '').replace(',', '.') : text.replace(/,/gu, '');
  const number = Number(plain);
  return Number.isFinite(number) ? number : null;
}
