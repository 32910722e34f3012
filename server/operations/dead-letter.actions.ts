import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { DeadLetter } from '#core/contracts/hub.ts';
import { Id } from '#core/contracts/ids.ts';
import { LISTED, type DeadLetterBox, type OwnFilter } from './dead-letters.ts';

const Count = z.object({ count: z.number().int() });
const Moment = z.iso.datetime({ offset: true });

/** All that is given has to hold. */
const Filter = z.object({
  ids: z.array(Id).min(1).max(LISTED).optional(),
  /** `dlq.mail.inbound`, `dlq.job.<name>` */
  topic: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
  /** of the error */
  code: z.string().max(100).optional(),
  /** given up then or later, RFC 3339 */
  from: Moment.optional(),
  /** given up before */
  to: Moment.optional(),
});

const Kind = z.object({ topic: z.string(), group: z.string(), code: z.string(), count: z.number().int() });

function toFilter({ from, to, ...rest }: z.infer<typeof Filter>): OwnFilter {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as OwnFilter;
  return { ...given, ...(from ? { from: new Date(from) } : {}), ...(to ? { to: new Date(to) } : {}) };
}

export function deadLetterActions(box: DeadLetterBox): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'dead-letter.list',
      description:
        'Lists what was given up on after its last attempt, the newest 500 of it; `kinds` counts all, whatever is asked for.',
      input: Filter,
      output: z.object({ items: z.array(DeadLetter), total: z.number().int(), kinds: z.array(Kind) }),
      scope: 'dead-letter:read',
      effect: 'read',
      async run({ actor }, input) {
        const filter = toFilter(input);
        const [items, kinds, chosen] = await Promise.all([
          box.list(actor, filter),
          box.summarize(actor),
          box.summarize(actor, filter),
        ]);
        return { items, kinds, total: chosen.reduce((sum, { count }) => sum + count, 0) };
      },
    }),
    defineAction({
      name: 'dead-letter.replay',
      description: 'Gives what was given up on to its consumer again: all of it, or what the filter says.',
      input: Filter,
      output: Count,
      scope: 'dead-letter:write',
      effect: 'write',
      journal: false,
      async run({ actor, notify }, input) {
        const count = await box.replay(actor, toFilter(input));
        notify({ kind: 'dead-letter', id: null });
        return { count };
      },
      // a replayed event may fail and come back at once, so there is nothing steady to read back
      verify: async () => true,
    }),
    defineAction({
      name: 'dead-letter.drop',
      description: 'Forgets what was given up on, as the filter says.',
      input: Filter.refine((filter) => Object.values(filter).some((value) => value !== undefined), 'Say which.'),
      output: Count,
      scope: 'dead-letter:write',
      effect: 'write',
      journal: false,
      async run({ actor, notify }, input) {
        const count = await box.drop(actor, toFilter(input));
        notify({ kind: 'dead-letter', id: null });
        return { count };
      },
      verify: async () => true,
    }),
  ];
}
