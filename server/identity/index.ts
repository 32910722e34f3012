import type { ActionDefinition } from '#core/action.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import { accountActions } from './account.actions.ts';
import { createApiTokens, type ApiTokens } from './api-tokens.ts';
import { createDirectory, type CachedDirectory } from './directory.ts';
import { createLogin, type Login } from './login.ts';
import { createSessions, type SessionLimits, type Sessions } from './sessions.ts';
import { createUsers, type Users } from './users.ts';

export interface Identity {
  directory: CachedDirectory;
  users: Users;
  sessions: Sessions;
  login: Login;
  apiTokens: ApiTokens;
  actions: readonly ActionDefinition[];
  /** The first user, made with these values when there is none yet. */
  ensureOwner(defaults: {
    email: string;
    name: string;
    tz: string;
    locale: string;
  }): Promise<UserProfile & { passwordSet: boolean; created: boolean }>;
}

export function createIdentity(deps: { database: Database; clock: Clock; limits: SessionLimits }): Identity {
  const directory = createDirectory(deps);
  const users = createUsers(deps);
  const sessions = createSessions(deps);
  return {
    directory,
    users,
    sessions,
    login: createLogin({ ...deps, sessions }),
    apiTokens: createApiTokens(deps),
    actions: accountActions({ ...deps, users, sessions, directory }),
    async ensureOwner(defaults) {
      const owner = await users.owner();
      if (owner) return { ...owner, created: false };
      return { ...(await users.add(defaults)), passwordSet: false, created: true };
    },
  };
}
