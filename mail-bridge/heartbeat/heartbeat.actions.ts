import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Id } from '#core/contracts/ids.ts';
import { accountOfUser } from '../accounts/sending-account.ts';
import type { AccountTx } from '../accounts/accounts.tables.ts';
import { findHeartbeat, saveHeartbeat, type HeartbeatRow } from './heartbeat.repository.ts';

const Shown = z.object({
  accountId: Id,
  /** null: switched off */
  everyMinutes: z.number().int().nullable(),
  lateAfterSeconds: z.number().int(),
  /** null: no mail has come through yet */
  state: z.enum(['ok', 'late', 'failed']).nullable(),
  /** milliseconds from delivery to each stage */
  hops: z.array(z.object({ stage: z.string(), ms: z.number() })),
  measuredAt: z.string().nullable(),
});
const LATE_AFTER = 120;

export function createHeartbeatActions(): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'mail-account.get-heartbeat',
      description: 'Shows how long a mail to a connected account takes to each stage, measured with mails of our own.',
      input: z.object({ accountId: Id }),
      output: Shown,
      scope: 'mail:read',
      effect: 'read',
      async runIn(tx: AccountTx, { actor }, { accountId }) {
        await accountOfUser(tx, actor.userId, accountId);
        return shownOf(accountId, await findHeartbeat(tx, actor.userId, accountId));
      },
    }),
    defineAction({
      name: 'mail-account.set-heartbeat',
      description:
        'Has a mail of our own pass through a connected account now and then, to measure the way; or stops it.',
      input: z.object({
        accountId: Id,
        everyMinutes: z.number().int().min(1).max(1440).nullable(),
        lateAfterSeconds: z.number().int().min(1).max(3600).default(LATE_AFTER),
      }),
      output: Shown,
      scope: 'mail:manage',
      effect: 'write',
      journal: false,
      async runIn(tx: AccountTx, { actor, now }, { accountId, everyMinutes, lateAfterSeconds }) {
        await accountOfUser(tx, actor.userId, accountId);
        const wanted = everyMinutes === null ? null : { everyMinutes, lateAfterSeconds };
        await saveHeartbeat(tx, { tenantId: actor.tenantId, userId: actor.userId, accountId }, wanted, now);
        return shownOf(accountId, await findHeartbeat(tx, actor.userId, accountId));
      },
      verify: async (tx: AccountTx, { actor }, { accountId, everyMinutes }) =>
        ((await findHeartbeat(tx, actor.userId, accountId))?.everyMinutes ?? null) === everyMinutes,
    }),
  ];
}

function shownOf(accountId: string, row: HeartbeatRow | null): z.input<typeof Shown> {
  return {
    accountId,
    everyMinutes: row?.everyMinutes ?? null,
    lateAfterSeconds: row?.lateAfterSeconds ?? LATE_AFTER,
    state: row?.state ?? null,
    hops: row?.hops ?? [],
    measuredAt: row?.measuredAt?.toISOString() ?? null,
  };
}
