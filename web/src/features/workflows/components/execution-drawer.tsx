import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMail, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../app/api.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { ExecutionStatusBadge } from '../../../ui/execution-status.tsx';
import { JsonView } from '../../../ui/json-view.tsx';
import { QueryStates } from '../../../ui/states.tsx';
import { shortType } from '../graph.ts';

function MailLink({ messageId }: { messageId: string }) {
  const message = useAction('mail.get-message', { messageId });
  if (!message.data) return null;
  return (
    <Button
      component={Link}
      to={`/mail/${message.data.threadId}?message=${messageId}`}
      size="xs"
      variant="default"
      leftSection={<IconMail size={15} />}
    >
      {message.data.subject || 'The mail'}
    </Button>
  );
}

function ExecutionDetail({ execution }: { execution: OutputOf<'execution.get'> }) {
  const dates = useDates();
  const { summary, steps } = execution;
  const retry = useActionMutation('execution.retry', {
    areas: ['workflow'],
    onSuccess: () => notifications.show({ message: 'The execution runs again.' }),
  });
  return (
    <Stack>
      <Group justify="space-between">
        <Group gap="xs">
          <ExecutionStatusBadge status={summary.status} />
          <Text size="sm" c="dimmed">
            {dates.full(summary.startedAt)} · attempt {summary.attempt}
          </Text>
        </Group>
        {(summary.status === 'error' || summary.status === 'waiting') && (
          <Button
            size="xs"
            leftSection={<IconRefresh size={15} />}
            loading={retry.isPending}
            onClick={() => retry.mutate({ id: summary.id })}
          >
            Retry
          </Button>
        )}
      </Group>
      {summary.messageId !== null && (
        <div>
          <MailLink messageId={summary.messageId} />
        </div>
      )}
      {summary.error && (
        <Alert color="red" title={summary.error.code}>
          {summary.error.message}
        </Alert>
      )}
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={index} className="card step">
            <details open={step.error !== null}>
              <summary>
                <span className="step-name">
                  {step.node}
                  <span className="step-type">{shortType(step.type)}</span>
                </span>
                <span className="row-aside">
                  {step.durationMs < 10 ? step.durationMs.toFixed(1) : Math.round(step.durationMs)} ms
                </span>
                <ExecutionStatusBadge status={step.status} />
              </summary>
              {step.error && (
                <Alert color="red" title={step.error.code} my="xs">
                  {step.error.message}
                </Alert>
              )}
              <JsonView value={step.output} label={`Output of ${step.node}`} />
            </details>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

export function ExecutionDrawer({ executionId, onClose }: { executionId: string | null; onClose: () => void }) {
  const execution = useAction('execution.get', { id: executionId ?? '' }, { enabled: executionId !== null });
  return (
    <Drawer opened={executionId !== null} onClose={onClose} title="Execution" size={560}>
      {executionId !== null && (
        <QueryStates query={execution}>{(found) => <ExecutionDetail execution={found} />}</QueryStates>
      )}
    </Drawer>
  );
}
