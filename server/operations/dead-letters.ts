import type { Actor } from '#core/contracts/actor.ts';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { DeadLetterFilter, EventLog } from '#core/ports/event-log.ts';

/** More than this is shown by narrowing down to a topic. */
const LISTED = 500;

export interface DeadLetterBox {
  list(actor: Actor, topic?: string): Promise<DeadLetter[]>;
  /** without ids: all of this user */
  replay(actor: Actor, ids?: readonly string[]): Promise<number>;
  drop(actor: Actor, ids: readonly string[]): Promise<number>;
}

/** What was given up on, as far as it belongs to this user. */
export function createDeadLetterBox({ eventLog }: { eventLog: EventLog }): DeadLetterBox {
  async function own(actor: Actor, filter: DeadLetterFilter): Promise<DeadLetter[]> {
    const records = await eventLog.deadLetters.list({ ...filter, tenantId: actor.tenantId });
    return records
      .filter(({ payload }) => payload.userid === actor.userId)
      .map((record) => ({
        id: record.id,
        topic: record.topic,
        group: record.group,
        eventId: record.eventId,
        attempts: record.attempts,
        error: record.error,
        payload: record.payload,
        failedAt: record.failedAt.toISOString(),
      }));
  }

  async function ownIds(actor: Actor, ids: readonly string[] | undefined): Promise<string[]> {
    const letters = await own(actor, ids ? { ids } : {});
    return letters.map((letter) => letter.id);
  }

  return {
    list: (actor, topic) => own(actor, { limit: LISTED, ...(topic ? { topic } : {}) }),
    async replay(actor, ids) {
      const found = await ownIds(actor, ids);
      return found.length > 0 ? eventLog.deadLetters.replay({ ids: found, tenantId: actor.tenantId }) : 0;
    },
    async drop(actor, ids) {
      const found = await ownIds(actor, ids);
      return found.length > 0 ? eventLog.deadLetters.drop({ ids: found, tenantId: actor.tenantId }) : 0;
    },
  };
}
