import { defineError, MailflexError } from '../contracts/errors.ts';

/** Nobody knows what became of what was asked: the answer to a commit is lost with its connection. */
export const databaseAway = defineError({
  code: 'database.away',
  status: 503,
  message: 'The database cannot be reached at the moment.',
  retryable: true,
  uncertain: true,
});

/** SQLSTATE of what is nobody's fault and may be gone the next time: waited too long, deadlock, no room, disk error */
const PASSING = /^(25P03|40...|53...|55P03|57014|58030)$/;

/** Whether an error only says that the database cannot be reached now. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof MailflexError && error.code === 'database.away';

/** Whether the same work may well succeed later. */
export function mayPass(error: unknown): boolean {
  if (error instanceof MailflexError) return error.retryable;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && PASSING.test(code);
}
