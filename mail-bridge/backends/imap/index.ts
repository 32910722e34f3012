import type { EgressRules } from '#core/egress/egress-rules.ts';
import type { BackendAddress, MailboxBackend } from '../mailbox-backend.ts';
import { append } from './append.ts';
import { changesSince } from './changes-since.ts';
import { connectImap } from './connection.ts';
import { appendDraft, deleteDraft, readDraft } from './drafts.ts';
import { fetchRaw } from './fetch-raw.ts';
import { findMessage } from './find-message.ts';
import { listMailboxes } from './list-mailboxes.ts';
import { move } from './move.ts';
import { readKeywords } from './read-keywords.ts';
import { remove } from './remove.ts';
import { fileSent, readSent } from './sent.ts';
import { setKeywords } from './set-keywords.ts';
import { waitForChanges } from './wait-for-changes.ts';

const USED = ['CONDSTORE', 'QRESYNC', 'IDLE', 'MOVE', 'UIDPLUS', 'SPECIAL-USE', 'OBJECTID'];

export async function openImap(address: BackendAddress, rules: EgressRules): Promise<MailboxBackend> {
  const connection = await connectImap(address, rules);
  return {
    kind: 'imap',
    capabilities: USED.filter((name) => connection.client.capabilities.has(name)),
    listMailboxes: () => listMailboxes(connection),
    changesSince: (folder, known) => changesSince(connection, folder, known),
    waitForChanges: (folder, options) => waitForChanges(connection, folder, options),
    fetchRaw: (folder, entries) => fetchRaw(connection, folder, entries),
    setKeywords: (folder, ids, change) => setKeywords(connection, folder, ids, change),
    move: (folder, ids, target) => move(connection, folder, ids, target),
    appendDraft: (raw, rfcMessageId) => appendDraft(connection, raw, rfcMessageId),
    readDraft: (rfcMessageId) => readDraft(connection, rfcMessageId),
    deleteDraft: (rfcMessageId) => deleteDraft(connection, rfcMessageId),
    // IMAP hands over nothing: SMTP does (submission/smtp.ts)
    submit: null,
    fileSent: (raw, rfcMessageId) => fileSent(connection, raw, rfcMessageId),
    readSent: (rfcMessageId) => readSent(connection, rfcMessageId),
    findMessage: (folder, rfcMessageId) => findMessage(connection, folder, rfcMessageId),
    readKeywords: (folder, ids) => readKeywords(connection, folder, ids),
    append: (folder, raw, keywords) => append(connection, folder, raw, keywords),
    remove: (folder, ids) => remove(connection, folder, ids),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
