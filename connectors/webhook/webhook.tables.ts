import type { Tx } from '#core/ports/database.ts';

export interface WebhooksTable {
  id: string;
  tenant_id: string;
  user_id: string;
  name: string;
  url: string;
  /** it takes Idempotency-Key: a repetition changes nothing there */
  keyed: boolean;
  /** workflows may post to it without asking each time */
  standing: boolean;
  created_at: Date;
}

export interface WebhookTables {
  webhooks: WebhooksTable;
}
export type WebhookTx = Tx<WebhookTables>;
