/** What the sight of a message on its server means for those who were told where it lies: pure. */
import type { MailChanged } from '#core/contracts/mail.ts';

export interface Place {
  accountId: string | null;
  folder: string;
  keywords: readonly string[];
  lost: boolean;
  gone: boolean;
}

export interface Sight {
  accountId: string;
  folder: string;
  keywords: readonly string[];
}

export interface KeywordChange {
  add: readonly string[];
  remove: readonly string[];
}

/**
 * What has changed, against what people were told. A message that lies in two folders keeps the place that it was told to
 * have for as long as it is there (`stillThere`).
 */
export function changesOf(told: Place, seen: Sight, stillThere: boolean): MailChanged['changes'] {
  const here = told.accountId === seen.accountId && told.folder === seen.folder;
  if (!here && stillThere && !told.gone) return [];
  const changes: MailChanged['changes'] = [];
  if (told.gone) changes.push('restored');
  if (!here) changes.push('folder');
  if (!sameKeywords(told.keywords, seen.keywords)) changes.push('keywords');
  return changes;
}

/** Keywords as the server will have them when the changes that wait for it are written. */
export function withPending(keywords: readonly string[], pending: readonly KeywordChange[]): string[] {
  const kept = new Map(keywords.map((keyword) => [keyword.toLowerCase(), keyword]));
  for (const { add, remove } of pending) {
    for (const keyword of remove) kept.delete(keyword.toLowerCase());
    for (const keyword of add) kept.set(keyword.toLowerCase(), kept.get(keyword.toLowerCase()) ?? keyword);
  }
  return [...kept.values()];
}

/** RFC 3501 section 2.3.2: case does not matter, order neither. */
export function sameKeywords(a: readonly string[], b: readonly string[]): boolean {
  const lower = new Set(a.map((keyword) => keyword.toLowerCase()));
  return (
    lower.size === new Set(b.map((keyword) => keyword.toLowerCase())).size &&
    b.every((keyword) => lower.has(keyword.toLowerCase()))
  );
}
