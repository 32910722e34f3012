/** SQLSTATE: class 08 connection exceptions, 57P01–57P03 the server ends, has crashed, is not ready yet */
const GONE = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** what the driver says without a code */
const SAID =
  /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when)/;

/** Whether an error only says that the database cannot be reached now: the same work may well succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && GONE.test(code)) || SAID.test(error.message);
}
