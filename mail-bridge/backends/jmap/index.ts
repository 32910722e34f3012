import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { BackendAddress, MailboxBackend } from '../mailbox-backend.ts';
import { reasonOf } from '../reason-of.ts';
import { append } from './append.ts';
import { changesSince } from './changes-since.ts';
import { appendDraft, deleteDraft, readDraft } from './drafts.ts';
import { fetchRaw } from './fetch-raw.ts';
import { listMailboxes } from './list-mailboxes.ts';
import { move } from './move.ts';
import { readKeywords } from './read-keywords.ts';
import { remove } from './remove.ts';
import { fileSent, readSent } from './sent.ts';
import { openSession } from './session.ts';
import { setKeywords } from './set-keywords.ts';
import { findEmails } from './special-mailbox.ts';
import { submit } from './submit.ts';
import { readState, waitForChanges } from './wait-for-changes.ts';
import type { PushMemory } from './wait-for-changes.ts';

export async function openJmap(address: BackendAddress, rules: EgressRules): Promise<MailboxBackend> {
  const session = await openSession(address, rules);
  const push: PushMemory = { works: null, socket: null, state: null };
  let watched: string | null = null;
  const stable = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw reasonOf(error);
    });
  return {
    kind: 'jmap',
    capabilities: [
      'JMAP',
      ...(session.eventSourceUrl ? ['EventSource'] : []),
      ...(session.pushSocket ? ['WebSocket'] : []),
    ],
    listMailboxes: () => stable(listMailboxes(session)),
    async changesSince(folder, known) {
      watched ??= folder;
      if (folder === watched) push.state = await stable(readState(session));
      return stable(changesSince(session, folder, known));
    },
    waitForChanges: (_folder, options) => stable(waitForChanges(session, push, options)),
    fetchRaw: (_folder, entries) => stable(fetchRaw(session, entries)),
    setKeywords: (_folder, ids, change) => stable(setKeywords(session, ids, change)),
    move: (folder, ids, target) => stable(move(session, folder, ids, target)),
    appendDraft: (raw, rfcMessageId) => stable(appendDraft(session, raw, rfcMessageId)),
    readDraft: (rfcMessageId) => stable(readDraft(session, rfcMessageId)),
    deleteDraft: (rfcMessageId) => stable(deleteDraft(session, rfcMessageId)),
    submit: (mail) => stable(submit(session, mail)),
    fileSent: (raw, rfcMessageId) => stable(fileSent(session, raw, rfcMessageId)),
    readSent: (rfcMessageId) => stable(readSent(session, rfcMessageId)),
    findMessage: async (folder, rfcMessageId) =>
      (await stable(findEmails(session, folder, rfcMessageId))).map(({ id }) => id),
    readKeywords: (folder, ids) => stable(readKeywords(session, folder, ids)),
    append: (folder, raw, keywords) => stable(append(session, folder, raw, keywords)),
    remove: (_folder, ids) => stable(remove(session, ids)),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}
