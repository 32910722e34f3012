import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { call } from '../../../app/api.ts';
import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { Section } from '../../../ui/page.tsx';
import { ErrorState, ListSkeleton } from '../../../ui/states.tsx';
import { IntentChip, TriageBadge } from '../../../ui/triage.tsx';

/** The mail rows behind understandings, by message id. */
function useThreadsOf(understandings: readonly MessageUnderstanding[]): ReadonlyMap<string, ThreadSummary> {
  const ids = [...new Set(understandings.map((item) => item.messageId))].sort();
  const { data } = useQuery({
    queryKey: ['mail.list-threads', 'of', ids],
    enabled: ids.length > 0,
    placeholderData: (previous) => previous,
    queryFn: () => call('mail.list-threads', { messageIds: ids, limit: 50 }),
  });
  return new Map((data?.items ?? []).map((thread) => [thread.id, thread]));
}

function MailRow({
  item,
  thread,
  showTriage,
}: {
  item: MessageUnderstanding;
  thread: ThreadSummary | undefined;
  showTriage: boolean;
}) {
  const dates = useDates();
  const first = item.intents[0];
  const said = first === undefined ? null : notTwice(first, thread?.subject ?? '');
  const from = thread?.latest.from;
  return (
    <Link to={`/mail/${item.threadId}?message=${item.messageId}`} className="row">
      <span className="row-main">
        <span className="today-mail-top">
          <span className="ellipsis">{from ? from.name || from.address : '…'}</span>
          <time className="row-aside" dateTime={thread?.latest.receivedAt ?? item.understoodAt}>
            {dates.short(thread?.latest.receivedAt ?? item.understoodAt)}
          </time>
        </span>
        <span className="row-title ellipsis today-mail-subject">{thread?.subject ?? ' '}</span>
        {said !== null && <span className="today-mail-intent ellipsis">{said}</span>}
        <span className="row-meta">
          {showTriage && <TriageBadge triage={item.triage} />}
          {[...new Map(item.intents.map((intent) => [intent.type, intent])).values()].slice(0, 3).map((intent) => (
            <IntentChip key={intent.id} type={intent.type} title={intent.title} />
          ))}
        </span>
      </span>
    </Link>
  );
}

/** A meeting is often called what its mail is called: then the sentence itself says more. */
const notTwice = ({ title, evidence }: MessageUnderstanding['intents'][number], subject: string): string =>
  subject.toLowerCase().endsWith(title.toLowerCase()) ? evidence : title;

/** One conversation, one row: its newest understanding. */
const newestOfThreads = (items: readonly MessageUnderstanding[]): MessageUnderstanding[] => {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.threadId) && seen.add(item.threadId));
};

const withoutMuted = (item: MessageUnderstanding): MessageUnderstanding => ({
  ...item,
  intents: item.intents.filter(({ memory }) => memory?.effect !== 'muted'),
});

export function MailSections() {
  const replies = useAction('assistant.list-understandings', { triage: 'reply', limit: 12 });
  const news = useAction('assistant.list-understandings', { limit: 20 });
  const wanted = newestOfThreads(replies.data?.items ?? [])
    .map(withoutMuted)
    .slice(0, 5);
  const fresh = newestOfThreads(news.data?.items ?? [])
    .map(withoutMuted)
    .filter((item) => item.triage !== 'reply' && item.intents.length > 0)
    .slice(0, 6);
  const threads = useThreadsOf([...wanted, ...fresh]);
  if (news.error && !news.data) return <ErrorState error={news.error} onRetry={() => void news.refetch()} />;
  if (!news.data || !replies.data) return <ListSkeleton rows={4} height={70} />;
  return (
    <>
      {wanted.length > 0 && (
        <Section
          title="Wants an answer"
          count={wanted.length}
          action={
            <Anchor component={Link} to="/mail?show=reply" size="sm" c="dimmed">
              All
            </Anchor>
          }
        >
          <div className="card">
            {wanted.map((item) => (
              <MailRow key={item.messageId} item={item} thread={threads.get(item.threadId)} showTriage={false} />
            ))}
          </div>
        </Section>
      )}
      <Section
        title="Newly understood"
        action={
          <Anchor component={Link} to="/mail" size="sm" c="dimmed">
            Inbox
          </Anchor>
        }
      >
        <div className="card">
          {fresh.length === 0 && <p className="nothing">Nothing new with a request or a date in it.</p>}
          {fresh.map((item) => (
            <MailRow key={item.messageId} item={item} thread={threads.get(item.threadId)} showTriage />
          ))}
        </div>
      </Section>
    </>
  );
}
