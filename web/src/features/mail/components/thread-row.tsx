import { useEffect, useRef, useState } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArchive, IconPaperclip, IconStar, IconStarFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { IntentChip, TriageBadge } from '../../../ui/triage.tsx';
import type { ThreadActions } from '../api/thread-actions.ts';
import { isFlagged, type Label } from '../keywords.ts';
import { LabelChips } from './keyword-marks.tsx';
import { ThreadMenu } from './thread-menu.tsx';

/** Most urgent of the messages of a conversation, and all its intents, newest first. */
function understandingOf(thread: ThreadSummary, understandings: ReadonlyMap<string, MessageUnderstanding>) {
  const all = thread.messageIds.toReversed().flatMap((id) => understandings.get(id) ?? []);
  const order = ['action', 'reply', 'fyi', 'ignore'] as const;
  return {
    triage: order.find((triage) => all.some((item) => item.triage === triage)) ?? null,
    intents: all.flatMap((item) => item.intents.filter(({ memory }) => memory?.effect !== 'muted')),
  };
}

/** What can be done without opening the conversation; beside the link, so that each is a control of its own. */
function RowButtons(props: { thread: ThreadSummary; actions: ThreadActions; known: readonly Label[] }) {
  const { thread, actions } = props;
  const [menu, setMenu] = useState(false);
  const flagged = isFlagged(actions.keywordsOf(thread));
  const name = thread.subject || 'this conversation';
  return (
    <div className={menu ? 'thread-buttons open' : 'thread-buttons'}>
      {actions.accountOf(thread) !== null && (
        <Tooltip label="Archive (e)">
          <ActionIcon
            size="sm"
            className="thread-archive"
            aria-label={`Archive ${name}`}
            onClick={() => actions.archive(thread)}
          >
            <IconArchive size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <ThreadMenu {...props} opened={menu} onOpen={setMenu} />
      <Tooltip label={flagged ? 'Remove the flag (s)' : 'Flag (s)'}>
        <ActionIcon
          size="sm"
          className={flagged ? 'thread-flag flagged' : 'thread-flag'}
          aria-label={`Flag ${name}`}
          aria-pressed={flagged}
          onClick={() => actions.toggleFlag(thread)}
        >
          {flagged ? <IconStarFilled size={16} /> : <IconStar size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

export function ThreadRow(props: {
  thread: ThreadSummary;
  understandings: ReadonlyMap<string, MessageUnderstanding>;
  actions: ThreadActions;
  known: readonly Label[];
  selected: boolean;
  cursor: boolean;
  search: string;
}) {
  const { thread, actions } = props;
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
    <li className="thread-item">
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
        <span className="thread-marks">
          {triage !== null && <TriageBadge triage={triage} />}
          <LabelChips keywords={actions.keywordsOf(thread)} />
          {kinds.slice(0, 3).map((intent) => (
            <IntentChip key={intent.type} type={intent.type} title={intent.title} />
          ))}
          {kinds.length > 3 && <span className="row-aside">+{kinds.length - 3}</span>}
        </span>
      </Link>
      <RowButtons thread={thread} actions={actions} known={props.known} />
    </li>
  );
}
