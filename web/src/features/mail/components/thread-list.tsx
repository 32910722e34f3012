import { useEffect, useRef } from 'react';
import { Loader } from '@mantine/core';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import type { ThreadActions } from '../api/thread-actions.ts';
import { labelsOf } from '../keywords.ts';
import { ThreadRow } from './thread-row.tsx';

export function ThreadList(props: {
  threads: readonly ThreadSummary[];
  understandings: ReadonlyMap<string, MessageUnderstanding>;
  actions: ThreadActions;
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
  const known = labelsOf(props.threads.flatMap(({ keywords }) => keywords));
  return (
    <>
      <ul className="thread-list" aria-label="Conversations">
        {props.threads.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            understandings={props.understandings}
            actions={props.actions}
            known={known}
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
