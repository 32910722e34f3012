/** A heartbeat proves itself by what only this installation can write, so nobody else can hide a mail behind it. */
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { SecretBox } from '../accounts/secret-box.ts';

export const HEADER = 'X-Mailflex-Heartbeat';

const ownerOf = (mailbox: { tenantId: string; id: string }) => ({ tenantId: mailbox.tenantId, accountId: mailbox.id });

export function markOf(secrets: SecretBox, mailbox: { tenantId: string; id: string }, runId: string): string {
  return secrets.seal(ownerOf(mailbox), `heartbeat:${runId}`);
}

export function isHeartbeat(
  secrets: SecretBox,
  mailbox: { tenantId: string; id: string },
  { headers }: Pick<ParsedMessage, 'headers'>,
): boolean {
  const mark = headers.find(({ name }) => name === HEADER.toLowerCase());
  if (!mark) return false;
  try {
    return secrets.open(ownerOf(mailbox), mark.value.replace(/\s/g, '')).startsWith('heartbeat:');
  } catch {
    return false;
  }
}
