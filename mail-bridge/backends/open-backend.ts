import type { EgressRules } from '#core/egress/egress-rules.ts';
import { openImap } from './imap/index.ts';
import { openJmap } from './jmap/index.ts';
import type { BackendAddress, MailboxBackend } from './mailbox-backend.ts';

/** Connects and logs in. The caller disposes it. */
export function openBackend(address: BackendAddress, rules: EgressRules): Promise<MailboxBackend> {
  return address.kind === 'jmap' ? openJmap(address, rules) : openImap(address, rules);
}
