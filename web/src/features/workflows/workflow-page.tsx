import './workflows.css';
import { useMemo, useState } from 'react';
import { Anchor, Button, Modal, Switch, Tabs, Text, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useAction, useActionMutation } from '../../app/queries.ts';
import { JsonView } from '../../ui/json-view.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryStates } from '../../ui/states.tsx';
import { DefinitionEditor } from './components/definition-editor.tsx';
import { ExecutionDrawer } from './components/execution-drawer.tsx';
import { ExecutionList } from './components/execution-list.tsx';
import { GraphView } from './components/graph-view.tsx';
import { readGraph } from './graph.ts';

function GraphTab({ definition }: { definition: unknown }) {
  const graph = useMemo(() => readGraph(definition), [definition]);
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = graph.nodes.find(({ name }) => name === chosen) ?? graph.nodes[0];
  return (
    <>
      <GraphView graph={graph} selected={selected?.name ?? null} onSelect={setChosen} />
      {selected && (
        <section className="node-panel card">
          <h2>{selected.name}</h2>
          <Text size="xs" c="dimmed" mb="xs">
            {selected.type}
            {selected.disabled ? ' · disabled' : ''}
          </Text>
          <JsonView value={selected.parameters} label={`Parameters of ${selected.name}`} />
        </section>
      )}
    </>
  );
}

export function WorkflowPage() {
  const { workflowId = '' } = useParams();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const executionId = parameters.get('execution');
  const [tab, setTab] = useState<string | null>(executionId === null ? 'graph' : 'executions');
  const [deleting, confirm] = useDisclosure(false);
  const workflow = useAction('workflow.get', { id: workflowId });
  const setEnabled = useActionMutation('workflow.set-enabled');
  const remove = useActionMutation('workflow.delete', { onSuccess: () => void navigate('/workflows') });
  const summary = workflow.data?.summary;
  return (
    <Page
      title={summary?.name ?? 'Workflow'}
      wide
      subtitle={
        <>
          <Anchor component={Link} to="/workflows" inherit>
            Workflows
          </Anchor>
          {summary && ` · ${summary.description || summary.trigger}`}
        </>
      }
      actions={
        summary && (
          <Group gap="md">
            <Switch
              label={summary.enabled ? 'On' : 'Off'}
              checked={summary.enabled}
              disabled={setEnabled.isPending}
              onChange={(event) => setEnabled.mutate({ id: workflowId, enabled: event.currentTarget.checked })}
            />
            {!summary.shipped && (
              <Button size="xs" variant="subtle" color="red" onClick={confirm.open}>
                Delete
              </Button>
            )}
          </Group>
        )
      }
    >
      <QueryStates query={workflow}>
        {({ definition }) => (
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="graph">Graph</Tabs.Tab>
              <Tabs.Tab value="executions">Executions</Tabs.Tab>
              <Tabs.Tab value="json">JSON</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="graph">
              <GraphTab definition={definition} />
            </Tabs.Panel>
            <Tabs.Panel value="executions">
              <ExecutionList workflowId={workflowId} onOpen={(id) => setParameters({ execution: id })} />
            </Tabs.Panel>
            <Tabs.Panel value="json">
              <DefinitionEditor
                key={summary?.updatedAt ?? ''}
                workflowId={workflowId}
                definition={definition}
                onSaved={() => notifications.show({ message: 'The workflow was saved.' })}
              />
            </Tabs.Panel>
          </Tabs>
        )}
      </QueryStates>
      <ExecutionDrawer executionId={executionId} onClose={() => setParameters({})} />
      <Modal opened={deleting} onClose={confirm.close} title="Delete this workflow?">
        <Text size="sm">Its executions stay in the activity; what it made stays too.</Text>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={confirm.close}>
            Keep it
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: workflowId })}>
            Delete
          </Button>
        </Group>
      </Modal>
    </Page>
  );
}
