import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Note } from '#core/contracts/groupware.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { showUndoToast } from '../../../app/undo-toast.tsx';
import { useUndo } from '../../../app/undo.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { ProvenanceCard } from '../../../ui/provenance.tsx';
import { QueryStates } from '../../../ui/states.tsx';

function NoteEditor({ note, onDone }: { note: Note; onDone: () => void }) {
  const [title, setTitle] = useState(note.title);
  const [body, setBody] = useState(note.body);
  const [tags, setTags] = useState(note.tags);
  const update = useActionMutation('note.update', { onSuccess: onDone });
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    update.mutate({ id: note.id, title: title.trim(), body, tags });
  };
  return (
    <form onSubmit={save}>
      <Stack>
        <TextInput
          label="Title"
          required
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Text"
          description="Markdown: # heading, - list, - [ ] box, **bold**, > quotation. Ctrl+Enter saves."
          autosize
          minRows={12}
          maxRows={30}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            if (event.key === 'Escape') onDone();
          }}
        />
        <TagsInput label="Tags" value={tags} onChange={setTags} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={update.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function NoteReader({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const dates = useDates();
  const navigate = useNavigate();
  const undo = useUndo();
  const remove = useActionMutation('note.delete', {
    onSuccess: ({ effectId }) => {
      void navigate('/notes');
      showUndoToast({
        message: 'Note deleted',
        onUndo: () => {
          if (effectId !== null) undo.mutate({ effectIds: [effectId] });
        },
      });
    },
  });
  return (
    <article>
      <Group justify="space-between" align="flex-start" mb="md">
        <h2 className="note-heading">{note.title}</h2>
        <Group gap={4}>
          <Button size="xs" variant="default" leftSection={<IconPencil size={15} />} onClick={onEdit}>
            Edit
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: note.id })}
          >
            Delete
          </Button>
        </Group>
      </Group>
      {note.body.trim() === '' ? <Text c="dimmed">This note is empty.</Text> : <Markdown source={note.body} />}
      {note.tags.length > 0 && (
        <Group gap={6} mt="md">
          {note.tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </Group>
      )}
      {note.provenance && (
        <div className="note-provenance">
          <ProvenanceCard provenance={note.provenance} />
        </div>
      )}
      <Text size="xs" c="dimmed" mt="lg">
        Changed {dates.full(note.updatedAt)}
      </Text>
    </article>
  );
}

export function NoteView({ noteId }: { noteId: string }) {
  const [parameters, setParameters] = useSearchParams();
  const note = useAction('note.get', { id: noteId });
  const editing = parameters.has('edit');
  return (
    <QueryStates query={note}>
      {(found) =>
        editing ? (
          <NoteEditor note={found} onDone={() => setParameters({}, { replace: true })} />
        ) : (
          <NoteReader note={found} onEdit={() => setParameters({ edit: '' }, { replace: true })} />
        )
      }
    </QueryStates>
  );
}
