import { z } from 'zod';
import { toFlag } from './keywords.ts';
import type { JmapSession } from './session.ts';

const Emails = z.object({
  list: z.array(
    z.object({
      id: z.string(),
      keywords: z.record(z.string(), z.boolean()),
      mailboxIds: z.record(z.string(), z.boolean()),
    }),
  ),
});

/** Flags and keywords of the Emails of a Mailbox as the server has them now; what is gone from it is left out. */
export async function readKeywords(
  session: JmapSession,
  folder: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const [answer] = await session.call([['Email/get', { ids: [...ids], properties: ['keywords', 'mailboxIds'] }]]);
  return new Map(
    Emails.parse(answer)
      .list.filter(({ mailboxIds }) => mailboxIds[folder])
      .map(({ id, keywords }) => [
        id,
        Object.keys(keywords)
          .filter((name) => keywords[name])
          .map(toFlag),
      ]),
  );
}
