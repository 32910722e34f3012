import { useState } from 'react';
import { Alert, Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../app/api.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { ExecutionStatusBadge } from '../../../ui/execution-status.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';
import { CopyLine } from './copy-line.tsx';

const WEBHOOK_NODE = 'n8n-nodes-base.webhook';
const RUNS = 3;

type Workflow = OutputOf<'workflow.list'>['items'][number];

function LastRuns({ workflow }: { workflow: Workflow }) {
  const dates = useDates();
  const runs = useAction('execution.list', { workflowId: workflow.id, limit: RUNS });
  const items = runs.data?.items ?? [];
  if (runs.data && items.length === 0)
    return (
      <Text size="xs" c="dimmed" mt={4}>
        Nothing came in yet.
      </Text>
    );
  return (
    <ul className="deliveries" aria-label={`Last calls of ${workflow.name}`}>
      {items.map(({ id, status, startedAt, error }) => (
        <li key={id}>
          <ExecutionStatusBadge status={status} />
          <Anchor component={Link} to={`/workflows/${workflow.id}?execution=${id}`} inherit>
            {dates.full(startedAt)}
          </Anchor>
          {error && (
            <span>
              {error.message} ({error.code})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function IncomingRow({ workflow }: { workflow: Workflow }) {
  const { id, name, enabled } = workflow;
  const webhook = useAction('workflow.get-webhook', { id });
  const [secret, setSecret] = useState<string | null>(null);
  const renew = useActionMutation('workflow.renew-webhook', {
    onSuccess: ({ output }) => setSecret(output.secret ?? output.path),
  });
  const { data } = webhook;
  return (
    <li className="row webhook-row">
      <div className="row-main">
        <div className="row-title">
          <Anchor component={Link} to={`/workflows/${id}`} inherit>
            {name}
          </Anchor>{' '}
          {!enabled && (
            <Badge size="sm" radius="sm" variant="light" color="gray">
              Off
            </Badge>
          )}
        </div>
        {data && (
          <>
            <CopyLine text={window.location.origin + data.path} label="address" />
            <div className="row-meta">
              <span>{data.method}</span>
              <span>
                {data.secret === null
                  ? 'whoever knows the address may call it'
                  : 'calls are signed (Standard Webhooks)'}
              </span>
            </div>
          </>
        )}
        {webhook.error && (
          <Text size="xs" c="dimmed">
            {webhook.error.message} ({webhook.error.code})
          </Text>
        )}
        {secret !== null && data?.secret !== null && (
          <Alert
            color="pine"
            mt="xs"
            title="The secret its caller signs with"
            withCloseButton
            onClose={() => setSecret(null)}
          >
            <CopyLine text={secret} label="secret" />
            <Text size="xs" mt={4}>
              Whoever has it can start this workflow. It is gone from this page when you close this.
            </Text>
          </Alert>
        )}
        <LastRuns workflow={workflow} />
      </div>
      <Group gap={6}>
        {typeof data?.secret === 'string' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Show the secret of ${name}`}
            onClick={() => setSecret(data.secret)}
          >
            Show the secret
          </Button>
        )}
        {data && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={renew.isPending}
            aria-label={`New secret for ${name}`}
            title="The one before keeps working until this is done again"
            onClick={() => renew.mutate({ id })}
          >
            New secret
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Workflows that start with a webhook, with what their callers need. */
export function IncomingList() {
  const workflows = useAction('workflow.list', {});
  return (
    <QueryStates query={workflows}>
      {({ items }) => {
        const incoming = items.filter(({ trigger }) => trigger === WEBHOOK_NODE);
        return incoming.length === 0 ? (
          <EmptyState compact icon={<IconWebhook size={24} />} title="No workflow starts with a webhook">
            A workflow whose first node is a webhook gets an address here.
          </EmptyState>
        ) : (
          <ul className="card webhook-list">
            {incoming.map((workflow) => (
              <IncomingRow key={workflow.id} workflow={workflow} />
            ))}
          </ul>
        );
      }}
    </QueryStates>
  );
}
