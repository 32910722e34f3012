/** What the form held, while the browser is at the provider; this tab only, and never a password. */
import type { AccountFields } from './account-fields.ts';

const KEY = 'mailflex.sign-in';

export function rememberFields(fields: AccountFields): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...fields, password: '' }));
}

/** Takes them out: they are good once. */
export function recallFields(): AccountFields | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return text === null ? null : (JSON.parse(text) as AccountFields);
}
