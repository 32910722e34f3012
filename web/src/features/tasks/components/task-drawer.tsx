import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Drawer, Group, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Task } from '#core/contracts/groupware.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { DayTimeInput } from '../../../ui/day-time-input.tsx';
import { useDates } from '../../../ui/dates-context.tsx';
import { ProvenanceCard } from '../../../ui/provenance.tsx';
import { QueryStates } from '../../../ui/states.tsx';

const PRIORITIES = [
  { value: '0', label: 'None' },
  { value: '1', label: 'High' },
  { value: '5', label: 'Medium' },
  { value: '9', label: 'Low' },
];
const priorityOf = (priority: number): string =>
  priority === 0 ? '0' : priority < 5 ? '1' : priority === 5 ? '5' : '9';

function TaskForm({ task, onClose, onDelete }: { task: Task; onClose: () => void; onDelete: () => void }) {
  const dates = useDates();
  const [title, setTitle] = useState(task.title);
  const [description, setDescription] = useState(task.description);
  const [due, setDue] = useState(task.due ?? '');
  const [priority, setPriority] = useState(priorityOf(task.priority));
  const [categories, setCategories] = useState(task.categories);
  const update = useActionMutation('task.update', { onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({
      id: task.id,
      title: title.trim(),
      description,
      due: due === '' ? null : due,
      priority: priority === priorityOf(task.priority) ? task.priority : Number(priority),
      categories,
    });
  };
  const safeUrl = task.url !== null && /^https?:\/\//i.test(task.url) ? task.url : null;
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label="Title" required value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Textarea
          label="Description"
          autosize
          minRows={3}
          maxRows={12}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <DayTimeInput label="Due" value={due} onChange={setDue} />
        <Select
          label="Priority"
          data={PRIORITIES}
          allowDeselect={false}
          value={priority}
          onChange={(value) => setPriority(value ?? '0')}
        />
        <TagsInput label="Categories" value={categories} onChange={setCategories} />
        {safeUrl !== null && (
          <a href={safeUrl} target="_blank" rel="noopener noreferrer nofollow">
            {safeUrl}
          </a>
        )}
        {task.provenance && <ProvenanceCard provenance={task.provenance} />}
        <Group justify="space-between" mt="xs">
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={onDelete}>
            Delete
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={update.isPending}>
              Save
            </Button>
          </Group>
        </Group>
        <Text size="xs" c="dimmed">
          Made {dates.full(task.createdAt)}, changed {dates.full(task.updatedAt)}
        </Text>
      </Stack>
    </form>
  );
}

export function TaskDrawer(props: { taskId: string | null; onClose: () => void; onDelete: (task: Task) => void }) {
  const { taskId } = props;
  const task = useAction('task.get', { id: taskId ?? '' }, { enabled: taskId !== null });
  return (
    <Drawer opened={taskId !== null} onClose={props.onClose} title="Task" size={440}>
      {taskId !== null && (
        <QueryStates query={task}>
          {(found) => (
            <TaskForm key={found.id} task={found} onClose={props.onClose} onDelete={() => props.onDelete(found)} />
          )}
        </QueryStates>
      )}
    </Drawer>
  );
}
