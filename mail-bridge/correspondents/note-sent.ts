import { sql } from 'kysely';
import type { IngestSource, MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import { registeredDomain } from '#core/text/domains.ts';
import type { MailTx } from '../store/mail.tables.ts';
import { nameKeyOf } from './name-key.ts';

/** A mail that has just been stored. */
export interface NewMail {
  messageId: string;
  tenantId: string;
  userId: string;
  mailboxAddress: string;
  source: IngestSource;
  receivedAt: Date;
  parsed: ParsedMessage;
}

/** A mail to more people is an announcement; whoever answers it is not known by it. */
const MOST_RECIPIENTS = 50;

/**
 * Notes to whom the user has written, of mails that the user wrote. From can be forged, so for mail of a server this is a claim:
 * it counts once the mail lies among the sent mail there (`read-correspondence.ts`). Mail that was handed in over SMTP or LMTP
 * is never the user's own.
 */
export async function noteSent(tx: MailTx, mails: readonly NewMail[]): Promise<void> {
  const rows = mails.filter(isOwn).flatMap((mail) => recipientsOf(mail).map((person) => rowOf(mail, person)));
  if (rows.length === 0) return;
  await sql`
    insert into sent_addresses select * from json_populate_recordset(null::sent_addresses, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(tx);
  await nameBySignature(tx, [...new Set(rows.flatMap(({ name, message_id: id }) => (name === '' ? id : [])))]);
}

const OF_A_SERVER: ReadonlySet<string> = new Set(['imap', 'jmap', 'history']);
const OF_AN_ARCHIVE: ReadonlySet<string> = new Set(['import', 'sample']);

function isOwn({ source, parsed, mailboxAddress }: NewMail): boolean {
  if (source === 'own') return true;
  if (!OF_A_SERVER.has(source) && !OF_AN_ARCHIVE.has(source)) return false;
  return parsed.from?.address.toLowerCase() === mailboxAddress;
}

/** What came over the network has Received lines, which no sender can leave out (RFC 5321 section 4.4); a copy of what was sent has none. */
const isVouchedFor = ({ source, parsed }: NewMail): boolean =>
  source === 'own' || (OF_AN_ARCHIVE.has(source) && !parsed.headers.some(({ name }) => name === 'received'));

function recipientsOf({ parsed, mailboxAddress }: NewMail): MailAddress[] {
  const people = new Map<string, MailAddress>();
  for (const person of [...parsed.to, ...parsed.cc, ...parsed.bcc]) {
    const address = person.address.trim().toLowerCase();
    if (
      /^[^\s@]+@[^\s@]+$/u.test(address) &&
      address.length <= 320 &&
      address !== mailboxAddress &&
      !people.has(address)
    )
      people.set(address, { name: person.name, address });
  }
  return people.size > MOST_RECIPIENTS ? [] : [...people.values()];
}

function rowOf(mail: NewMail, { name, address }: MailAddress) {
  const key = nameKeyOf(name);
  return {
    message_id: mail.messageId,
    tenant_id: mail.tenantId,
    user_id: mail.userId,
    address,
    name: key === '' ? '' : name.slice(0, 200).toWellFormed(),
    name_key: key,
    domain: registeredDomain(address.split('@')[1]!),
    rfc_message_id: mail.parsed.messageId,
    sent_at: mail.receivedAt,
    vouched: isVouchedFor(mail),
  };
}

/** Many mail programs write the bare address of whom they answer: then the name is the one by which that address has last written. */
async function nameBySignature(tx: MailTx, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  const { rows } = await sql<{ message_id: string; address: string; name: string }>`
    select sent.message_id, sent.address, latest.name
    from sent_addresses sent cross join lateral (
      select message.from_address ->> 'name' as name from messages message
      where message.user_id = sent.user_id and message.sender = sent.address and message.received_at <= sent.sent_at
      order by message.received_at desc limit 1
    ) latest
    where sent.message_id = any(${[...messageIds]}::uuid[]) and sent.name = '' and latest.name <> ''`.execute(tx);
  const named = rows.map((row) => ({ ...row, name_key: nameKeyOf(row.name) })).filter((row) => row.name_key !== '');
  if (named.length === 0) return;
  await sql`
    update sent_addresses sent set name = given.name, name_key = given.name_key
    from json_to_recordset(${JSON.stringify(named)}::json) as given (message_id uuid, address text, name text, name_key text)
    where sent.message_id = given.message_id and sent.address = given.address`.execute(tx);
}
