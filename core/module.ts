import type { ActionDefinition } from './action.ts';
import type { Actor } from './contracts/actor.ts';
import type { Hop } from './contracts/hub.ts';
import type { Migration } from './ports/database.ts';
import type { Consumer } from './ports/event-log.ts';
import type { JobDefinition } from './ports/job-queue.ts';

/** Parts of the program that can run in processes of their own (`--roles`). */
export const ROLES = ['bridge', 'copilot', 'rag', 'workflows', 'web'] as const;
export type Role = (typeof ROLES)[number];

/** What a feature hands to the server. Everything else it owns stays inside its folder. */
export interface FeatureModule {
  name: string;
  migrations: readonly Migration[];
  actions?: readonly ActionDefinition[];
  /** started when the process has this role */
  consumers?: readonly (Consumer & { role: Role })[];
  jobs?: readonly (JobDefinition & { role: Role })[];
  /** files that a browser downloads or shows: served as GET /api/files/<path>, with the session's actor */
  files?: readonly FileRoute[];
  /** Removes everything that this feature keeps of deleted messages. May be repeated; throws to be called again. */
  forget?(tenantId: string, messages: readonly ForgottenMessage[]): Promise<void>;
  /** what this feature did with a message, for the activity page */
  hopsOf?(actor: Actor, messageId: string): Promise<Hop[]>;
  /** listeners and timers of this role; those of `bridge` end beside consumers and jobs, all others after them */
  start?(role: Role): Promise<AsyncDisposable>;
}

export interface ForgottenMessage {
  messageId: string;
  /** of its bytes: SHA-256, lower-case hex */
  checksum: string;
}

export interface FileRoute {
  /** `mail/:messageId/attachments/:partId` */
  path: string;
  scope: string;
  get(
    actor: Actor,
    params: Record<string, string>,
  ): Promise<{ bytes: Uint8Array; contentType: string; filename: string }>;
}
