import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ErrorBody } from '#core/contracts/errors.ts';
import type { Provenance } from '#core/contracts/intent.ts';
import type { WorkflowDefinition } from '../definition.ts';
import type { RunState } from '../engine/state.ts';
import type { WebhookAnswer } from '../webhook/answer.ts';
import type { Item } from '../graph/n8n-graph.ts';

type Time = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T, string, string>;
type OptionalJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface WorkflowRow {
  id: string;
  tenant_id: string;
  user_id: string;
  name: string;
  description: string;
  enabled: boolean;
  definition: Json<WorkflowDefinition>;
  version: number;
  trigger: string;
  node_count: number;
  /** rights of whoever saved it: it never runs with more */
  scopes: JSONColumnType<string[]>;
  /** for workflows that come with Mailflex: their stable name and the version that was installed */
  shipped_key: string | null;
  shipped_version: number | null;
  changed_by_user: Generated<boolean>;
  /** counts the secrets of its webhook: that of this generation and that of the one before are good */
  webhook_generation: Generated<number>;
  created_at: Time;
  updated_at: Time;
}

export interface WorkflowVersionRow {
  tenant_id: string;
  user_id: string;
  workflow_id: string;
  version: number;
  definition: Json<WorkflowDefinition>;
  created_at: Time;
}

/** What an execution started with. */
export interface TriggerData {
  json: Item['json'];
  provenance: Provenance | null;
}

export interface ExecutionRow {
  id: string;
  tenant_id: string;
  user_id: string;
  workflow_id: string;
  workflow_version: number;
  event_id: string | null;
  message_id: string | null;
  correlation_id: string;
  status: 'running' | 'waiting' | 'success' | 'error';
  attempt: number;
  /** counts continuations: a job belongs to exactly one */
  turn: number;
  trigger_data: Json<TriggerData>;
  /** where to go on; null: from the start */
  state: OptionalJson<RunState>;
  resume_at: OptionalTime;
  error: OptionalJson<ErrorBody>;
  /** for the caller of a webhook, also when it asks again */
  response: OptionalJson<WebhookAnswer>;
  started_at: Time;
  finished_at: OptionalTime;
}

export interface ExecutionStepRow {
  tenant_id: string;
  user_id: string;
  execution_id: string;
  position: number;
  node: string;
  type: string;
  status: 'running' | 'waiting' | 'success' | 'error';
  started_at: Time;
  duration_ms: number;
  output: OptionalJson<unknown>;
  error: OptionalJson<ErrorBody>;
}

export interface WorkflowTables {
  workflows: WorkflowRow;
  workflow_versions: WorkflowVersionRow;
  executions: ExecutionRow;
  execution_steps: ExecutionStepRow;
}
