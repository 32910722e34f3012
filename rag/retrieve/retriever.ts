import { inTenant } from '#core/db/in-tenant.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import type { Passage, Retriever } from '#core/ports/retriever.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { findAttachmentTexts } from '../store/attachment.repository.ts';
import { findCandidates, findSpans } from '../store/search.repository.ts';
import type { RagTx } from '../store/index.repository.ts';
import { toPassage } from './passage.ts';
import { parseQuery, type MailQuery } from './query.ts';
import { diversify, rank, termWeights } from './rank.ts';

/** Fragments asked of the vector index. */
const NEAR = 60;
/** Messages read to be quoted: so many times the limit, at least and at most. */
const READ = { factor: 2, least: 12, most: 120 };

export interface RetrieverDeps {
  database: Database;
  mailStore: MailStore;
  embedder: Embedder;
  vectorIndex: VectorIndex;
  clock: Clock;
}

/**
 * Search by words and by vectors together, among this user's mail only: the tenant by row-level security, the user in
 * every query. What is shown is read from the mail store, so deleted mail is never shown, and each quotation is checked
 * to stand in its message.
 */
export function createRetriever(deps: RetrieverDeps): Retriever {
  const { database, mailStore, embedder, vectorIndex, clock } = deps;

  const findNear = async (owner: Owner, query: MailQuery, signal: AbortSignal | undefined) => {
    if (query.terms.length === 0) return [];
    const [vector] = await embedder.embed([query.text], signal);
    return vector ? vectorIndex.search(vector, owner, NEAR) : [];
  };

  return {
    async retrieve(actor: Actor, input: string, { limit, signal }): Promise<Passage[]> {
      const query = parseQuery(input);
      if (isEmpty(query)) return [];
      const owner = { tenantId: actor.tenantId, userId: actor.userId };
      const near = await findNear(owner, query, signal);
      const nearest = new Map<string, (typeof near)[number]>();
      for (const hit of near) if (!nearest.has(hit.messageId)) nearest.set(hit.messageId, hit);

      const candidates = await inTenant(database, owner.tenantId, (tx: RagTx) =>
        findCandidates(tx, owner, query, [...nearest.keys()]),
      );
      const weights = termWeights(candidates, query.terms.length);
      const ranked = rank(candidates, [...nearest.values()], weights, clock.now());
      const head = ranked.slice(0, Math.min(READ.most, Math.max(READ.least, limit * READ.factor)));
      if (query.phrases.length > 0) head.push(...ranked.slice(head.length, READ.most));
      signal?.throwIfAborted();

      const mails = await mailStore.get(
        owner.tenantId,
        head.map(({ messageId }) => messageId),
      );
      const ids = head.map(({ messageId }) => messageId);
      const nearIds = near.map(({ id }) => id);
      const { spans, files } = await inTenant(database, owner.tenantId, async (tx: RagTx) => ({
        spans: await findSpans(tx, nearIds, ids),
        files: await findAttachmentTexts(tx, ids),
      }));
      const byId = new Map(mails.filter((mail) => mail.userId === owner.userId).map((mail) => [mail.messageId, mail]));
      const passages = head.flatMap((entry) => {
        const mail = byId.get(entry.messageId);
        const fragment = nearest.get(entry.messageId);
        if (!mail) return [];
        const attached = files.get(entry.messageId) ?? [];
        return toPassage({ mail, attached, entry, query, weights, near: fragment && spans.get(fragment.id) });
      });
      return diversify(passages, limit).map(({ passage }) => passage);
    },
  };
}

interface Owner {
  tenantId: string;
  userId: string;
}

function isEmpty(query: MailQuery): boolean {
  const filtered =
    query.from.length > 0 || query.subjectTerms.length > 0 || query.after !== null || query.before !== null;
  return query.terms.length === 0 && query.phrases.length === 0 && !filtered;
}
