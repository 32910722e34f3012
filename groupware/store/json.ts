/** JSON for a jsonb column, which refuses NUL and lone surrogates (they do occur in mail). */
export function toJsonb(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}

/** Text that PostgreSQL can hold. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
