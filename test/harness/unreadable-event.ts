import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { mailReceived } from '#core/contracts/mail.ts';

/** An event of `mail.inbound` that no consumer can read: it passes for a mail, but names none. */
export function unreadableEvent(owner: { userId: string; tenantId: string }): EventEnvelope {
  const about = newId();
  return createEvent(mailReceived, {
    source: 'mailflex/mail-bridge',
    subject: about,
    tenantId: owner.tenantId,
    userId: owner.userId,
    actorId: 'smtp',
    correlationId: about,
    partitionKey: `${owner.tenantId}:${about}`,
    data: { messageId: 'this is no id' } as never,
  });
}
