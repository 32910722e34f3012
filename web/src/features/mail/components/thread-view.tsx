import { useEffect, useMemo, useRef, useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconMailOff, IconSparkles } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { MessageDetail } from '#core/contracts/mail.ts';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { useUser } from '../../../app/session.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../../../ui/states.tsx';
import { usePhone, useWide } from '../../../ui/use-width.ts';
import { useUnderstandings } from '../api/inbox.ts';
import { MessageCard } from './message-card.tsx';
import { ReplyBox } from './reply-box.tsx';
import { UnderstandingPanel } from './understanding-panel.tsx';

/** Tells the server once that unread messages of the open conversation were seen. */
function useMarkSeen(messages: readonly MessageDetail[] | undefined): void {
  const { mutate } = useActionMutation('mail.mark-seen', { onError: () => true });
  const told = useRef(new Set<string>());
  useEffect(() => {
    const unseen = (messages ?? [])
      .filter((message) => !message.seen && !told.current.has(message.id))
      .map(({ id }) => id);
    if (unseen.length === 0) return;
    for (const id of unseen) told.current.add(id);
    mutate({ messageIds: unseen, seen: true });
  }, [messages, mutate]);
}

function preferredMessage(
  messages: readonly MessageDetail[],
  understandings: ReadonlyMap<string, MessageUnderstanding>,
): string {
  const rich = messages.toReversed().find(({ id }) => (understandings.get(id)?.intents.length ?? 0) > 0);
  return rich?.id ?? messages.at(-1)?.id ?? '';
}

export function ThreadView({ threadId, back }: { threadId: string; back: string }) {
  const [parameters] = useSearchParams();
  const user = useUser();
  const phone = usePhone();
  const wide = useWide();
  const thread = useAction('mail.get-thread', { threadId });
  const messages = useMemo(() => thread.data?.messages ?? [], [thread.data]);
  const understandings = useUnderstandings(messages.map(({ id }) => id));
  const [chosen, setChosen] = useState<string | null>(parameters.get('message'));
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [panelOpen, setPanelOpen] = useState(!phone && !parameters.has('intent'));
  const wanted = parameters.get('intent');
  const [focus, setFocus] = useState<{ intentId: string } | null>(wanted === null ? null : { intentId: wanted });
  useMarkSeen(thread.data?.messages);

  const marks = useMemo(
    () =>
      [...understandings.values()].flatMap((item) =>
        item.intents.map(({ id, evidence, title }) => ({ id, evidence, title, messageId: item.messageId })),
      ),
    // The map is new on every render; its content changes with these.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [JSON.stringify([...understandings.values()].map((item) => [item.messageId, item.understoodAt]))],
  );
  const marksOf = useMemo(() => Map.groupBy(marks, (mark) => mark.messageId), [marks]);

  if (thread.error && !thread.data) {
    return thread.error.status === 404 ? (
      <EmptyState icon={<IconMailOff size={24} />} title="This conversation is gone">
        It may have been deleted. <Link to={back}>Back to the inbox</Link>
      </EmptyState>
    ) : (
      <ErrorState error={thread.error} onRetry={() => void thread.refetch()} />
    );
  }
  if (!thread.data) return <ListSkeleton rows={3} height={120} />;

  const activeId = messages.some(({ id }) => id === chosen) ? chosen! : preferredMessage(messages, understandings);
  const lastId = messages.at(-1)?.id;
  // one's own answers are not answered
  const answered = messages.findLast(({ from }) => from?.address.toLowerCase() !== user.email.toLowerCase());
  const openOf = (id: string): boolean =>
    toggled.has(id) !== (id === lastId || id === activeId || messages.length <= 3);
  const toggle = (id: string) => {
    setChosen(id);
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const panel = activeId !== '' && (
    <UnderstandingPanel
      messages={messages}
      messageId={activeId}
      understanding={understandings.get(activeId)}
      onSelectMessage={setChosen}
      onShowEvidence={(intentId) => {
        if (!openOf(activeId)) toggle(activeId);
        setFocus({ intentId });
      }}
    />
  );
  return (
    <div className={wide ? 'thread thread-wide' : 'thread'}>
      <div className="thread-content">
        <header className="thread-head">
          {phone && (
            <ActionIcon component={Link} to={back} size="lg" aria-label="Back to the inbox">
              <IconArrowLeft size={20} />
            </ActionIcon>
          )}
          <h1>{thread.data.subject || '(no subject)'}</h1>
        </header>
        {!wide && (
          <section className="panel-inline card" aria-label="What the copilot understood">
            <Button
              variant="subtle"
              size="xs"
              fullWidth
              justify="flex-start"
              leftSection={<IconSparkles size={15} />}
              aria-expanded={panelOpen}
              onClick={() => setPanelOpen(!panelOpen)}
            >
              {panelOpen ? 'Hide' : 'Show'} what the copilot understood
            </Button>
            {panelOpen && panel}
          </section>
        )}
        <div className="messages">
          {messages.map((message) => {
            const own = marksOf.get(message.id) ?? NO_MARKS;
            return (
              <MessageCard
                key={message.id}
                message={message}
                marks={own}
                focus={focus && own.some(({ id }) => id === focus.intentId) ? focus : null}
                open={openOf(message.id)}
                only={messages.length === 1}
                back={back}
                onToggle={() => toggle(message.id)}
              />
            );
          })}
        </div>
        {answered && <ReplyBox key={answered.id} message={answered} />}
      </div>
      {wide && (
        <aside className="thread-panel" aria-label="What the copilot understood">
          {panel}
        </aside>
      )}
    </div>
  );
}

const NO_MARKS: { id: string; evidence: string; title: string }[] = [];
