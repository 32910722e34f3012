import './workflows.css';
import { Button, Switch } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { WorkflowSummary } from '#core/contracts/hub.ts';
import { useAction, useActionMutation } from '../../app/queries.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, QueryStates } from '../../ui/states.tsx';
import { ExecutionList } from './components/execution-list.tsx';

function WorkflowRow({ workflow }: { workflow: WorkflowSummary }) {
  const dates = useDates();
  const setEnabled = useActionMutation('workflow.set-enabled');
  return (
    <div className="row workflow-row">
      <Switch
        aria-label={`${workflow.name} is ${workflow.enabled ? 'on' : 'off'}`}
        checked={workflow.enabled}
        disabled={setEnabled.isPending}
        onChange={(event) => setEnabled.mutate({ id: workflow.id, enabled: event.currentTarget.checked })}
      />
      <Link to={`/workflows/${workflow.id}`} className="row-main plain-link">
        <span className="row-title">
          {workflow.name}
          {workflow.shipped && <span className="tag workflow-tag">shipped</span>}
        </span>
        <span className="row-meta">{workflow.description || workflow.trigger}</span>
      </Link>
      <span className="row-aside workflow-counts">
        {workflow.executionCount} {workflow.executionCount === 1 ? 'run' : 'runs'}
        {workflow.failedCount > 0 && <b className="workflow-failed"> · {workflow.failedCount} failed</b>}
        <br />
        {workflow.lastExecutedAt === null ? 'never' : dates.short(workflow.lastExecutedAt)}
      </span>
    </div>
  );
}

export function WorkflowsPage() {
  const navigate = useNavigate();
  const workflows = useAction('workflow.list', {});
  return (
    <Page
      title="Workflows"
      subtitle="What happens with what the copilot understood"
      actions={
        <Button component={Link} to="/settings/replay" size="xs" variant="default">
          What would change
        </Button>
      }
    >
      <QueryStates query={workflows}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRoute size={24} />} title="No workflows">
              This hub runs without workflows: mail is read and found, but nothing is made of it.
            </EmptyState>
          ) : (
            <div className="card">
              {items.map((workflow) => (
                <WorkflowRow key={workflow.id} workflow={workflow} />
              ))}
            </div>
          )
        }
      </QueryStates>
      <Section title="Recent executions">
        <ExecutionList
          limit={15}
          onOpen={(id, workflowId) => void navigate(`/workflows/${workflowId}?execution=${id}`)}
        />
      </Section>
    </Page>
  );
}
