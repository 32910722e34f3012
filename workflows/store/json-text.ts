/** JSON for a `jsonb` column. PostgreSQL refuses U+0000 and lone surrogates, both of which mail can contain. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null';
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
  return JSON.stringify(value, (_key, child: unknown) =>
    typeof child === 'string' ? child.toWellFormed().replaceAll('\0', '\uFFFD') : child,
  );
}

/** Cuts what is only kept to be looked at: long texts first, then the whole. */
export function shortened(value: unknown, limit: number): unknown {
  const json = JSON.stringify(value) ?? 'null';
  if (json.length <= limit) return value;
  const cut = JSON.stringify(value, (_key, child: unknown) => {
    if (typeof child === 'string' && child.length > 200) return `${child.slice(0, 200)}…`;
    return Array.isArray(child) && child.length > 10 ? [...child.slice(0, 10), `… ${child.length - 10} more`] : child;
  });
  return cut.length <= limit ? (JSON.parse(cut) as unknown) : { shortened: `${cut.slice(0, limit)}…` };
}
