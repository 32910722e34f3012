import { toKeyword } from './keywords.ts';
import type { JmapSession } from './session.ts';
import { updateEmails } from './update-emails.ts';

export function setKeywords(
  session: JmapSession,
  ids: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<void> {
  const patch = Object.fromEntries([
    ...add.map((keyword) => [`keywords/${pointer(toKeyword(keyword))}`, true]),
    ...remove.map((keyword) => [`keywords/${pointer(toKeyword(keyword))}`, null]),
  ]);
  return updateEmails(session, ids, patch);
}

/** RFC 6901 section 3 */
const pointer = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1');
