import { sql } from 'kysely';
import { z } from 'zod';
import { IntentType, type Verdict } from '#core/contracts/intent.ts';
import type { Tx } from '#core/ports/database.ts';
import type { CopilotTables } from '../store/copilot.tables.ts';

const Share = z.object({
  value: z.number(),
  /** Wilson interval, 95 %: what so few cases can tell */
  low: z.number(),
  high: z.number(),
  /** cases that it rests on */
  n: z.number().int(),
});
type Share = z.infer<typeof Share>;

export const TypeAccuracy = z.object({
  type: IntentType,
  /** found and acted on, judged or not */
  shown: z.number().int(),
  /** found, but kept quiet by a learned rule */
  muted: z.number().int(),
  accepted: z.number().int(),
  edited: z.number().int(),
  undone: z.number().int(),
  wrongType: z.number().int(),
  missed: z.number().int(),
  /** right ones among those that were judged; null when none was */
  precision: Share.nullable(),
  /** found ones among those known to be there; null while nobody has reported one that was missed */
  recall: Share.nullable(),
});
export type TypeAccuracy = z.infer<typeof TypeAccuracy>;

export interface Counts {
  shown: number;
  muted: number;
  verdicts: Partial<Record<Verdict, number>>;
}

export function accuracyOf(type: IntentType, { shown, muted, verdicts }: Counts): TypeAccuracy {
  const { accepted = 0, edited = 0, undone = 0, missed = 0, 'wrong-type': wrongType = 0 } = verdicts;
  const right = accepted + edited;
  const judged = right + undone + wrongType;
  return {
    type,
    shown,
    muted,
    accepted,
    edited,
    undone,
    wrongType,
    missed,
    precision: judged === 0 ? null : shareOf(right, judged),
    recall: missed === 0 ? null : shareOf(right, right + missed),
  };
}

const Z = 1.96;

/** A share with its Wilson score interval (Wilson 1927), rounded to three places. */
export function shareOf(hits: number, n: number): Share {
  const p = hits / n;
  const centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { value: rounded(p), low: rounded(Math.max(0, centre - half)), high: rounded(Math.min(1, centre + half)), n };
}

/** Counts over the user's mail received since; an intent counts with its latest verdict, a wrong type as missed for the right one. */
export async function measureAccuracy(
  tx: Tx<CopilotTables>,
  userId: string,
  since: Date | null,
): Promise<TypeAccuracy[]> {
  const from = since ?? new Date(0);
  const shown = await sql<{ type: IntentType; shown: number; muted: number }>`
    select intent ->> 'type' as type,
      (count(*) filter (where coalesce(intent -> 'memory' ->> 'effect', '') <> 'muted'))::int as shown,
      (count(*) filter (where intent -> 'memory' ->> 'effect' = 'muted'))::int as muted
    from message_understandings, jsonb_array_elements(intents) as intent
    where user_id = ${userId} and received_at >= ${from}
    group by 1`.execute(tx);
  const judged = await sql<{ type: IntentType; verdict: Verdict; corrected: IntentType | null; count: number }>`
    select type, verdict, correction ->> 'type' as corrected, count(*)::int as count
    from (
      select distinct on (coalesce(intent_id, id)) type, verdict, correction
      from intent_feedback
      where user_id = ${userId}
        and message_id in (select message_id from message_understandings
          where user_id = ${userId} and received_at >= ${from})
      order by coalesce(intent_id, id), at desc, id desc
    ) as latest
    group by 1, 2, 3`.execute(tx);

  const counts = new Map<IntentType, Counts>();
  const of = (type: IntentType): Counts => {
    const known = counts.get(type) ?? { shown: 0, muted: 0, verdicts: {} };
    counts.set(type, known);
    return known;
  };
  const add = (type: IntentType, verdict: Verdict, count: number) => {
    const { verdicts } = of(type);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
  };
  for (const row of shown.rows) Object.assign(of(row.type), { shown: row.shown, muted: row.muted });
  for (const { type, verdict, corrected, count } of judged.rows) {
    add(type, verdict, count);
    if (verdict === 'wrong-type' && corrected) add(corrected, 'missed', count);
  }
  return IntentType.options.filter((type) => counts.has(type)).map((type) => accuracyOf(type, of(type)));
}
