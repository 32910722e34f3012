import type { FeatureModule } from '#core/module.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database } from '#core/ports/database.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import { eventActions } from './calendar/event.actions.ts';
import { contactActions } from './contacts/contact.actions.ts';
import { createContactConsumer } from './contacts/contact.consumers.ts';
import { noteActions } from './notes/note.actions.ts';
import { groupwareMigrations } from './store/groupware.migrations.ts';
import { taskActions } from './tasks/task.actions.ts';

export interface GroupwareDeps {
  database: Database;
  liveFeed: LiveFeed;
  logger: Logger;
  clock: Clock;
}

/** Tasks, events, notes and contacts in our own database. */
export function createGroupware(deps: GroupwareDeps): FeatureModule {
  return {
    name: 'groupware',
    migrations: groupwareMigrations,
    actions: [...taskActions, ...eventActions, ...noteActions, ...contactActions],
    consumers: [createContactConsumer(deps)],
  };
}
