import type { FeatureModule } from '#core/module.ts';
import { webhookActions, type WebhookDeps } from './webhook.actions.ts';
import { webhookMigrations } from './webhook.migrations.ts';

export { webhookMigrations } from './webhook.migrations.ts';

/** Addresses of other systems that workflows post to. */
export function createWebhooks(deps: WebhookDeps): FeatureModule {
  return { name: 'webhook', migrations: webhookMigrations, actions: webhookActions(deps) };
}
