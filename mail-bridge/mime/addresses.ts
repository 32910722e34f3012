/** Address lists (RFC 5322 section 3.4) with groups flattened, and message ids (section 3.6.4). */
import { addressParser } from 'postal-mime';
import type { MailAddress } from '#core/contracts/mail.ts';
import type { MimeLimits, Warnings } from './limits.ts';
import { decodeValue } from './header-fields.ts';
import { cleanLine } from './clean-text.ts';

export function parseAddresses(raw: string, options: { limits: MimeLimits; warnings: Warnings }): MailAddress[] {
  if (raw === '') return [];
  const simple = /^(?:"?([\w .'-]{0,100}?)"? )?<([\w.+=-]{1,100}@[\w.-]{1,200})>$/.exec(raw);
  if (simple) return [{ name: (simple[1] ?? '').trim(), address: simple[2]! }];
  let parsed;
  try {
    parsed = addressParser(raw);
  } catch {
    options.warnings.add('mail.bad_address', 'an address header could not be read');
    return [];
  }
  const flat: MailAddress[] = [];
  for (const entry of parsed) {
    for (const one of entry.group ?? [entry]) {
      if (flat.length >= options.limits.addresses) {
        options.warnings.exceeds('addresses');
        return flat;
      }
      const address = cleanLine(one.address ?? '')
        .replace(/[\s<>]/g, '')
        .slice(0, 320);
      const name = cleanLine(decodeValue(one.name ?? '')).slice(0, 500);
      if (address !== '' || name !== '') flat.push({ name: name === address ? '' : name, address });
    }
  }
  return flat;
}

/** The ids of References, In-Reply-To or Message-ID, without angle brackets, each once, at most 100. */
export function parseMessageIds(raw: string): string[] {
  const ids = new Set<string>();
  for (const [, inner] of raw.matchAll(/<([^<>]{1,998})>/g)) {
    const id = inner!.replace(/\s+/g, '');
    if (id !== '') ids.add(id);
  }
  if (ids.size === 0) {
    for (const word of raw.split(/[\s,<>]+/, 100)) if (/^[^@]{1,400}@[^@]{1,400}$/.test(word)) ids.add(word);
  }
  const list = [...ids];
  return list.length <= 100 ? list : [list[0]!, ...list.slice(-99)];
}
