import { z } from 'zod';
import type { OutgoingMail } from '../mailbox-backend.ts';
import { noIdentity, submissionRefused, submissionUncertain } from '../submission.errors.ts';
import { importEmail } from './import-email.ts';
import { JmapMethodError } from './requests.ts';
import type { JmapSession } from './session.ts';
import { findEmails, openSpecial } from './special-mailbox.ts';

const Identities = z.object({ list: z.array(z.object({ id: z.string(), email: z.string() })) });
const SetError = z.object({ type: z.string(), description: z.string().nullish() });
const Submitted = z.object({
  created: z.record(z.string(), z.unknown()).nullish(),
  notCreated: z.record(z.string(), SetError).nullish(),
  updated: z.record(z.string(), z.unknown()).nullish(),
  notUpdated: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * EmailSubmission (RFC 8621 section 7): the mail lies in Drafts until the server has taken it, and in the same request
 * it moves to Sent and stops being a draft.
 */
export async function submit(session: JmapSession, mail: OutgoingMail): Promise<string[]> {
  const { raw, rfcMessageId, envelope } = mail;
  const identityId = await identityOf(session, envelope.from);
  const drafts = await openSpecial(session, 'drafts');
  const sent = await openSpecial(session, 'sent');
  const [there] = await findEmails(session, drafts, rfcMessageId);
  const emailId = there?.id ?? (await importEmail(session, raw, { folder: drafts, keywords: ['\\Draft', '\\Seen'] }));
  const patch = { [`mailboxIds/${drafts}`]: null, [`mailboxIds/${sent}`]: true, 'keywords/$draft': null };
  const submission = {
    identityId,
    emailId,
    envelope: { mailFrom: { email: envelope.from }, rcptTo: envelope.to.map((email) => ({ email })) },
  };
  let answer: z.infer<typeof Submitted>;
  try {
    const [, last] = await session.call([
      // names the capability that the implicit Email/set needs
      ['Email/get', { ids: [], properties: ['id'] }],
      ['EmailSubmission/set', { create: { mail: submission }, onSuccessUpdateEmail: { '#mail': patch } }],
    ]);
    answer = Submitted.parse(last);
  } catch (error) {
    if (!(error instanceof JmapMethodError) || error.type === 'serverPartialFail')
      // whether the server had taken it when the answer was lost, nobody knows here
      throw submissionUncertain({ rfcMessageId }, error);
    await discard(session, emailId);
    throw submissionRefused({ detail: error.message.slice(0, 300) }, error);
  }
  // the answer to the implicit Email/set has the same call id, and may stand in place of the first one
  if (answer.created?.['mail'] !== undefined || emailId in { ...answer.updated, ...answer.notUpdated }) return [];
  const [left] = await findEmails(session, drafts, rfcMessageId);
  if (!left?.keywords['$draft']) return [];
  await discard(session, emailId);
  const failed = answer.notCreated?.['mail'];
  throw submissionRefused({ detail: `${failed?.type ?? 'not created'} ${failed?.description ?? ''}`.trim() });
}

const discard = (session: JmapSession, emailId: string) => session.call([['Email/set', { destroy: [emailId] }]]);

/** The identity of this address; `*@domain` identities and the only one there is count as well. */
async function identityOf(session: JmapSession, from: string): Promise<string> {
  const [answer] = await session.call([['Identity/get', { ids: null }]]);
  const { list } = Identities.parse(answer);
  const domain = from.slice(from.lastIndexOf('@')).toLowerCase();
  const found =
    list.find(({ email }) => email.toLowerCase() === from.toLowerCase()) ??
    list.find(({ email }) => email.toLowerCase() === `*${domain}`) ??
    (list.length === 1 ? list[0] : undefined);
  if (!found) throw noIdentity({ from });
  return found.id;
}
