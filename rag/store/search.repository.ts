import { sql, type RawBuilder } from 'kysely';
import { ownerLexeme } from '../ingest/index-entry.ts';
import type { MailQuery } from '../retrieve/query.ts';
import type { RagTx } from './index.repository.ts';

/** Newest matches that are looked at: of all terms together, of any two, and of each alone. */
const NEWEST = { all: 150, pairs: 150, each: 80 };
/** Pairs of more terms than this match nearly everything. */
const MAX_PAIR_TERMS = 6;

export interface Candidate {
  messageId: string;
  sentAt: Date;
  /** for each term of the query whether the message has it */
  has: boolean[];
  /** the same in its subject */
  inSubject: boolean[];
}

interface CandidateRow {
  message_id: string;
  sent_at: Date;
  has: string;
}

/**
 * Messages of this user that match by words, and the given ones as far as they pass the filters. Only the newest matches
 * of common words are read, so that their number does not matter.
 */
export async function findCandidates(
  tx: RagTx,
  owner: { tenantId: string; userId: string },
  query: MailQuery,
  alsoIds: readonly string[],
): Promise<Candidate[]> {
  const passes = filterOf(owner, query);
  const { terms } = query;
  const newest = (condition: RawBuilder<unknown>, limit: number) =>
    sql`(select message_id from mail_search where ${passes} ${condition} order by sent_at desc limit ${limit})`;
  const matching = (tsquery: string, limit: number) =>
    newest(sql`and tsv @@ ${`'${ownerLexeme(owner.userId)}' & (${tsquery})`}::tsquery`, limit);

  const sources = [
    sql`(select message_id from mail_search where ${passes} and message_id = any(${[...alsoIds]}::uuid[]))`,
  ];
  if (terms.length === 0) sources.push(newest(sql``, NEWEST.all));
  else if (terms.length === 1) sources.push(matching(quoted(terms[0]!), NEWEST.all));
  else {
    sources.push(matching(terms.map(quoted).join(' & '), NEWEST.all));
    if (terms.length > 2 && terms.length <= MAX_PAIR_TERMS) sources.push(matching(pairsOf(terms), NEWEST.pairs));
    for (const term of terms) sources.push(matching(quoted(term), NEWEST.each));
  }
  const flags = terms.map(
    (term) =>
      sql`case when tsv @@ ${`${quoted(term)}:A`}::tsquery then 'A' when tsv @@ ${quoted(term)}::tsquery then 'x' else '-' end`,
  );
  const found = await sql<CandidateRow>`
    with hits as materialized (${sql.join(sources, sql` union `)})
    select message_id, sent_at, ${flags.length === 0 ? sql`''` : sql.join(flags, sql` || `)} as has
    from mail_search join hits using (message_id) where ${passes}`.execute(tx);
  return found.rows.map((row) => ({
    messageId: row.message_id,
    sentAt: row.sent_at,
    has: Array.from(row.has, (flag) => flag !== '-'),
    inSubject: Array.from(row.has, (flag) => flag === 'A'),
  }));
}

function filterOf(owner: { tenantId: string; userId: string }, query: MailQuery): RawBuilder<unknown> {
  const conditions = [sql`tenant_id = ${owner.tenantId}`, sql`user_id = ${owner.userId}`];
  for (const from of query.from) conditions.push(sql`sender ilike ${`%${from.replace(/[\\%_]/g, '\\$&')}%`}`);
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
  const found = await sql<{ id: string; text_start: number; text_end: number }>`
    select id, text_start, text_end from mail_fragments
    where message_id = any(${[...messageIds]}::uuid[]) and id = any(${[...fragmentIds]}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, { start: row.text_start, end: row.text_end }]));
}
