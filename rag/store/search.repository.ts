import { sql, type RawBuilder } from 'kysely';
import { ownerLexeme } from '../ingest/index-entry.ts';
import type { MailQuery } from '../retrieve/query.ts';
import type { RagTx } from './index.repository.ts';

/** Newest matches that are looked at: of all terms together, of any two, and of each alone. */
const NEWEST = { all: 120, pairs: 100, each: 60 };
/** The newest messages are looked at in any case: they show which words are common, and hold most of what is asked for. */
const WINDOW = 200;
/** A word in more of them than this share is not looked up alone. */
const COMMON_SHARE = 0.15;
/** Pairs of more terms than this match nearly everything. */
const MAX_PAIR_TERMS = 6;

export interface Candidate {
  messageId: string;
  sentAt: Date;
  /** for each term of the query whether the message has it */
  has: boolean[];
  /** whether any of them is in the subject */
  inSubject: boolean;
}

interface CandidateRow {
  message_id: string;
  sent_at: Date;
  flags: string;
}

interface Owner {
  tenantId: string;
  userId: string;
}

/**
 * Messages of this user that match by words, and the given ones as far as they pass the filters. Only the newest matches
 * of common words are read, so that their number does not matter.
 */
export async function findCandidates(
  tx: RagTx,
  owner: Owner,
  query: MailQuery,
  alsoIds: readonly string[],
): Promise<Candidate[]> {
  const passes = filterOf(owner, query);
  const flags = flagsOf(query.terms);
  const window = await sql<CandidateRow>`
    select message_id, sent_at, ${flags} as flags from (
      select message_id, sent_at, tsv from mail_search where ${passes} order by sent_at desc limit ${WINDOW}
    ) newest`.execute(tx);
  const found = new Map(window.rows.map((row) => [row.message_id, candidateOf(row)]));
  if (query.terms.length > 0) {
    const common = query.terms.map(
      (_, term) => [...found.values()].filter(({ has }) => has[term]).length > WINDOW * COMMON_SHARE,
    );
    const ids = [...(await findMatches(tx, owner, query, common)), ...alsoIds].filter((id) => !found.has(id));
    const rest = await sql<CandidateRow>`
      select message_id, sent_at, ${flags} as flags from mail_search
      where ${passes} and message_id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
    for (const row of rest.rows) found.set(row.message_id, candidateOf(row));
  }
  return [...found.values()];
}

/** Ids out of the full-text index. */
async function findMatches(tx: RagTx, owner: Owner, query: MailQuery, common: readonly boolean[]): Promise<string[]> {
  const { terms } = query;
  const lookups: { query: string; most: number }[] = [];
  const lookUp = (words: string, most: number) =>
    lookups.push({ query: `'${ownerLexeme(owner.userId)}' & (${words})${subjectCondition(query)}`, most });
  lookUp(terms.map(quoted).join(' & '), NEWEST.all);
  if (terms.length > 2 && terms.length <= MAX_PAIR_TERMS) {
    const rare = terms.filter((_, term) => !common[term]);
    if (rare.length > 1) lookUp(pairsOf(rare), NEWEST.pairs);
  }
  if (terms.length > 1) for (const [i, term] of terms.entries()) if (!common[i]) lookUp(quoted(term), NEWEST.each);
  const senders = query.from.map(containing);
  const found = await sql<{ message_id: string }>`
    select m.message_id
    from unnest(${lookups.map((one) => one.query)}::text[], ${lookups.map((one) => one.most)}::int[]) as lookup (query, most)
    cross join lateral newest_mail_matches(
      lookup.query::tsquery, ${owner.userId}::uuid, ${query.after}::timestamptz, ${query.before}::timestamptz,
      ${senders}::text[], lookup.most) m`.execute(tx);
  return found.rows.map((row) => row.message_id);
}

/** One character for each term, and one for the subject. */
function flagsOf(terms: readonly string[]): RawBuilder<unknown> {
  if (terms.length === 0) return sql`''`;
  const inSubject = terms.map((term) => `${quoted(term)}:A`).join(' | ');
  const conditions = [...terms.map(quoted), inSubject];
  return sql.join(
    conditions.map((condition) => sql`(case when tsv @@ ${condition}::tsquery then 'x' else '-' end)`),
    sql` || `,
  );
}

function candidateOf(row: CandidateRow): Candidate {
  const flags = Array.from(row.flags, (flag) => flag === 'x');
  const inSubject = flags.pop() ?? false;
  return { messageId: row.message_id, sentAt: row.sent_at, has: flags, inSubject };
}

function subjectCondition(query: MailQuery): string {
  return query.subjectTerms.map((term) => ` & ${quoted(term)}:A`).join('');
}

const containing = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`;

function filterOf(owner: Owner, query: MailQuery): RawBuilder<unknown> {
  const conditions = [sql`tenant_id = ${owner.tenantId}`, sql`user_id = ${owner.userId}`];
  for (const from of query.from) conditions.push(sql`sender ilike ${containing(from)}`);
  for (const term of query.subjectTerms) conditions.push(sql`tsv @@ ${`${quoted(term)}:A`}::tsquery`);
  if (query.after) conditions.push(sql`sent_at >= ${query.after}`);
  if (query.before) conditions.push(sql`sent_at < ${query.before}`);
  return sql.join(conditions, sql` and `);
}

function pairsOf(terms: readonly string[]): string {
  const pairs: string[] = [];
  for (const [i, one] of terms.entries()) {
    for (const other of terms.slice(i + 1)) pairs.push(`(${quoted(one)} & ${quoted(other)})`);
  }
  return pairs.join(' | ');
}

/** Terms hold letters and digits only. */
const quoted = (term: string): string => `'${term}'`;

export async function findSpans(tx: RagTx, fragmentIds: readonly string[], messageIds: readonly string[]) {
  const found = await sql<{ id: string; text_start: number; text_end: number; part_id: string }>`
    select id, text_start, text_end, part_id from mail_fragments
    where message_id = any(${[...messageIds]}::uuid[]) and id = any(${[...fragmentIds]}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, { start: row.text_start, end: row.text_end, partId: row.part_id }]));
}
