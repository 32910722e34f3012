import './notes.css';
import { useState } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconNotes, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { useAction, useActionMutation } from '../../app/queries.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { EmptyState, QueryStates } from '../../ui/states.tsx';
import { usePhone } from '../../ui/use-width.ts';
import { NoteView } from './components/note-view.tsx';

const plain = (markdown: string): string =>
  markdown
    .replace(/[#>*_`-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function NotesPage() {
  useDocumentTitle('Notes · Mailflex');
  const { noteId } = useParams();
  const navigate = useNavigate();
  const phone = usePhone();
  const dates = useDates();
  const [filter, setFilter] = useState('');
  const notes = useAction('note.list', { limit: 200 });
  const create = useActionMutation('note.create', {
    onSuccess: ({ output }) => void navigate(`/notes/${output.id}?edit`),
  });
  const items = (notes.data?.items ?? []).filter((note) =>
    `${note.title} ${note.body} ${note.tags.join(' ')}`.toLowerCase().includes(filter.toLowerCase()),
  );
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === noteId);
    const next = items[at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) void navigate(`/notes/${next.id}`);
  };
  const add = () => create.mutate({ title: 'New note', body: '' });
  useShortcuts({ j: () => step(1), k: () => step(-1), n: add });

  return (
    <div className="notes">
      {(!phone || noteId === undefined) && (
        <section className="notes-list" aria-label="Notes">
          <div className="notes-head">
            <h1>Notes</h1>
            <ActionIcon
              variant="light"
              color="pine"
              size="lg"
              aria-label="New note"
              loading={create.isPending}
              onClick={add}
            >
              <IconPlus size={18} />
            </ActionIcon>
          </div>
          <TextInput
            data-search
            type="search"
            className="notes-filter"
            placeholder="Filter notes"
            aria-label="Filter notes"
            leftSection={<IconSearch size={16} stroke={1.7} />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <div className="notes-scroll">
            <QueryStates query={notes}>
              {() =>
                items.length === 0 ? (
                  <EmptyState icon={<IconNotes size={24} />} title={filter === '' ? 'No notes yet' : 'No such note'}>
                    {filter === ''
                      ? 'Codes, facts and addresses in your mail become notes; you can also write one.'
                      : 'Try another word.'}
                  </EmptyState>
                ) : (
                  <ul className="note-rows">
                    {items.map((note) => (
                      <li key={note.id}>
                        <NavLink to={`/notes/${note.id}`} className="note-row">
                          <span className="note-title">
                            <span className="ellipsis">{note.title}</span>
                            <time className="row-aside" dateTime={note.updatedAt}>
                              {dates.short(note.updatedAt)}
                            </time>
                          </span>
                          <span className="note-snippet">{plain(note.body) || 'empty'}</span>
                        </NavLink>
                      </li>
                    ))}
                  </ul>
                )
              }
            </QueryStates>
          </div>
        </section>
      )}
      {(!phone || noteId !== undefined) && (
        <section className="note-pane" aria-label="Note">
          {phone && (
            <Button component={Link} to="/notes" variant="subtle" size="xs" leftSection={<IconArrowLeft size={16} />}>
              Notes
            </Button>
          )}
          {noteId === undefined ? (
            <EmptyState icon={<IconNotes size={24} />} title="Choose a note">
              Or write a new one with the key n.
            </EmptyState>
          ) : (
            <NoteView key={noteId} noteId={noteId} />
          )}
        </section>
      )}
    </div>
  );
}
