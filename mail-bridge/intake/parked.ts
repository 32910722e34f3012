/**
 * Mail that was acknowledged and could not be stored: an event with its whole envelope, the bytes by their checksum. The group
 * that handles it tries again as any group does, with growing delays, and gives up into the dead letters, from where people give it again.
 */
import { createEvent, deadLetterTopic, defineEvent, readEvent } from '#core/contracts/event.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { Role } from '#core/module.ts';
import { nameId } from '#core/name-id.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Database } from '#core/ports/database.ts';
import type { Consumer, EventLog } from '#core/ports/event-log.ts';
import type { z } from 'zod';
import type { Verdict } from '../smtp/rspamd.ts';
import { ParkedMail } from './delivery-note.ts';
import type { Delivery } from './delivery.ts';

const GROUP = 'mail-bridge.store';

const deliveryParked = defineEvent({
  type: 'mail.delivery.parked',
  topic: 'mail.delivery',
  schemaversion: 1,
  data: ParkedMail,
});

export async function park(
  { database, eventLog }: { database: Database; eventLog: EventLog },
  mail: z.infer<typeof ParkedMail>,
): Promise<void> {
  const { mailbox, checksum } = mail;
  const messageId = nameId('message', mailbox.id, checksum);
  const event = createEvent(deliveryParked, {
    source: 'mailflex/mail-bridge',
    subject: messageId,
    tenantId: mailbox.tenantId,
    userId: mailbox.userId,
    actorId: mail.source,
    correlationId: messageId,
    partitionKey: `${mailbox.tenantId}:${messageId}`,
    data: JSON.parse(JSON.stringify(ParkedMail.parse(mail))) as z.input<typeof ParkedMail>,
  });
  await inTenant(database, mailbox.tenantId, (tx) => eventLog.append(tx, deliveryParked.topic, [event]));
}

export function createParkedConsumer({
  blobs,
  accept,
  judge,
}: {
  blobs: BlobStore;
  accept(delivery: Delivery): Promise<unknown>;
  judge(raw: Uint8Array, trace: string, verdict: Verdict | null): ParsedMessage;
}): Consumer & { role: Role } {
  return {
    role: 'bridge',
    topic: deliveryParked.topic,
    group: GROUP,
    async handle(events) {
      for (const event of events) {
        const { data } = readEvent(deliveryParked, event);
        const { mailbox, checksum, source, receivedAt, seen, trace, verdict } = data;
        const raw = await blobs.get(mailbox.tenantId, checksum);
        const parsed = judge(raw, trace, verdict);
        await accept({ mailbox, raw, source, receivedAt, seen, trace, parsed });
      }
    },
  };
}

/** Whether bytes are still needed by mail that is set aside. */
export async function isParked(eventLog: EventLog, tenantId: string, checksum: string): Promise<boolean> {
  if ((await eventLog.lag(deliveryParked.topic, GROUP)) > 0) return true;
  const letters = await eventLog.deadLetters.list({ tenantId, topic: deadLetterTopic(deliveryParked.topic) });
  return letters.some(({ payload }) => ParkedMail.safeParse(payload.data).data?.checksum === checksum);
}
