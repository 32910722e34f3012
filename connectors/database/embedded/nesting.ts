import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import { defineError } from '#core/contracts/errors.ts';

export const outerHandleInTransaction = defineError({
  code: 'database.outer_handle_in_transaction',
  status: 500,
  message:
    'The database was used directly while a transaction of the same caller is open; on the embedded engine that waits for ever. Use the transaction that was handed in.',
});

/**
 * Notices when code inside a transaction asks for the one session again through the outer handle, which would wait for
 * itself. Follows the caller through AsyncLocalStorage: other callers merely wait for their turn.
 */
export interface NestingGuard {
  check(): void;
  guard<Tables>(kysely: Kysely<Tables>): Kysely<Tables>;
}

export function createNestingGuard(): NestingGuard {
  const current = new AsyncLocalStorage<{ open: boolean }>();

  async function within<Result>(work: () => Promise<Result>): Promise<Result> {
    const scope = { open: true };
    try {
      return await current.run(scope, work);
    } finally {
      scope.open = false;
    }
  }

  /** The builders are immutable: each setting returns a new one, which needs the same treatment. */
  function wrap<Builder extends object>(builder: Builder): Builder {
    return new Proxy(builder, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function') return member;
        if (key !== 'execute') return (...input: unknown[]) => wrap(member.apply(target, input) as object);
        return (work: (inner: unknown) => Promise<unknown>) =>
          member.call(target, (inner: unknown) => within(() => work(inner)));
      },
    });
  }

  return {
    check() {
      if (current.getStore()?.open) throw outerHandleInTransaction();
    },
    guard(kysely) {
      const transaction = kysely.transaction.bind(kysely);
      const connection = kysely.connection.bind(kysely);
      return Object.assign(kysely, {
        transaction: () => wrap(transaction()),
        connection: () => wrap(connection()),
      });
    },
  };
}
