import type { JmapSession } from './session.ts';
import { updateEmails } from './update-emails.ts';

export function move(session: JmapSession, folder: string, ids: readonly string[], target: string): Promise<void> {
  return updateEmails(session, ids, { [`mailboxIds/${folder}`]: null, [`mailboxIds/${target}`]: true });
}
