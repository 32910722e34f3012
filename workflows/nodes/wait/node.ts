import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { parametersInvalid } from '../../workflows.errors.ts';
import { defineNode, describeNode } from '../node-type.ts';

const UNIT_MS = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Rests the execution until a time. The rest is a job: it survives a restart and holds no memory. */
export const waitNode = defineNode({
  description: describeNode({
    type: 'n8n-nodes-base.wait',
    displayName: 'Wait',
    description: 'Waits before going on',
    versions: [1, 1.1],
  }),
  inline: false,
  parameters: z.object({
    resume: z.enum(['timeInterval', 'specificTime']).default('timeInterval'),
    amount: z.coerce.number().min(0).default(1),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days']).default('hours'),
    dateTime: z.string().optional(),
  }),
  check: (raw) =>
    raw['resume'] === 'webhook' || raw['resume'] === 'form'
      ? 'only “timeInterval” and “specificTime” are available'
      : null,
  async execute({ params, now }, [items = []]) {
    if (items.length === 0) return [[]];
    const { resume, amount, unit, dateTime } = await params(0);
    const until = resume === 'specificTime' ? Date.parse(dateTime ?? '') : now.getTime() + amount * UNIT_MS[unit];
    if (!Number.isFinite(until) || until - now.getTime() > LIMITS.waitMs) throw parametersInvalid({ dateTime });
    return until <= now.getTime() ? [items] : { waitUntil: new Date(until), outputs: [items] };
  },
});
