import { z } from 'zod';
import { cannotWrite } from '../backend.errors.ts';
import type { JmapSession } from './session.ts';

const Updated = z.object({ notUpdated: z.record(z.string(), z.object({ type: z.string() })).nullish() });

/** Emails that are gone meanwhile are left out silently. */
export async function updateEmails(
  session: JmapSession,
  ids: readonly string[],
  patch: Record<string, unknown>,
): Promise<void> {
  const [answer] = await session.call([['Email/set', { update: Object.fromEntries(ids.map((id) => [id, patch])) }]]);
  const failed = Object.values(Updated.parse(answer).notUpdated ?? {}).find(({ type }) => type !== 'notFound');
  if (failed) throw cannotWrite({ type: failed.type });
}
