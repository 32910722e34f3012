import { useEffect, useRef } from 'react';
import { Loader } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { IntentChip, TriageBadge } from '../../../ui/triage.tsx';

/** Most urgent of the messages of a conversation, and all its intents, newest first. */
function understandingOf(thread: ThreadSummary, understandings: ReadonlyMap<string, MessageUnderstanding>) {
  const all = thread.messageIds.toReversed().flatMap((id) => understandings.get(id) ?? []);
  const order = ['action', 'reply', 'fyi', 'ignore'] as const;
  return {
    triage: order.find((triage) => all.some((item) => item.triage === triage)) ?? null,
    intents: all.flatMap((item) => item.intents.filter(({ memory }) => memory?.effect !== 'muted')),
  };
}

function ThreadRow(props: {
  thread: ThreadSummary;
  understandings: ReadonlyMap<string, MessageUnderstanding>;
  selected: boolean;
  cursor: boolean;
  search: string;
}) {
  const { thread } = props;
  const dates = useDates();
  const { latest } = thread;
  const { triage, intents } = understandingOf(thread, props.understandings);
  const row = useRef<HTMLAnchorElement>(null);
  const unread = thread.unseenCount > 0;
  const kinds = [...new Map(intents.map((intent) => [intent.type, intent])).values()];
  useEffect(() => {
    if (props.cursor) row.current?.scrollIntoView({ block: 'nearest' });
  }, [props.cursor]);
  const state = `${unread ? ' unread' : ''}${props.selected ? ' selected' : ''}${props.cursor ? ' cursor' : ''}`;
  return (
    <li>
      <Link
        ref={row}
        to={{ pathname: `/mail/${thread.id}`, search: props.search }}
        className={`thread-row${state}${triage === 'ignore' ? ' noise' : ''}`}
        aria-current={props.selected ? 'true' : undefined}
      >
        <span className="thread-top">
          <span className="thread-from">
            {unread && <span className="visually-hidden">Unread: </span>}
            {latest.from?.name || latest.from?.address || 'Unknown sender'}
            {thread.messageIds.length > 1 && <span className="thread-size">{thread.messageIds.length}</span>}
          </span>
          {latest.attachmentCount > 0 && (
            <IconPaperclip size={13} stroke={1.7} role="img" aria-label="with attachment" />
          )}
          <time className="row-aside" dateTime={latest.receivedAt}>
            {dates.short(latest.date ?? latest.receivedAt)}
          </time>
        </span>
        <span className="thread-subject">{thread.subject || '(no subject)'}</span>
        <span className="thread-snippet">{latest.snippet}</span>
        {latest.folder !== null && latest.folder.toUpperCase() !== 'INBOX' && (
          <span className="row-aside">in {latest.folder}</span>
        )}
        {(triage !== null || kinds.length > 0) && (
          <span className="thread-marks">
            {triage !== null && <TriageBadge triage={triage} />}
            {kinds.slice(0, 3).map((intent) => (
              <IntentChip key={intent.type} type={intent.type} title={intent.title} />
            ))}
            {kinds.length > 3 && <span className="row-aside">+{kinds.length - 3}</span>}
          </span>
        )}
      </Link>
    </li>
  );
}

export function ThreadList(props: {
  threads: readonly ThreadSummary[];
  understandings: ReadonlyMap<string, MessageUnderstanding>;
  selectedId: string | undefined;
  cursorId: string | undefined;
  search: string;
  hasMore: boolean;
  onMore: () => void;
}) {
  const end = useRef<HTMLDivElement>(null);
  const { hasMore, onMore } = props;
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore();
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, onMore]);
  return (
    <>
      <ul className="thread-list" aria-label="Conversations">
        {props.threads.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            understandings={props.understandings}
            selected={thread.id === props.selectedId}
            cursor={thread.id === props.cursorId}
            search={props.search}
          />
        ))}
      </ul>
      <div ref={end} className="thread-end">
        {hasMore && <Loader size="xs" type="dots" aria-label="Loading more" />}
      </div>
    </>
  );
}
