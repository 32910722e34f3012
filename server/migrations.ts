import { vectorIndexMigrations } from '#connectors/vector-index/index.ts';
import { webhookMigrations } from '#connectors/webhook/index.ts';
import { coreMigrations } from '#core/db/core.migrations.ts';
import type { Migration } from '#core/ports/database.ts';
import { copilotMigrations } from '#copilot/store/copilot.migrations.ts';
import { groupwareMigrations } from '#groupware/store/groupware.migrations.ts';
import { accountMigrations } from '#mail-bridge/accounts/accounts.migrations.ts';
import { correspondentMigrations } from '#mail-bridge/correspondents/correspondents.migrations.ts';
import { mailMigrations } from '#mail-bridge/store/mail.migrations.ts';
import { assistantMigrations } from '#mail-bridge/assistant/assistant.migrations.ts';
import { heartbeatMigrations } from '#mail-bridge/heartbeat/heartbeat.migrations.ts';
import { placeMigrations } from '#mail-bridge/places/places.migrations.ts';
import { submissionMigrations } from '#mail-bridge/submission/submission.migrations.ts';
import { ragMigrations } from '#rag/store/rag.migrations.ts';
import { workflowsMigrations } from '#workflows/store/workflows.migrations.ts';
import { effectMigrations } from './actions/effects.migrations.ts';
import { processReportMigrations } from './observability/process-reports.ts';
import { identityMigrations } from './identity/identity.migrations.ts';

/** Every change of the schema, in the order in which it is applied. The prebuilt database image has all of them. */
export const allMigrations: readonly Migration[] = [
  ...coreMigrations,
  ...vectorIndexMigrations,
  ...effectMigrations,
  ...identityMigrations,
  ...mailMigrations,
  ...ragMigrations,
  ...groupwareMigrations,
  ...copilotMigrations,
  ...workflowsMigrations,
  ...accountMigrations,
  ...submissionMigrations,
  ...placeMigrations,
  ...correspondentMigrations,
  ...assistantMigrations,
  ...heartbeatMigrations,
  ...webhookMigrations,
  ...processReportMigrations,
];
