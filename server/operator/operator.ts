import type { Actor } from '#core/contracts/actor.ts';
import { userNotFound } from '../identity/identity.errors.ts';
import type { App } from '../app-parts.ts';

/** What the command line asks of a running server, or of an app it opened itself: the same functions either way. */
export interface OperatorContext {
  app: App;
  /** a line for the person waiting; JSON */
  progress(line: object): void;
  signal: AbortSignal;
}

export type OperatorCommand = (context: OperatorContext, input: unknown) => Promise<unknown>;

/** Acts for the user with this address, or for the owner. Only whoever can read the data directory gets here. */
export async function operatorActor(app: App, address?: string): Promise<Actor> {
  const user = address ? await app.identity.directory.findByAddress(address) : await app.identity.users.owner();
  if (!user) throw userNotFound({ address });
  return { kind: 'operator', id: 'cli', tenantId: user.tenantId, userId: user.userId, scopes: ['*'] };
}
