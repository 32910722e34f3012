import { Badge, Button, Drawer, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { showUndoToast } from '../../../app/undo-toast.tsx';
import { useUndo } from '../../../app/undo.ts';
import { ProvenanceCard } from '../../../ui/provenance.tsx';
import { QueryStates } from '../../../ui/states.tsx';
import { EventForm } from './event-form.tsx';
import type { EventDraft } from './event-form.tsx';

const draftOf = (event: CalendarEvent): EventDraft => ({
  title: event.title,
  start: event.start,
  end: event.end,
  location: event.location ?? '',
  description: event.description,
  attendees: event.attendees,
});

/** What is sent: nothing for a field that is empty. */
const fieldsOf = (draft: EventDraft) => ({
  title: draft.title,
  start: draft.start,
  description: draft.description,
  attendees: draft.attendees,
  ...(draft.end === null ? {} : { end: draft.end }),
  ...(draft.location === '' ? {} : { location: draft.location }),
});

function EditEvent({ event, onClose }: { event: CalendarEvent; onClose: () => void }) {
  const undo = useUndo();
  const update = useActionMutation('event.update', { onSuccess: onClose });
  const remove = useActionMutation('event.delete', {
    onSuccess: ({ effectId }) => {
      onClose();
      showUndoToast({
        message: 'Event deleted',
        onUndo: () => {
          if (effectId !== null) undo.mutate({ effectIds: [effectId] });
        },
      });
    },
  });
  return (
    <EventForm
      initial={draftOf(event)}
      saving={update.isPending}
      submitLabel="Save"
      onSubmit={(draft) => update.mutate({ id: event.id, ...fieldsOf(draft) })}
      onCancel={onClose}
      footer={
        <>
          <Group gap="xs">
            {event.status !== 'confirmed' && (
              <Badge variant="light" color={event.status === 'cancelled' ? 'red' : 'yellow'}>
                {event.status}
              </Badge>
            )}
            {event.recurrence !== null && <Badge variant="light">repeats: {event.recurrence}</Badge>}
          </Group>
          {event.provenance && <ProvenanceCard provenance={event.provenance} />}
          <Button
            variant="subtle"
            color="red"
            size="xs"
            w="fit-content"
            leftSection={<IconTrash size={15} />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: event.id })}
          >
            Delete
          </Button>
        </>
      }
    />
  );
}

export function EventDrawer({ eventId, onClose }: { eventId: string | null; onClose: () => void }) {
  const event = useAction('event.get', { id: eventId ?? '' }, { enabled: eventId !== null });
  return (
    <Drawer opened={eventId !== null} onClose={onClose} title="Event" size={440}>
      {eventId !== null && (
        <QueryStates query={event}>
          {(found) => <EditEvent key={found.id} event={found} onClose={onClose} />}
        </QueryStates>
      )}
    </Drawer>
  );
}

export function NewEventDrawer({
  start,
  onClose,
}: {
  start: { from: string; to: string } | null;
  onClose: () => void;
}) {
  const create = useActionMutation('event.create', { onSuccess: onClose });
  return (
    <Drawer opened={start !== null} onClose={onClose} title="New event" size={440}>
      {start !== null && (
        <EventForm
          initial={{ title: '', start: start.from, end: start.to, location: '', description: '', attendees: [] }}
          saving={create.isPending}
          submitLabel="Create"
          onSubmit={(draft) => create.mutate(fieldsOf(draft))}
          onCancel={onClose}
        />
      )}
    </Drawer>
  );
}
