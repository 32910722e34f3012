import { Button, Group, Modal, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useActionMutation } from '../../../app/queries.ts';

/** Asks before a message is deleted for good; with the only message of a conversation the page goes back to the list. */
export function DeleteMessage(props: {
  messageId: string;
  only: boolean;
  back: string;
  opened: boolean;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const remove = useActionMutation('mail.delete', {
    areas: ['assistant', 'search', 'chat'],
    onSuccess: () => {
      props.onClose();
      if (props.only) void navigate(props.back);
    },
  });
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="Delete this message for good?">
      <Text size="sm">
        The message goes, with its attachments, what was understood of it and its place in the search. This cannot be
        undone. Tasks, events and notes made from it stay.
      </Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ messageIds: [props.messageId] })}>
          Delete for good
        </Button>
      </Group>
    </Modal>
  );
}
