import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { MessageDetail, ThreadSummary } from '#core/contracts/mail.ts';
import { call, callWithEffect } from '../../../app/api.ts';
import type { ActionReply, ApiError, OutputOf } from '../../../app/api.ts';
import { invalidateAreas, showError, useAction } from '../../../app/queries.ts';
import { showUndoToast } from '../../../app/undo-toast.tsx';
import { useUndo } from '../../../app/undo.ts';
import { FLAGGED, hasKeyword, isFlagged } from '../keywords.ts';
import { whatMoves } from '../what-moves.ts';

/** asking for them means asking the mail server */
export const FOLDERS_FRESH_MS = 60_000;

export interface ThreadActions {
  /** keywords of a conversation as they will be when what is under way is done */
  keywordsOf(thread: ThreadSummary): string[];
  toggleFlag(thread: ThreadSummary): void;
  setLabel(thread: ThreadSummary, keyword: string, on: boolean): void;
  /** account whose folders the conversation can be moved to; null: its mailbox lies on no other server */
  accountOf(thread: ThreadSummary): string | null;
  move(thread: ThreadSummary, folder: string): void;
  archive(thread: ThreadSummary): void;
}

interface Change {
  keyword: string;
  on: boolean;
}

/** What a list does with whole conversations: shown at once, written to the mail server, and taken back on demand. */
export function useThreadActions(): ThreadActions {
  const client = useQueryClient();
  const undo = useUndo();
  const accounts = useAction('mail-account.list', {});
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, Change>>(new Map());

  const accountAt = ({ latest }: ThreadSummary) =>
    accounts.data?.items.find(({ mailboxId }) => mailboxId === latest.mailboxId);

  /** Runs it, has the pages ask again, and tells when the mail server could not be asked now. */
  async function carryOut<Reply extends ActionReply<OutputOf<'mail.set-keywords'>>>(work: () => Promise<Reply | null>) {
    try {
      const reply = await work();
      await invalidateAreas(client, ['mail', 'activity']);
      if (reply && !reply.output.onServer)
        notifications.show({ color: 'orange', message: 'The mail server does not answer; it gets this later.' });
      return reply;
    } catch (error) {
      showError(error as ApiError);
      return null;
    }
  }

  async function mark(thread: ThreadSummary, change: Change): Promise<void> {
    const { keyword, on } = change;
    setUnderWay((before) => new Map(before).set(thread.id, change));
    await carryOut(async () => {
      // set on the newest message, taken off every one: a conversation has the marks of all of its messages
      const marked = on ? [thread.latest] : await markedWith(thread, keyword);
      if (marked.length === 0) return null;
      const messageIds = marked.map(({ id }) => id);
      return callWithEffect(
        'mail.set-keywords',
        on ? { messageIds, add: [keyword] } : { messageIds, remove: [keyword] },
      );
    });
    setUnderWay((before) => {
      const next = new Map(before);
      if (next.get(thread.id) === change) next.delete(thread.id);
      return next;
    });
  }

  async function move(thread: ThreadSummary, folder: string): Promise<void> {
    const reply = await carryOut(async () => {
      const { messages } = await call('mail.get-thread', { threadId: thread.id });
      const messageIds = whatMoves(messages, accountAt(thread)?.address ?? '');
      if (messageIds.length > 0) return callWithEffect('mail.move', { messageIds, folder });
      notifications.show({ color: 'orange', message: 'Nothing of this conversation lies on a mail server.' });
      return null;
    });
    if (!reply?.effectId) return;
    const { effectId } = reply;
    showUndoToast({
      message: `Moved to ${folder}: ${thread.subject || '(no subject)'}`,
      onUndo: () => undo.mutate({ effectIds: [effectId] }),
    });
  }

  async function archive(thread: ThreadSummary): Promise<void> {
    const accountId = accountAt(thread)?.id;
    if (accountId === undefined) return;
    const { items } = await client.fetchQuery({
      queryKey: ['mail.list-folders', { accountId }],
      queryFn: () => call('mail.list-folders', { accountId }),
      staleTime: FOLDERS_FRESH_MS,
    });
    const target =
      items.find(({ role }) => role === 'archive') ?? items.find(({ path }) => path.toLowerCase() === 'archive');
    if (target) return move(thread, target.path);
    notifications.show({
      color: 'orange',
      message: 'This mailbox has no folder for the archive. Choose one under “Move to”.',
    });
  }

  const keywordsOf = ({ id, keywords }: ThreadSummary): string[] => {
    const change = underWay.get(id);
    if (!change) return keywords;
    const others = keywords.filter((one) => one.toLowerCase() !== change.keyword.toLowerCase());
    return change.on ? [...others, change.keyword] : others;
  };
  return {
    keywordsOf,
    toggleFlag: (thread) => void mark(thread, { keyword: FLAGGED, on: !isFlagged(keywordsOf(thread)) }),
    setLabel: (thread, keyword, on) => void mark(thread, { keyword, on }),
    accountOf: (thread) => accountAt(thread)?.id ?? null,
    move: (thread, folder) => void move(thread, folder),
    archive: (thread) => void archive(thread).catch((error: unknown) => showError(error as ApiError)),
  };
}

async function markedWith(thread: ThreadSummary, keyword: string): Promise<MessageDetail[]> {
  const { messages } = await call('mail.get-thread', { threadId: thread.id });
  return messages.filter(({ keywords }) => hasKeyword(keywords, keyword));
}
