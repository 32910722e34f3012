import type { Correspondence } from '../contracts/sender-standing.ts';
import type { StoredMail } from './mail-store.ts';

/** Who writes to whom, read from the stored mail. Implemented by mail-bridge. */
export interface Correspondents {
  /** What was known of each sender before that mail came, by message id; a few statements whatever the number of mails. */
  of(tenantId: string, mails: readonly StoredMail[]): Promise<Map<string, Correspondence>>;
}
