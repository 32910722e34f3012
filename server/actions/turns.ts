/** Lets one at a time through for each key, in the order of asking. */
export interface Turns {
  /** resolves when it is the caller's turn; disposing ends the turn */
  take(key: string): Promise<Disposable>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    async take(key) {
      const before = last.get(key);
      const { promise, resolve } = Promise.withResolvers<void>();
      last.set(key, promise);
      await before;
      return {
        [Symbol.dispose]() {
          if (last.get(key) === promise) last.delete(key);
          resolve();
        },
      };
    },
  };
}
