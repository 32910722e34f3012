/**
 * Stores a batch of parsed mails of one tenant: rows, threads and events in the caller's transaction, with a handful of
 * statements whatever the size of the batch. Repeating it changes nothing.
 */
import { sql } from 'kysely';
import { createEvent } from '#core/contracts/event.ts';
import { mailReceived } from '#core/contracts/mail.ts';
import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import { nameId } from '#core/name-id.ts';
import { noteSent } from '../correspondents/note-sent.ts';
import { senderOf } from '../correspondents/sender-of.ts';
import type { MailTx } from './mail.tables.ts';
import { keysOf, planThreads } from './threading.ts';
import type { KnownThread, ThreadInput } from './threading.ts';

export interface AcceptedMail {
  messageId: string;
  tenantId: string;
  userId: string;
  mailboxId: string;
  mailboxAddress: string;
  checksum: string;
  size: number;
  parsed: ParsedMessage;
  trace: string;
  source: IngestSource;
  receivedAt: Date;
  /** when it was acknowledged; null: it is when it is stored */
  acceptedAt: Date | null;
  seen: boolean;
  parseMs: number;
}

export interface Acceptance {
  messageId: string;
  threadId: string;
  /** it was stored already; nothing changed */
  duplicate: boolean;
}

const SNIPPET_LENGTH = 200;

export async function acceptBatch(
  tx: MailTx,
  mails: readonly AcceptedMail[],
  deps: { eventLog: EventLog; now: Date },
): Promise<Map<string, Acceptance>> {
  const results = new Map<string, Acceptance>();
  const ids = [...new Set(mails.map((mail) => mail.messageId))];
  for (const [messageId, threadId] of await findKnown(tx, ids)) {
    results.set(messageId, { messageId, threadId, duplicate: true });
  }
  const fresh: AcceptedMail[] = [];
  const taken = new Set(results.keys());
  for (const mail of mails) {
    if (taken.has(mail.messageId)) continue;
    taken.add(mail.messageId);
    fresh.push(mail);
  }
  if (fresh.length === 0) return results;

  const inputs: ThreadInput[] = fresh.map((mail) => ({
    messageId: mail.messageId,
    mailboxId: mail.mailboxId,
    ...keysOf(mail.mailboxId, mail.parsed),
  }));
  const plan = planThreads(inputs, await knownThreads(tx, inputs), deps.now);
  await insertMessages(tx, fresh, plan.threadOf, deps.now);
  await noteSent(tx, fresh);
  await storeThreads(tx, fresh, plan.threadOf);
  await storeLinks(tx, fresh[0]!.tenantId, plan.links);
  for (const [loser, winner] of plan.merges) await mergeThreads(tx, loser, winner);

  await deps.eventLog.append(
    tx,
    mailReceived.topic,
    fresh.map((mail) => eventOf(mail, plan.threadOf.get(mail.messageId)!, deps.now)),
  );
  for (const mail of fresh) {
    results.set(mail.messageId, {
      messageId: mail.messageId,
      threadId: plan.threadOf.get(mail.messageId)!,
      duplicate: false,
    });
  }
  return results;
}

/**
 * Messages that are there or were deleted, with their threads: a deleted message stays deleted, however often a sender, a sync
 * or an import brings it again.
 */
export async function findKnown(tx: MailTx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; thread_id: string }>`
    select id, thread_id from messages where id = any(${[...ids]}::uuid[])
    union all select id, thread_id from deleted_messages where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.thread_id]));
}

async function knownThreads(tx: MailTx, inputs: readonly ThreadInput[]): Promise<Map<string, KnownThread>> {
  const keys = [
    ...new Set(inputs.flatMap((input) => (input.own === null ? input.references : [input.own, ...input.references]))),
  ];
  if (keys.length === 0) return new Map();
  const found = await sql<{ id: string; thread_id: string; created_at: Date }>`
    select link.id, link.thread_id, thread.created_at
    from thread_links link join threads thread on thread.id = link.thread_id
    where link.id = any(${keys}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, { id: row.thread_id, createdAt: row.created_at }]));
}

async function insertMessages(
  tx: MailTx,
  mails: readonly AcceptedMail[],
  threadOf: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const rows = mails.map((mail) => ({
    id: mail.messageId,
    tenant_id: mail.tenantId,
    user_id: mail.userId,
    mailbox_id: mail.mailboxId,
    thread_id: threadOf.get(mail.messageId)!,
    checksum: mail.checksum,
    rfc_message_id: mail.parsed.messageId,
    subject: mail.parsed.subject,
    from_address: mail.parsed.from,
    to_addresses: mail.parsed.to.slice(0, 50),
    cc_addresses: mail.parsed.cc.slice(0, 50),
    sent_date: mail.parsed.date,
    received_at: mail.receivedAt,
    accepted_at: mail.acceptedAt ?? now,
    source: mail.source,
    size: mail.size,
    snippet: snippetOf(mail.parsed),
    seen: mail.seen,
    automatic: mail.parsed.automatic.kind,
    attachment_count: mail.parsed.attachments.length,
    has_html: mail.parsed.hasHtml,
    parse_ms: Math.round(mail.parseMs * 1000) / 1000,
    trace: mail.trace,
    parsed: mail.parsed,
    ...senderOf(mail.parsed),
  }));
  await sql`insert into messages select * from json_populate_recordset(null::messages, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  );
}

/** The beginning of what the sender wrote, as a list shows it. */
export function snippetOf(parsed: ParsedMessage): string {
  const text = parsed.text.authored || parsed.text.forwarded || parsed.text.body;
  return text
    .slice(0, SNIPPET_LENGTH * 3)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SNIPPET_LENGTH)
    .toWellFormed();
}

async function storeThreads(
  tx: MailTx,
  mails: readonly AcceptedMail[],
  threadOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = new Map<
    string,
    {
      id: string;
      tenant_id: string;
      user_id: string;
      mailbox_id: string;
      subject: string;
      created_at: Date;
      latest_at: Date;
      merged_into: null;
    }
  >();
  for (const mail of mails) {
    const id = threadOf.get(mail.messageId)!;
    const held = rows.get(id);
    if (!held) {
      rows.set(id, {
        id,
        tenant_id: mail.tenantId,
        user_id: mail.userId,
        mailbox_id: mail.mailboxId,
        subject: mail.parsed.subject,
        created_at: mail.receivedAt,
        latest_at: mail.receivedAt,
        merged_into: null,
      });
      continue;
    }
    if (mail.receivedAt > held.latest_at) held.latest_at = mail.receivedAt;
    if (mail.receivedAt < held.created_at) {
      held.created_at = mail.receivedAt;
      held.subject = mail.parsed.subject;
    }
  }
  await sql`
    insert into threads select * from json_populate_recordset(null::threads, ${JSON.stringify([...rows.values()])}::json)
    on conflict (id) do update set
      latest_at = greatest(threads.latest_at, excluded.latest_at),
      subject = case when excluded.created_at < threads.created_at then excluded.subject else threads.subject end,
      created_at = least(threads.created_at, excluded.created_at)`.execute(tx);
}

async function storeLinks(tx: MailTx, tenantId: string, links: ReadonlyMap<string, string>): Promise<void> {
  if (links.size === 0) return;
  await sql`
    insert into thread_links (id, tenant_id, thread_id)
    select key, ${tenantId}::uuid, thread from unnest(${[...links.keys()]}::uuid[], ${[...links.values()]}::uuid[]) as link (key, thread)
    on conflict (id) do nothing`.execute(tx);
}

async function mergeThreads(tx: MailTx, loser: string, winner: string): Promise<void> {
  await tx.updateTable('messages').set({ thread_id: winner }).where('thread_id', '=', loser).execute();
  await tx.updateTable('thread_links').set({ thread_id: winner }).where('thread_id', '=', loser).execute();
  await sql`
    update threads set merged_into = ${winner}::uuid where id = ${loser}::uuid or merged_into = ${loser}::uuid`.execute(
    tx,
  );
  await sql`
    update threads set latest_at = greatest(threads.latest_at, other.latest_at), created_at = least(threads.created_at, other.created_at)
    from threads other where threads.id = ${winner}::uuid and other.id = ${loser}::uuid`.execute(tx);
}

function eventOf(mail: AcceptedMail, threadId: string, now: Date) {
  const { parsed, messageId, mailboxId, tenantId } = mail;
  return createEvent(mailReceived, {
    id: nameId('event', mailReceived.type, messageId),
    source: 'mailflex/mail-bridge',
    subject: messageId,
    tenantId,
    userId: mail.userId,
    actorId: mail.source,
    correlationId: messageId,
    partitionKey: `${tenantId}:${threadId}`,
    time: now,
    data: {
      messageId,
      mailboxId,
      threadId,
      checksum: mail.checksum,
      rfcMessageId: parsed.messageId,
      subject: parsed.subject,
      from: parsed.from,
      to: parsed.to.slice(0, 50),
      cc: parsed.cc.slice(0, 50),
      date: parsed.date,
      receivedAt: mail.receivedAt.toISOString(),
      size: mail.size,
      automatic: parsed.automatic.kind,
      source: mail.source,
    },
  });
}
