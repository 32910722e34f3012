import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { assistantAddressOf, isConversation } from '../assistant/decide-turn.ts';
import { isHeartbeat } from '../heartbeat/heartbeat-mark.ts';
import type { Work } from './writer.ts';

/** Sources of mail that has just come; what is old is neither answered nor measured. */
const LIVE: ReadonlySet<IngestSource> = new Set(['smtp', 'lmtp', 'imap', 'jmap']);

/** Mail that belongs to Mailflex itself, whatever way it comes: a conversation with the assistant, a heartbeat. */
export function createSourceOf({
  secrets,
  assistantAddress,
}: {
  secrets: SecretBox;
  assistantAddress?: string | undefined;
}) {
  return ({ mailbox, source }: Pick<Work, 'mailbox' | 'source'>, parsed: ParsedMessage): IngestSource | null => {
    if (!LIVE.has(source)) return null;
    if (isHeartbeat(secrets, mailbox, parsed)) return 'heartbeat';
    return isConversation(parsed, assistantAddressOf(mailbox.address, assistantAddress)) ? 'assistant' : null;
  };
}
