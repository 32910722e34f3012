import type { Actor } from '#core/contracts/actor.ts';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { DeadLetterFilter, DeadLetterKind, DeadLetterRecord, EventLog } from '#core/ports/event-log.ts';
import type { JobLetters } from './job-letters.ts';

/** More than this is shown by narrowing down. */
export const LISTED = 500;

/** Which of the own ones; all that is given has to hold. */
export type OwnFilter = Omit<DeadLetterFilter, 'tenantId' | 'userId'>;

export interface DeadLetterBox {
  /** the newest */
  list(actor: Actor, filter?: OwnFilter): Promise<DeadLetter[]>;
  /** how many there are, by what they have in common */
  summarize(actor: Actor, filter?: OwnFilter): Promise<DeadLetterKind[]>;
  replay(actor: Actor, filter?: OwnFilter): Promise<number>;
  drop(actor: Actor, filter: OwnFilter): Promise<number>;
}

export interface LetterSources {
  eventLog: EventLog;
  jobLetters: JobLetters;
}

/** What was given up on, events and jobs, as far as it belongs to this user. */
export function createDeadLetterBox(sources: LetterSources): DeadLetterBox {
  const own = ({ tenantId, userId }: Actor, filter: OwnFilter = {}): DeadLetterFilter => ({
    ...filter,
    tenantId,
    userId,
  });
  const all = createAllLetters(sources);
  return {
    list: (actor, filter) => all.list(own(actor, filter), LISTED),
    summarize: (actor, filter) => all.summarize(own(actor, filter)),
    replay: (actor, filter) => all.replay(own(actor, filter)),
    drop: (actor, filter) => all.drop(own(actor, filter)),
  };
}

/** The same of everybody, for whoever looks after the installation. */
export interface AllLetters {
  list(filter: DeadLetterFilter, limit: number): Promise<DeadLetter[]>;
  summarize(filter: DeadLetterFilter): Promise<DeadLetterKind[]>;
  replay(filter: DeadLetterFilter): Promise<number>;
  drop(filter: DeadLetterFilter): Promise<number>;
}

export function createAllLetters({ eventLog: { deadLetters }, jobLetters }: LetterSources): AllLetters {
  return {
    async list(filter, limit) {
      const [events, jobs] = await Promise.all([deadLetters.list(filter, limit), jobLetters.list(filter)]);
      return [...events.map(letterOf), ...jobs].sort((a, b) => b.failedAt.localeCompare(a.failedAt)).slice(0, limit);
    },
    async summarize(filter) {
      const [events, jobs] = await Promise.all([deadLetters.summarize(filter), jobLetters.list(filter)]);
      const kinds = new Map<string, DeadLetterKind>();
      for (const { topic, group, error } of jobs) {
        const kind = kinds.get(`${topic} ${error.code}`) ?? { topic, group, code: error.code, count: 0 };
        kinds.set(`${topic} ${error.code}`, { ...kind, count: kind.count + 1 });
      }
      return [...events, ...kinds.values()];
    },
    replay: async (filter) => (await deadLetters.replay(filter)) + (await jobLetters.replay(filter)),
    drop: async (filter) => (await deadLetters.drop(filter)) + (await jobLetters.drop(filter)),
  };
}

function letterOf({ id, topic, group, eventId, attempts, error, payload, failedAt }: DeadLetterRecord): DeadLetter {
  return { id, topic, group, eventId, attempts, error, payload, failedAt: failedAt.toISOString() };
}
