import type { Candidate } from '../store/search.repository.ts';

/** Reciprocal rank fusion (Cormack et al. 2009) with a small constant: the first few ranks matter most in a mailbox. */
const RANK_CONSTANT = 20;
const WORDS_WEIGHT = 1.3;
const SUBJECT_FACTOR = 1.4;
/** Vectors farther away than this say nothing when no word matches. */
const MIN_ALONE = 0.3;
const RECENCY = { share: 0.2, days: 60 };
const DAY_MS = 86_400_000;

export interface Ranked {
  messageId: string;
  score: number;
  sentAt: Date;
  /** share of the query's weight that the message's words cover, 0 to 1 */
  coverage: number;
}

export interface NearMessage {
  messageId: string;
  score: number;
}

/** How much each term tells: the rarer among the candidates the more. */
export function termWeights(candidates: readonly Candidate[], termCount: number): number[] {
  return Array.from({ length: termCount }, (_, term) => {
    const having = candidates.reduce((count, candidate) => count + (candidate.has[term] ? 1 : 0), 0);
    return Math.log(1 + (candidates.length + 1) / (having + 0.5));
  });
}

/** Joins the order by words and the order by vectors; newer mail gains a little. */
export function rank(
  candidates: readonly Candidate[],
  near: readonly NearMessage[],
  weights: readonly number[],
  now: Date,
): Ranked[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const byWords = candidates
    .map((candidate) => ({ candidate, score: wordScore(candidate, weights) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.candidate.sentAt.getTime() - a.candidate.sentAt.getTime());
  const wordRank = new Map(byWords.map(({ candidate }, position) => [candidate.messageId, position]));
  const nearRank = new Map(near.map(({ messageId, score }, position) => [messageId, { position, score }]));
  const onlyFilters = weights.length === 0;

  return candidates
    .flatMap((candidate) => {
      const word = wordRank.get(candidate.messageId);
      const vector = nearRank.get(candidate.messageId);
      if (!onlyFilters && word === undefined && (vector === undefined || vector.score < MIN_ALONE)) return [];
      const coverage = total === 0 ? 1 : plainScore(candidate, weights) / total;
      const fused =
        (word === undefined ? 0 : WORDS_WEIGHT / (RANK_CONSTANT + word)) * (0.5 + coverage / 2) +
        (vector === undefined ? 0 : 1 / (RANK_CONSTANT + vector.position)) +
        (onlyFilters ? 1 / RANK_CONSTANT : 0);
      const ageDays = Math.max(0, (now.getTime() - candidate.sentAt.getTime()) / DAY_MS);
      const score = fused * (1 + RECENCY.share * Math.exp(-ageDays / RECENCY.days));
      return [{ messageId: candidate.messageId, score, sentAt: candidate.sentAt, coverage }];
    })
    .sort((a, b) => b.score - a.score || b.sentAt.getTime() - a.sentAt.getTime());
}

function wordScore(candidate: Candidate, weights: readonly number[]): number {
  return plainScore(candidate, weights) * (candidate.inSubject ? SUBJECT_FACTOR : 1);
}

function plainScore(candidate: Candidate, weights: readonly number[]): number {
  return weights.reduce((sum, weight, term) => (candidate.has[term] ? sum + weight : sum), 0);
}

/** Best first; further messages of a thread that is already there step back. */
export function diversify<T extends { threadId: string; score: number }>(ranked: readonly T[], limit: number): T[] {
  const seen = new Map<string, number>();
  return [...ranked]
    .sort((a, b) => b.score - a.score)
    .map((item) => {
      const before = seen.get(item.threadId) ?? 0;
      seen.set(item.threadId, before + 1);
      return { item, score: item.score * 0.6 ** before };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
