import type { Understanding } from '#core/contracts/intent.ts';
import type { Tx } from '#core/ports/database.ts';
import type { StoredMail } from '#core/ports/mail-store.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';
import { decide } from './decide.ts';
import { memoryKeysOf } from './memory-keys.ts';
import { findRules } from './rule.repository.ts';

/** Applies what was learned to a batch; one query for all. */
export async function recall<Item extends { mail: StoredMail; result: Understanding }>(
  tx: Tx<CopilotTables>,
  items: readonly Item[],
): Promise<Item[]> {
  const keyed = items
    .map((item) => ({ item, keys: memoryKeysOf(item.mail.parsed, item.result.intents) }))
    .map(({ item, keys }) => ({ item, keys, all: [keys.sender, ...keys.phrases].filter((key) => key !== null) }));
  const telling = keyed.filter(({ item }) => item.result.intents.length > 0);
  const rules = await findRules(
    tx,
    [...new Set(telling.map(({ item }) => item.mail.userId))],
    [...new Set(telling.flatMap(({ all }) => all))],
  );
  if (rules.length === 0) return [...items];
  const byUser = Map.groupBy(rules, ({ userId }) => userId);
  return keyed.map(({ item, keys }) => ({
    ...item,
    result: decide(item.result, keys, byUser.get(item.mail.userId) ?? []),
  }));
}
