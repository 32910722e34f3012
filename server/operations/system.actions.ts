import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { operatorOnly } from '../actions/actions.errors.ts';
import { Overview } from './overview.ts';

const Listener = z.object({ host: z.string(), port: z.number().int() }).nullable();

export const SystemStatus = z.object({
  version: z.string(),
  roles: z.array(z.string()),
  /** which technology stands behind each port: `{ database: 'embedded' }` */
  engines: z.record(z.string(), z.string()),
  smtp: Listener,
  lmtp: Listener,
  /** the name of the language model, or 'offline' */
  model: z.string(),
  /** events not yet handled, by consumer group */
  pending: z.record(z.string(), z.number().int()),
  /** whether the caller looks after the installation and may see its operations */
  operator: z.boolean(),
});
export type SystemStatus = z.infer<typeof SystemStatus>;

export interface SystemDeps {
  status(): Promise<Omit<SystemStatus, 'operator'>>;
  /** whoever looks after the installation: its first user */
  isOperator(actor: Actor): Promise<boolean>;
  overview(): Promise<Overview>;
  importSample(actor: Actor): Promise<number>;
}

export function systemActions({ status, isOperator, overview, importSample }: SystemDeps): readonly ActionDefinition[] {
  return [
    defineAction({
      name: 'system.status',
      description: 'Shows the version, the parts that run and what they have still to do.',
      input: z.object({}),
      output: SystemStatus,
      scope: 'system:read',
      effect: 'read',
      run: async ({ actor }) => ({ ...(await status()), operator: await isOperator(actor) }),
    }),
    defineAction({
      name: 'system.get-operations',
      description: 'Shows how the installation is doing: processes, engines, steps, queues, dead letters, mailboxes.',
      input: z.object({}),
      output: Overview,
      scope: 'system:read',
      effect: 'read',
      async run({ actor }) {
        if (actor.kind !== 'operator' && !(await isOperator(actor))) throw operatorOnly();
        return overview();
      },
    }),
    defineAction({
      name: 'sample.import',
      description: 'Delivers the sample mails to the own mailbox.',
      input: z.object({}),
      output: z.object({ messages: z.number().int() }),
      scope: 'mail:write',
      effect: 'write',
      journal: false,
      async run({ actor, notify }) {
        const messages = await importSample(actor);
        notify({ kind: 'mail', id: null });
        return { messages };
      },
      // delivery is confirmed mail by mail by the mail bridge
      verify: async (_tx, _context, _input, output) => output.messages >= 0,
    }),
  ];
}
