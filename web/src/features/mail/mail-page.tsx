import './mail.css';
import './message.css';
import './understanding.css';
import { useCallback, useState } from 'react';
import { useDocumentTitle } from '@mantine/hooks';
import { IconFilterOff, IconMailOpened } from '@tabler/icons-react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Triage } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { FirstSteps } from '../../app/first-steps.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { EmptyState, ErrorState, ListSkeleton } from '../../ui/states.tsx';
import { usePhone } from '../../ui/use-width.ts';
import { uniqueThreads, useInbox, useUnderstandings } from './api/inbox.ts';
import { useThreadActions } from './api/thread-actions.ts';
import { InboxToolbar } from './components/inbox-toolbar.tsx';
import { SearchResults } from './components/search-results.tsx';
import { ThreadList } from './components/thread-list.tsx';
import { ThreadView } from './components/thread-view.tsx';

const TRIAGES: readonly string[] = ['action', 'reply', 'fyi', 'ignore'] satisfies Triage[];

export function MailPage() {
  useDocumentTitle('Inbox · Mailflex');
  const { threadId } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const phone = usePhone();
  const filter = parameters.get('show');
  const triage = filter !== null && TRIAGES.includes(filter) ? (filter as Triage) : null;
  const query = parameters.get('q') ?? '';
  const [cursorId, setCursorId] = useState<string | undefined>(undefined);

  const inbox = useInbox(triage);
  const threads = uniqueThreads(inbox.data?.pages ?? []);
  const understandings = useUnderstandings(threads.flatMap((thread) => thread.messageIds.slice(-5)));
  const actions = useThreadActions();
  const { fetchNextPage, isFetchingNextPage } = inbox;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const kept = new URLSearchParams();
  if (triage !== null) kept.set('show', triage);
  if (query !== '') kept.set('q', query);
  const search = kept.toString();
  const back = search === '' ? '/mail' : `/mail?${search}`;
  const open = (id: string) => void navigate(`/mail/${id}${search === '' ? '' : `?${search}`}`);

  const step = (by: 1 | -1) => {
    const at = threads.findIndex(({ id }) => id === (cursorId ?? threadId));
    const next = threads[at === -1 ? 0 : Math.min(threads.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setCursorId(next.id);
    if (threadId !== undefined) open(next.id);
  };
  const onCurrent = (act: (thread: ThreadSummary) => void) => () => {
    const current = threads.find(({ id }) => id === (cursorId ?? threadId));
    if (current) act(current);
  };
  useShortcuts({
    s: onCurrent(actions.toggleFlag),
    e: onCurrent(actions.archive),
    j: () => step(1),
    k: () => step(-1),
    Enter: () => {
      if (cursorId !== undefined) open(cursorId);
    },
    Escape: () => void navigate(back),
    u: () => void navigate(back),
  });

  const setQuery = useCallback(
    (text: string) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('search');
          if (text === '') next.delete('q');
          else next.set('q', text);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const list = () => {
    if (query !== '') return <SearchResults query={query} search={search} selectedId={threadId} />;
    if (inbox.error && !inbox.data) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
    if (!inbox.data) return <ListSkeleton rows={7} height={76} />;
    if (threads.length === 0 && !inbox.hasNextPage) {
      return triage === null ? (
        <FirstSteps />
      ) : (
        <EmptyState icon={<IconFilterOff size={24} />} title="Nothing of this kind">
          Mail of this kind appears here as soon as the copilot has read it.
        </EmptyState>
      );
    }
    return (
      <ThreadList
        threads={threads}
        understandings={understandings}
        actions={actions}
        selectedId={threadId}
        cursorId={cursorId}
        search={search}
        hasMore={inbox.hasNextPage}
        onMore={more}
      />
    );
  };

  const showList = !phone || threadId === undefined;
  return (
    <div className="mail">
      {showList && (
        <section className="mail-list" aria-label="Inbox">
          <h1 className="mail-title">Inbox</h1>
          <InboxToolbar
            query={query}
            triage={triage}
            focusSearch={parameters.has('search')}
            onQuery={setQuery}
            onTriage={(value) => void navigate(value === null ? '/mail' : `/mail?show=${value}`)}
          />
          <div className="mail-scroll">{list()}</div>
        </section>
      )}
      {threadId !== undefined && (
        <section className="mail-thread" aria-label="Conversation">
          <ThreadView
            key={`${threadId} ${parameters.get('intent') ?? parameters.get('message') ?? ''}`}
            threadId={threadId}
            back={back}
          />
        </section>
      )}
      {threadId === undefined && !phone && (
        <section className="mail-thread mail-nothing" aria-label="Conversation">
          <EmptyState icon={<IconMailOpened size={24} />} title="Choose a conversation">
            Beside it you see what the copilot understood, and what was made of it. Keys: j and k to move, Enter to
            open, s to flag, e to archive.
          </EmptyState>
        </section>
      )}
    </div>
  );
}
