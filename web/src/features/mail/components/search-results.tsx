import { IconSearchOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';

/** Passages that match, with the sentence found; each leads to its conversation. */
export function SearchResults({
  query,
  search,
  selectedId,
}: {
  query: string;
  search: string;
  selectedId: string | undefined;
}) {
  const dates = useDates();
  const results = useAction('search.mail', { query, limit: 30 }, { keepPrevious: true });
  return (
    <QueryStates query={results}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconSearchOff size={24} />} title="Nothing found">
            Try fewer or other words; the search looks at subjects, texts and people.
          </EmptyState>
        ) : (
          <ul className="thread-list" aria-label="Search results">
            {items.map((item) => {
              const parameters = new URLSearchParams(search);
              parameters.set('message', item.messageId);
              return (
                <li key={`${item.messageId} ${item.quote}`}>
                  <Link
                    className={item.threadId === selectedId ? 'thread-row selected' : 'thread-row'}
                    to={{ pathname: `/mail/${item.threadId}`, search: parameters.toString() }}
                  >
                    <span className="thread-top">
                      <span className="thread-from">{item.from}</span>
                      {item.date !== null && (
                        <time className="row-aside" dateTime={item.date}>
                          {dates.short(item.date)}
                        </time>
                      )}
                    </span>
                    <span className="thread-subject">{item.subject || '(no subject)'}</span>
                    <span className="thread-quote">
                      {item.quote}
                      {item.attachment && ` (in ${item.attachment})`}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )
      }
    </QueryStates>
  );
}
