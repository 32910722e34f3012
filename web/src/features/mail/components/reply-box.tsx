import { useEffect, useState } from 'react';
import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCornerUpLeft, IconSend } from '@tabler/icons-react';
import type { MessageDetail } from '#core/contracts/mail.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import type { InputOf } from '../../../app/api.ts';

/** The time to think better of it: nothing leaves before. */
const UNDO_SECONDS = 10;

interface Draft {
  rfcMessageId: string;
  text: string;
}

/** The newest reply that waits in Drafts for this message: the copilot's, a workflow's or one's own. */
function useDraft(messageId: string): Draft | undefined {
  const effects = useAction('activity.list-effects', { limit: 100 });
  const drafted = effects.data?.items.find(
    ({ action, status, input }) =>
      action === 'mail.draft-reply' &&
      status === 'confirmed' &&
      (input as { messageId?: string }).messageId === messageId,
  );
  if (!drafted) return undefined;
  const { rfcMessageId } = drafted.output as { rfcMessageId: string };
  return { rfcMessageId, text: (drafted.input as { text: string }).text };
}

const addressesIn = (text: string) =>
  text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((address) => ({ address }));

export function ReplyBox({ message }: { message: MessageDetail }) {
  const draft = useDraft(message.id);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(message.from?.address ?? '');
  const [written, setWritten] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<number | null>(null);
  const text = written ?? draft?.text ?? '';
  const letter: InputOf<'mail.send'> = {
    messageId: message.id,
    to: addressesIn(to),
    text,
    ...(draft ? { draft: draft.rfcMessageId } : {}),
  };
  const close = () => {
    setOpen(false);
    setWritten(null);
  };
  const send = useActionMutation('mail.send', {
    onSuccess: ({ status }) => {
      if (status === 'confirmed') {
        notifications.show({ title: 'Sent', message: 'A copy stands in Sent.' });
        close();
      } else
        notifications.show({
          color: 'orange',
          title: status === 'in-doubt' ? 'Perhaps sent' : 'Not confirmed',
          message: 'Look into Sent before you send it again. The activity page tells more.',
          autoClose: false,
        });
    },
  });
  const save = useActionMutation('mail.draft-reply', {
    onSuccess: () => {
      notifications.show({ title: 'Saved', message: 'The reply stands in Drafts.' });
      close();
    },
  });

  const { mutate } = send;
  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(() => {
      if (waiting > 1) return setWaiting(waiting - 1);
      setWaiting(null);
      mutate(letter);
    }, 1000);
    return () => clearTimeout(timer);
    // The letter cannot be changed while it waits.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, mutate]);
  useEffect(() => {
    if (waiting === null) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [waiting]);

  if (!open) {
    return (
      <Button
        className="reply-open"
        variant="default"
        leftSection={<IconCornerUpLeft size={16} />}
        onClick={() => setOpen(true)}
      >
        {draft ? 'Edit the draft reply' : 'Reply'}
      </Button>
    );
  }
  const busy = waiting !== null || send.isPending || save.isPending;
  const empty = text.trim() === '' || letter.to.length === 0;
  return (
    <section className="reply card card-body" aria-label="Reply">
      <TextInput label="To" value={to} onChange={(event) => setTo(event.currentTarget.value)} disabled={busy} />
      <Textarea
        label="Reply"
        autosize
        minRows={5}
        maxRows={20}
        mt="xs"
        value={text}
        onChange={(event) => setWritten(event.currentTarget.value)}
        disabled={busy}
        data-autofocus
      />
      <div className="reply-buttons">
        {waiting === null ? (
          <>
            <Button
              leftSection={<IconSend size={16} />}
              disabled={empty || busy}
              loading={send.isPending}
              onClick={() => setWaiting(UNDO_SECONDS)}
            >
              Send
            </Button>
            <Button
              variant="default"
              disabled={empty || busy}
              loading={save.isPending}
              onClick={() => save.mutate({ messageId: message.id, text })}
            >
              Save as draft
            </Button>
            <Button variant="subtle" disabled={busy} onClick={close}>
              Close
            </Button>
          </>
        ) : (
          <>
            <Text size="sm" role="status">
              Sending in {waiting} s
            </Text>
            <Button variant="default" onClick={() => setWaiting(null)}>
              Undo
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
