import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { MessageUnderstanding, Triage } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { call } from '../../../app/api.ts';
import type { ApiError } from '../../../app/api.ts';

const PAGE = 50;
/** ids that one question about understandings may carry */
const CHUNK = 100;

export interface InboxPage {
  threads: ThreadSummary[];
  nextCursor: string | null;
}

async function loadPage(triage: Triage | null, cursor: string | null): Promise<InboxPage> {
  const from = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  if (triage === null) {
    const { items, nextCursor } = await call('mail.list-threads', from);
    return { threads: items, nextCursor };
  }
  const understood = await call('assistant.list-understandings', { ...from, triage });
  if (understood.items.length === 0) return { threads: [], nextCursor: understood.nextCursor };
  const messageIds = understood.items.map((item) => item.messageId);
  const { items } = await call('mail.list-threads', { messageIds, limit: PAGE });
  return { threads: items, nextCursor: understood.nextCursor };
}

export function useInbox(triage: Triage | null): UseInfiniteQueryResult<InfiniteData<InboxPage>, ApiError> {
  return useInfiniteQuery<InboxPage, ApiError, InfiniteData<InboxPage>, readonly unknown[], string | null>({
    queryKey: ['mail.inbox', triage],
    queryFn: ({ pageParam }) => loadPage(triage, pageParam),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** One conversation may be on two pages (a newer message of it came in between): shown once. */
export function uniqueThreads(pages: readonly InboxPage[]): ThreadSummary[] {
  return [...new Map(pages.flatMap((page) => page.threads).map((thread) => [thread.id, thread])).values()];
}

/** What the copilot understood, by message id. Messages it has not seen yet are missing. */
export function useUnderstandings(messageIds: readonly string[]): ReadonlyMap<string, MessageUnderstanding> {
  const ids = [...new Set(messageIds)].sort();
  const { data } = useQuery({
    queryKey: ['assistant.get-understandings', ids],
    enabled: ids.length > 0,
    placeholderData: (previous) => previous,
    queryFn: async () => {
      const chunks: string[][] = [];
      for (let at = 0; at < ids.length; at += CHUNK) chunks.push(ids.slice(at, at + CHUNK));
      const answers = await Promise.all(
        chunks.map((chunk) => call('assistant.get-understandings', { messageIds: chunk })),
      );
      return answers.flatMap(({ items }) => items);
    },
  });
  return new Map((data ?? []).map((item) => [item.messageId, item]));
}
