import type { ParsedMessage } from '#core/contracts/mail.ts';

/** Who a mail says it is from, as it is looked up. */
export interface Sender {
  sender: string | null;
  sender_proven: boolean;
  reply_to: string | null;
}

/** DMARC is the one result that says something about From (RFC 7489 section 3.1). */
export function senderOf({ from, replyTo, authentication }: ParsedMessage): Sender {
  const sender = from?.address.toLowerCase() ?? null;
  const answers = replyTo[0]?.address.toLowerCase() ?? null;
  return {
    sender,
    sender_proven: authentication.trusted && authentication.dmarc === 'pass',
    reply_to: answers === sender ? null : answers,
  };
}
