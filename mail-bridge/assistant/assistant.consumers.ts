import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#core/contracts/actor.ts';
import { MailflexError } from '#core/contracts/errors.ts';
import { readEvent } from '#core/contracts/event.ts';
import { ChatTurn, Conversation } from '#core/contracts/hub.ts';
import { mailReceived, type MailReceived } from '#core/contracts/mail.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Role } from '#core/module.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import { firstAccount } from '../accounts/sending-account.ts';
import type { AccountTables, AccountTx } from '../accounts/accounts.tables.ts';
import { openAccount, type AccountAccess } from '../backends/open-account.ts';
import { folderNotFound } from '../backends/backend.errors.ts';
import { rfcMessageIdOf } from '../drafts/compose-mail.ts';
import type { Intake } from '../intake/intake.ts';
import { findById, type MailboxRef } from '../store/mailbox.repository.ts';
import { findFolder } from '../sync/run-account.ts';
import { composeAnswer } from './compose-answer.ts';
import { assistantAddressOf, decideTurn, questionOf } from './decide-turn.ts';

const HOUR_MS = 3_600_000;
/** what a mail may ask for: no accounts, no administration; whatever writes is proposed and waits for an approval */
const SCOPES = ['chat:*', 'search:*', 'assistant:*', 'mail:read', 'task:*', 'event:*', 'note:*', 'contact:*'];

export interface AssistantDeps extends AccountAccess {
  database: Database;
  mailStore: Pick<MailStore, 'get'>;
  directory: Directory;
  intake: Intake;
  clock: Clock;
  logger: Logger;
  actionRunner(): ActionRunner;
  nudge(accountId: string): void;
  config: { assistantAddress: string | undefined; assistantMailsPerHour: number; assistantTrustedClients: string[] };
}

const Reply = z.object({ conversation: Conversation, turn: ChatTurn });

/** A mail from the owner to the assistant is a turn of a conversation; the answer comes as a mail to the same mailbox. */
export function createAssistantConsumer(deps: AssistantDeps): Consumer & { role: Role } {
  return {
    role: 'copilot',
    topic: 'mail.inbound',
    group: 'mail-bridge.assistant',
    batchSize: 100,
    gatherMs: 250,
    async handle(events, signal) {
      for (const event of events) {
        const { data, tenantid } = readEvent(mailReceived, event);
        if (data.source === 'assistant') await answer(deps, tenantid, data, signal);
      }
    },
  };
}

async function answer(deps: AssistantDeps, tenantId: string, data: MailReceived, signal: AbortSignal): Promise<void> {
  const { database, clock, config, logger } = deps;
  const within = <T>(work: (tx: AccountTx) => Promise<T>) => inTenant<AccountTables, T>(database, tenantId, work);
  const [mail] = await deps.mailStore.get(tenantId, [data.messageId]);
  const mailbox = await within((tx) => findById(tx, data.mailboxId));
  if (!mail || !mailbox) return;
  const assistant = assistantAddressOf(mailbox.address, config.assistantAddress);
  const profile = await deps.directory.profile(tenantId, mail.userId);
  const owners = [mailbox.address, profile.email, ...profile.aliases].map((address) => address.toLowerCase());
  const known = await within((tx) => readState(tx, mail, new Date(clock.now().getTime() - HOUR_MS)));
  if (known.answered) return;
  const verdict = decideTurn({
    mail: mail.parsed,
    owners: owners.filter((address) => address !== assistant),
    trustedClient: config.assistantTrustedClients.includes(clientOf(known.trace) ?? ''),
    recent: known.recent,
    perHour: config.assistantMailsPerHour,
  });
  if (verdict !== 'answer') {
    // its own answers come by here as well
    if (verdict !== 'automatic')
      logger.warn({ messageId: data.messageId, verdict }, 'mail to the assistant not answered');
    return;
  }
  const actor: Actor = { kind: 'user', id: mail.userId, tenantId, userId: mail.userId, scopes: SCOPES };
  const ask = async (conversationId: string | null) => {
    const { output } = await deps.actionRunner().run({
      name: 'chat.send',
      input: { conversationId, text: questionOf(mail.parsed) },
      actor,
      effectId: nameId('effect', 'assistant-turn', data.messageId),
      correlationId: data.messageId,
      messageId: data.messageId,
      signal,
    });
    return Reply.parse(output);
  };
  const { conversation, turn } = await ask(known.conversationId).catch((error: unknown) => {
    const gone = error instanceof MailflexError && error.code === 'chat.conversation_not_found';
    if (!gone || known.conversationId === null) throw error;
    return ask(null);
  });
  const rfcMessageId = rfcMessageIdOf(nameId('assistant-answer', data.messageId), mailbox.address);
  const raw = await composeAnswer({
    question: mail.parsed,
    turn,
    from: assistant,
    to: mail.parsed.from!,
    rfcMessageId,
    date: clock.now(),
  });
  await putIntoMailbox(deps, mailbox, raw, rfcMessageId);
  await within(async (tx) => {
    await sql`
      insert into assistant_turns (message_id, tenant_id, user_id, thread_id, conversation_id, answered_at)
      values (${data.messageId}, ${tenantId}, ${mail.userId}, ${mail.threadId}, ${conversation.id}, ${clock.now()})
      on conflict do nothing`.execute(tx);
  });
}

/** On the mail's own server, so that it is there in every client; into the store of Mailflex where there is none. */
async function putIntoMailbox(
  deps: AssistantDeps,
  mailbox: MailboxRef,
  raw: Uint8Array,
  rfcMessageId: string,
): Promise<void> {
  const found = await inTenant<AccountTables, Awaited<ReturnType<typeof firstAccount>>>(
    deps.database,
    mailbox.tenantId,
    (tx) => firstAccount(tx, mailbox.userId, { mailboxId: mailbox.id }),
  );
  if (!found) {
    await deps.intake.accept({ mailbox, raw, source: 'assistant' });
    return;
  }
  await using backend = await openAccount(deps, found.account);
  const inbox = findFolder(await backend.listMailboxes(), 'INBOX');
  if (!inbox) throw folderNotFound({ folder: 'INBOX' });
  if ((await backend.findMessage(inbox.id, rfcMessageId)).length === 0) await backend.append(inbox.id, raw, []);
  deps.nudge(found.account.id);
}

interface TurnState {
  answered: boolean;
  trace: string;
  recent: number;
  conversationId: string | null;
}

async function readState(
  tx: AccountTx,
  mail: { messageId: string; userId: string; threadId: string },
  since: Date,
): Promise<TurnState> {
  const { rows } = await sql<Omit<TurnState, 'recent'> & { recent: string }>`
    select
      exists (select 1 from assistant_turns where message_id = ${mail.messageId}::uuid) as answered,
      coalesce((select trace from messages where id = ${mail.messageId}::uuid), '') as trace,
      (select count(*) from assistant_turns
        where user_id = ${mail.userId}::uuid and answered_at > ${since}::timestamptz) as recent,
      (select conversation_id from assistant_turns
        where user_id = ${mail.userId}::uuid and thread_id = ${mail.threadId}::uuid
        order by answered_at desc limit 1) as "conversationId"`.execute(tx);
  const [row] = rows;
  return { ...row!, recent: Number(row!.recent) };
}

/** Who handed the mail to our listener, by the line that we wrote ourselves; null for mail of connected accounts. */
function clientOf(trace: string): string | null {
  return /^Received: from \S+ \(\[(?:IPv6:)?([^\]]+)\]\)/m.exec(trace)?.[1] ?? null;
}
