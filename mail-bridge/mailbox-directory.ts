import { asSystem } from '#core/db/in-tenant.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { MailTables } from './store/mail.tables.ts';
import { findByAddresses, firstOfUser } from './store/mailbox.repository.ts';
import type { MailboxRef } from './store/mailbox.repository.ts';

export interface MailboxDirectory {
  /** `sender`: mail to the assistant's own address goes into the mailbox of whoever asks */
  find(address: string, sender?: string): Promise<MailboxRef | null>;
  /** a mailbox was made or removed */
  forget(): void;
}

const CACHE_MS = 30_000;
const CACHE_SIZE = 10_000;

/** Addresses to mailboxes over all tenants. Only hits are remembered, so that a new mailbox takes mail at once. */
export function createMailboxDirectory({
  database,
  directory,
  clock,
  assistantAddress,
}: {
  database: Database;
  directory: Directory;
  clock: Clock;
  assistantAddress?: string | undefined;
}): MailboxDirectory {
  const known = new Map<string, { mailbox: MailboxRef; until: number }>();

  async function look(candidates: readonly string[]): Promise<MailboxRef | null> {
    if (candidates.length === 0) return null;
    const own = await asSystem<MailTables, MailboxRef | null>(database, (tx) => findByAddresses(tx, candidates));
    if (own) return own;
    for (const candidate of candidates) {
      const profile = await directory.findByAddress(candidate);
      if (profile) return asSystem<MailTables, MailboxRef | null>(database, (tx) => firstOfUser(tx, profile.userId));
    }
    return null;
  }

  return {
    async find(given, sender = '') {
      const wanted = given.trim().toLowerCase();
      const address = wanted === assistantAddress?.toLowerCase() ? sender.trim().toLowerCase() : wanted;
      if (address === '') return null;
      const now = clock.now().getTime();
      const held = known.get(address);
      if (held && held.until > now) return held.mailbox;
      const mailbox = await look(candidatesOf(address));
      if (mailbox) {
        if (known.size >= CACHE_SIZE) known.clear();
        known.set(address, { mailbox, until: now + CACHE_MS });
      }
      return mailbox;
    },
    forget: () => known.clear(),
  };
}

/** The address as it is, then without its `+tag` (RFC 5233). */
export function candidatesOf(address: string): string[] {
  if (address.length > 320) return [];
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+');
  return plus > 0 && plus < at ? [address, address.slice(0, plus) + address.slice(at)] : [address];
}
