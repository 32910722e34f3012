import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Citation } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database } from '#core/ports/database.ts';
import type { Retriever } from '#core/ports/retriever.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { countEntries, type RagTx } from './store/index.repository.ts';

const Counts = z.object({ messages: z.number().int(), fragments: z.number().int() });

export function createSearchActions(deps: {
  database: Database;
  retriever: Retriever;
  vectorIndex: VectorIndex;
}): readonly ActionDefinition[] {
  const { database, retriever, vectorIndex } = deps;
  return [
    defineAction({
      name: 'search.mail',
      description:
        'Finds passages in the user’s mail. Understands from: subject: after: before: (YYYY-MM-DD) and phrases in quotation marks.',
      input: z.object({ query: z.string().max(1000), limit: z.number().int().min(1).max(200).default(20) }),
      output: z.object({ items: z.array(Citation) }),
      scope: 'mail:read',
      effect: 'read',
      async run(context, { query, limit }) {
        const passages = await retriever.retrieve(context.actor, query, { limit, signal: context.signal });
        return { items: passages.map((passage) => passage.citation) };
      },
    }),
    defineAction({
      name: 'search.status',
      description: 'How much of the user’s mail is indexed.',
      input: z.object({}),
      output: Counts,
      scope: 'mail:read',
      effect: 'read',
      run: ({ actor }) =>
        inTenant(database, actor.tenantId, (tx: RagTx) => countEntries(tx, actor.tenantId, { userId: actor.userId })),
    }),
    defineAction({
      name: 'search.prove-deleted',
      description: 'Counts what the index still holds of these messages: all zero proves that they are forgotten.',
      input: z.object({ messageIds: z.array(Id).min(1).max(1000) }),
      output: Counts.extend({ attachments: z.number().int(), vectors: z.number().int() }),
      scope: 'mail:read',
      effect: 'read',
      async run({ actor }, { messageIds }) {
        const counts = await inTenant(database, actor.tenantId, (tx: RagTx) =>
          countEntries(tx, actor.tenantId, { userId: actor.userId, messageIds }),
        );
        return { ...counts, vectors: await vectorIndex.count(actor.tenantId, messageIds) };
      },
    }),
  ];
}
