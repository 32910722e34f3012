import { z } from 'zod';
import { Id } from './ids.ts';

/** What an actor may do: `area:verb` (`task:write`), an area (`task:*`) or everything (`*`). */
export const Scope = z.string().regex(/^(\*|[a-z-]+:(\*|[a-z-]+))$/);
export type Scope = string;

/** Who does something. Workflows and the assistant act for a user and never with more rights than that user has. */
export const Actor = z.object({
  kind: z.enum(['user', 'workflow', 'assistant', 'operator']),
  /** user id, workflow id, 'copilot' or 'cli' */
  id: z.string(),
  tenantId: Id,
  /** the person whose space it is and whose rights count */
  userId: Id,
  scopes: z.array(Scope),
});
export type Actor = z.infer<typeof Actor>;

export function mayUse(actor: Actor, scope: Scope): boolean {
  const area = scope.split(':')[0];
  return actor.scopes.some((held) => held === '*' || held === scope || held === `${area}:*`);
}
