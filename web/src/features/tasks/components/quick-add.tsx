import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useActionMutation } from '../../../app/queries.ts';

/** A title and a day, in one line. */
export function QuickAdd() {
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const create = useActionMutation('task.create', {
    onSuccess: () => {
      setTitle('');
      setDue('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || create.isPending) return;
    create.mutate({ title: title.trim(), ...(due === '' ? {} : { due }) });
  };
  return (
    <form className="quick-add" onSubmit={submit}>
      <TextInput
        className="quick-add-title"
        placeholder="Add a task"
        aria-label="Title of the new task"
        leftSection={<IconPlus size={16} stroke={1.8} />}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        aria-label="Due day of the new task"
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Button type="submit" loading={create.isPending} disabled={title.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
