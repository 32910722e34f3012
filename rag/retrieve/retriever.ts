import { inTenant } from '#core/db/in-tenant.ts';
import type { Actor } from '#core/contracts/actor.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import type { Passage, Retriever } from '#core/ports/retriever.ts';
import type { VectorIndex } from '#core/ports/vector-index.ts';
import { searchTextOf, standsIn } from '../ingest/search-text.ts';
import type { Span } from '../ingest/sentences.ts';
import { findCandidates, findSpans } from '../store/search.repository.ts';
import type { RagTx } from '../store/index.repository.ts';
import { parseQuery, plainPhrase, type MailQuery } from './query.ts';
import { answerForm } from './answer-kind.ts';
import { bestQuotation } from './quote.ts';
import { diversify, rank, termWeights, type Ranked } from './rank.ts';

/** Fragments asked of the vector index. */
const NEAR = 60;
/** Messages read to be quoted: so many times the limit, at least and at most. */
const READ = { factor: 2, least: 12, most: 120 };
const PHRASE_FACTOR = 1.5;

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
      const spans = await inTenant(database, owner.tenantId, (tx: RagTx) =>
        findSpans(
          tx,
          near.map(({ id }) => id),
          head.map(({ messageId }) => messageId),
        ),
      );
      const byId = new Map(mails.filter((mail) => mail.userId === owner.userId).map((mail) => [mail.messageId, mail]));
      const passages = head.flatMap((entry) => {
        const mail = byId.get(entry.messageId);
        const fragment = nearest.get(entry.messageId);
        return mail ? toPassage(mail, entry, query, weights, fragment && spans.get(fragment.id)) : [];
      });
      return diversify(passages, limit).map(({ passage }) => passage);
    },
  };
}

interface Owner {
  tenantId: string;
  userId: string;
}

interface Scored {
  passage: Passage;
  threadId: string;
  score: number;
}

function toPassage(
  mail: StoredMail,
  entry: Ranked,
  query: MailQuery,
  weights: readonly number[],
  near: Span | undefined,
): Scored[] {
  const { parsed } = mail;
  const text = searchTextOf(parsed);
  const whole =
    query.phrases.length > 0 || query.terms.length > 1 ? ` ${plainPhrase(`${parsed.subject}\n${text}`)} ` : '';
  if (query.phrases.some((phrase) => !whole.includes(` ${phrase} `))) return [];
  const exact = query.terms.length > 1 && whole.includes(` ${plainPhrase(query.text)} `);
  const quotation = bestQuotation(
    text,
    {
      terms: query.terms,
      weights,
      phrases: query.phrases,
      form: answerForm(query.text),
      ...(parsed.from ? { sender: parsed.from.name } : {}),
    },
    near,
  );
  const quote = quotation?.quote ?? parsed.subject;
  if (!standsIn(parsed, quote)) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inOneSentence = quotation && total > 0 ? Math.min(1, quotation.score / total) : 0;
  const score = entry.score * (1 + 0.3 * inOneSentence) * (exact || query.phrases.length > 0 ? PHRASE_FACTOR : 1);
  const citation = {
    messageId: mail.messageId,
    threadId: mail.threadId,
    subject: parsed.subject,
    from: parsed.from ? parsed.from.name || parsed.from.address : '',
    date: parsed.date,
    quote,
    score,
  };
  return [{ passage: { citation, text: quotation?.text ?? parsed.subject }, threadId: mail.threadId, score }];
}

function isEmpty(query: MailQuery): boolean {
  const filtered =
    query.from.length > 0 || query.subjectTerms.length > 0 || query.after !== null || query.before !== null;
  return query.terms.length === 0 && query.phrases.length === 0 && !filtered;
}
