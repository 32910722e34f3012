import { setTimeout as delay } from 'node:timers/promises';
import { MailflexError, toErrorBody } from '#core/contracts/errors.ts';

/**
 * Opens a server that a setting names. What goes wrong, or takes longer than `withinMs`, becomes the error
 * `engine.unreachable` whose sentence names the setting and the address, without user and password.
 */
export async function reachEngine<Opened>(
  server: { env: string; address: string; withinMs?: number },
  open: () => Promise<Opened>,
): Promise<Opened> {
  const { env, address, withinMs = 10_000 } = server;
  const done = new AbortController();
  const tooLong = delay(withinMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${withinMs / 1000} s`);
  });
  try {
    return await Promise.race([open(), tooLong]);
  } catch (error) {
    if (error instanceof MailflexError) throw error;
    throw new MailflexError({
      code: 'engine.unreachable',
      status: 503,
      retryable: true,
      message: `The server that ${env} names (${withoutSecrets(address)}) cannot be used: ${reasonOf(error)}`,
      details: { env },
      cause: error,
    });
  } finally {
    done.abort();
    tooLong.catch(() => {});
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const { message } = toErrorBody(error);
  return message || (error as { code?: string }).code || 'it does not answer';
}

function withoutSecrets(address: string): string {
  return address.replaceAll(/\/\/[^/@]*@/g, '//');
}
