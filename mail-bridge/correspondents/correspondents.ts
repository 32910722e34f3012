/**
 * What the stored mail says of senders, as it was when each mail came. Two statements for a batch, a third one only for a domain that can be
 * mistaken for one the user writes to. Every look-up is by user and an exact value, so that it goes by an index.
 */
import { sql } from 'kysely';
import type { Correspondence } from '#core/contracts/sender-standing.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { Database } from '#core/ports/database.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import { isFreeMail, looksLike, registeredDomain } from '#core/text/domains.ts';
import type { MailTables, MailTx } from '../store/mail.tables.ts';
import { nameKeyOf } from './name-key.ts';
import { senderOf } from './sender-of.ts';

/** Earlier mails that are counted: more of them say no more. */
const COUNTED = 20;
/** Of the mails it refers to: the nearest, and the one that began the conversation. */
const REFERENCES = 20;

export function createCorrespondents(database: Database): Correspondents {
  return {
    async of(tenantId, mails) {
      const asked = mails.flatMap((mail) => questionOf(mail) ?? []);
      if (asked.length === 0) return new Map();
      return inTenant<MailTables, Map<string, Correspondence>>(database, tenantId, async (tx) => {
        const answers = await ask(tx, asked);
        const resembled = await resembledBy(
          tx,
          asked.filter(({ id }) => answers.get(id)?.writtenTo === false),
        );
        return new Map(
          asked.flatMap((question) => {
            const answer = answers.get(question.id);
            return answer
              ? [[question.id, correspondenceOf(question, answer, resembled.get(question.id) ?? null)]]
              : [];
          }),
        );
      });
    },
  };
}

interface Question {
  id: string;
  user_id: string;
  sender: string;
  name_key: string;
  reply_to: string | null;
  refs: string[];
  at: Date;
}

function questionOf({ messageId, userId, receivedAt, parsed }: StoredMail): Question | null {
  const { sender, reply_to } = senderOf(parsed);
  if (sender === null || !sender.includes('@')) return null;
  const refs = [...new Set([...parsed.inReplyTo, ...parsed.references.toReversed()])];
  return {
    id: messageId,
    user_id: userId,
    sender,
    name_key: nameKeyOf(parsed.from!.name),
    reply_to,
    refs: refs.length <= REFERENCES ? refs : [...refs.slice(0, REFERENCES - 1), refs.at(-1)!],
    at: receivedAt,
  };
}

interface Answer {
  id: string;
  writtenTo: boolean;
  continues: boolean;
  earlier: number;
  proven: number;
  repliesTo: string[] | null;
  since: Date | null;
  replyWritten: boolean;
  namesake: { name: string; address: string } | null;
}

/**
 * For `sent_addresses sent`: the mail is the user's own beyond doubt. What only says so in From is believed when it lies in the folder of sent
 * mail: nobody else puts mail there. Not `exists`: for that all sent mail would be hashed to ask for one.
 */
const OWN = sql`(sent.vouched or (
  select folder.role from message_places place
    join remote_folder_names folder on folder.account_id = place.account_id and folder.folder = place.folder
  where place.message_id = sent.message_id) = 'sent')`;

async function ask(tx: MailTx, asked: readonly Question[]): Promise<Map<string, Answer>> {
  const { rows } = await sql<Answer>`
    select mail.id, earlier.count as earlier, earlier.proven, earlier.replies as "repliesTo",
      (select min(message.received_at) from messages message
        where message.user_id = mail.user_id and message.sender = mail.sender and message.received_at < mail.at) as since,
      exists (select 1 from sent_addresses sent
        where sent.user_id = mail.user_id and sent.address = mail.sender and sent.sent_at < mail.at and ${OWN}) as "writtenTo",
      exists (select 1 from sent_addresses sent
        where sent.user_id = mail.user_id and sent.address = mail.sender and sent.sent_at < mail.at
          and sent.rfc_message_id = any(mail.refs) and ${OWN}) as continues,
      exists (select 1 from sent_addresses sent
        where sent.user_id = mail.user_id and sent.address = mail.reply_to and sent.sent_at < mail.at and ${OWN}) as "replyWritten",
      (select json_build_object('name', sent.name, 'address', sent.address) from sent_addresses sent
        where sent.user_id = mail.user_id and sent.name_key = mail.name_key and sent.name_key <> ''
          and sent.address <> mail.sender and sent.sent_at < mail.at and ${OWN}
        limit 1) as namesake
    from json_to_recordset(${JSON.stringify(asked)}::json) as mail (
        id uuid, user_id uuid, sender text, name_key text, reply_to text, refs text[], at timestamptz)
      cross join lateral (
        select count(*)::int as count, (count(*) filter (where recent.sender_proven))::int as proven,
          array_agg(distinct recent.reply_to) filter (where recent.reply_to is not null) as replies
        from (
          select message.sender_proven, message.reply_to from messages message
          where message.user_id = mail.user_id and message.sender = mail.sender and message.received_at < mail.at
          order by message.received_at desc limit ${COUNTED}
        ) recent
      ) earlier`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

function correspondenceOf(question: Question, answer: Answer, resembles: string | null): Correspondence {
  const { writtenTo, continues, earlier, proven, since, namesake } = answer;
  // somebody who has written before is known by that address already
  const isNew = earlier === 0 && !writtenTo;
  return {
    writtenTo,
    continues,
    earlierMails: earlier,
    earlierProven: proven,
    knownSince: since?.toISOString() ?? null,
    newReplyTo: isNewReplyTo(question, answer),
    namesake: isNew && namesake && !isOneHouse(namesake.address, question.sender) ? namesake : null,
    resembles,
  };
}

function isNewReplyTo({ sender, reply_to }: Question, { repliesTo, replyWritten }: Answer): boolean {
  if (reply_to === null || replyWritten || isOneHouse(reply_to, sender)) return false;
  return !(repliesTo ?? []).includes(reply_to);
}

const domainOf = (address: string): string => registeredDomain(address.slice(address.lastIndexOf('@') + 1));

/** Where anybody gets a mailbox, two addresses have nothing in common. */
const isOneHouse = (one: string, other: string): boolean =>
  domainOf(one) === domainOf(other) && !isFreeMail(domainOf(one));

/** Domains to which the user writes and that the sender's can be mistaken for, by the mail asked about. */
async function resembledBy(tx: MailTx, asked: readonly Question[]): Promise<Map<string, string>> {
  const strangers = asked.filter(({ sender }) => !isFreeMail(domainOf(sender)));
  if (strangers.length === 0) return new Map();
  const users = [...new Set(strangers.map(({ user_id }) => user_id))];
  const { rows } = await sql<{ user_id: string; domain: string }>`
    select distinct user_id, domain from sent_addresses where user_id = any(${users}::uuid[])`.execute(tx);
  const written = Map.groupBy(rows, (row) => row.user_id);
  const pairs = strangers.flatMap(({ id, user_id, sender, at }) => {
    const domain = domainOf(sender);
    return (written.get(user_id) ?? [])
      .filter(({ domain: known }) => known === domain || looksLike(labelOf(domain), labelOf(known)))
      .map(({ domain: known }) => ({ id, user_id, at, domain, known }));
  });
  if (pairs.every(({ domain, known }) => domain === known)) return new Map();
  return confirmed(tx, pairs);
}

interface Pair {
  id: string;
  user_id: string;
  at: Date;
  domain: string;
  known: string;
}

/** The user has really written to the one and not to the other, before that mail. */
async function confirmed(tx: MailTx, pairs: readonly Pair[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; known: string }>`
    select pair.id, pair.known from json_to_recordset(${JSON.stringify(pairs)}::json) as pair (
        id uuid, user_id uuid, at timestamptz, known text)
    where exists (select 1 from sent_addresses sent
      where sent.user_id = pair.user_id and sent.domain = pair.known and sent.sent_at < pair.at and ${OWN})`.execute(
    tx,
  );
  const domains = new Map(pairs.map(({ id, domain }) => [id, domain]));
  const own = new Set(rows.flatMap(({ id, known }) => (domains.get(id) === known ? id : [])));
  return new Map(rows.flatMap(({ id, known }) => (own.has(id) ? [] : [[id, known] as const])));
}

const labelOf = (domain: string): string => domain.split('.')[0] ?? '';
