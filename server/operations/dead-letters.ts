import type { Actor } from '#core/contracts/actor.ts';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { DeadLetterFilter, EventLog } from '#core/ports/event-log.ts';
import type { JobLetters } from './job-letters.ts';

/** More than this is shown by narrowing down to a topic. */
const LISTED = 500;

export interface DeadLetterBox {
  list(actor: Actor, topic?: string): Promise<DeadLetter[]>;
  /** without ids: all of this user */
  replay(actor: Actor, ids?: readonly string[]): Promise<number>;
  drop(actor: Actor, ids: readonly string[]): Promise<number>;
}

/** What was given up on, events and jobs, as far as it belongs to this user. */
export function createDeadLetterBox(deps: { eventLog: EventLog; jobLetters: JobLetters }): DeadLetterBox {
  const { eventLog, jobLetters } = deps;

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

  const ofActor = ({ tenantId }: Actor, ids: readonly string[] | undefined) => ({ tenantId, ...(ids ? { ids } : {}) });

  return {
    async list(actor, topic) {
      const narrowed = topic ? { topic } : {};
      const events = await own(actor, { limit: LISTED, ...narrowed });
      const jobs = await jobLetters.list({ tenantId: actor.tenantId, ...narrowed });
      return [...events, ...jobs].sort((a, b) => b.failedAt.localeCompare(a.failedAt)).slice(0, LISTED);
    },
    async replay(actor, ids) {
      const found = await ownIds(actor, ids);
      const { tenantId } = actor;
      const events = found.length > 0 ? await eventLog.deadLetters.replay({ ids: found, tenantId }) : 0;
      return events + (await jobLetters.replay(ofActor(actor, ids)));
    },
    async drop(actor, ids) {
      const found = await ownIds(actor, ids);
      const { tenantId } = actor;
      const events = found.length > 0 ? await eventLog.deadLetters.drop({ ids: found, tenantId }) : 0;
      return events + (await jobLetters.drop(ofActor(actor, ids)));
    },
  };
}
