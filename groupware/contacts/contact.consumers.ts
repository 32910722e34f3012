import { readEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { mailReceived, type MailReceived } from '#core/contracts/mail.ts';
import { claimEvents } from '#core/db/inbox.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { nameId } from '#core/name-id.ts';
import type { Role } from '#core/module.ts';
import type { Database } from '#core/ports/database.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import { storable } from '../store/json.ts';
import type { GroupwareTx } from '../store/groupware.tables.ts';
import { addSeenContacts, type SeenContact } from './contact.repository.ts';

const GROUP = 'groupware.learn-contacts';
const NOBODY = /^(no|not|do-?not|ne-?pas)[-_.]?(reply|repondre)|^(mailer-daemon|postmaster|bounces?|notifications?)\b/i;

/** Learns who writes to a user. Lists, automatic mail and addresses that nobody reads are left out. */
export function createContactConsumer(deps: { database: Database; liveFeed: LiveFeed }): Consumer & { role: Role } {
  return {
    role: 'workflows',
    topic: 'mail.inbound',
    group: GROUP,
    batchSize: 200,
    gatherMs: 250,
    async handle(events) {
      for (const [tenantId, ofTenant] of Map.groupBy(events, (event) => event.tenantid)) {
        const users = await inTenant(deps.database, tenantId, async (tx: GroupwareTx) => {
          const claimed = await claimEvents(
            tx,
            GROUP,
            ofTenant.map((event) => event.id),
          );
          const seen = seenIn(ofTenant.filter((event) => claimed.has(event.id)));
          if (seen.length > 0) await addSeenContacts(tx, tenantId, seen);
          return new Set(seen.map((contact) => contact.userId));
        });
        for (const userId of users) deps.liveFeed.publish(tenantId, userId, { kind: 'contact', id: null });
      }
    },
  };
}

function seenIn(events: readonly EventEnvelope[]): SeenContact[] {
  const contacts = new Map<string, SeenContact>();
  for (const event of events) {
    const mail = readEvent(mailReceived, event).data;
    const email = senderOf(mail);
    if (email === null) continue;
    const id = nameId('contact', event.tenantid, event.userid, email);
    const name = displayName(mail.from?.name ?? '', email);
    const known = contacts.get(id);
    if (!known) {
      const at = mail.receivedAt;
      contacts.set(id, { id, userId: event.userid, email, name, messageCount: 1, firstSeenAt: at, lastSeenAt: at });
      continue;
    }
    known.messageCount += 1;
    if (Date.parse(mail.receivedAt) < Date.parse(known.firstSeenAt)) known.firstSeenAt = mail.receivedAt;
    if (Date.parse(mail.receivedAt) >= Date.parse(known.lastSeenAt)) {
      known.lastSeenAt = mail.receivedAt;
      if (name !== '') known.name = name;
    }
  }
  return [...contacts.values()];
}

function senderOf(mail: MailReceived): string | null {
  const email = storable(mail.from?.address ?? '')
    .trim()
    .toLowerCase();
  if (mail.automatic !== 'none' || NOBODY.test(email)) return null;
  return /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320 ? email : null;
}

/** Empty when the name says no more than the address, or names another address (a common disguise). */
function displayName(raw: string, email: string): string {
  const name = storable(raw)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
  return name.includes('@') || name.toLowerCase() === email ? '' : name;
}
