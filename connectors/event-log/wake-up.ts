/** Lets one loop sleep until it is woken. A wake-up while nobody sleeps is kept for the next sleep. */
export interface WakeUp {
  wake(): void;
  /** resolves after the wake-up or after `ms` */
  sleep(ms: number): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let pending = false;
  let resume: (() => void) | undefined;
  return {
    wake() {
      pending = true;
      resume?.();
    },
    async sleep(ms) {
      if (!pending) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, ms);
        resume = resolve;
        await promise;
        clearTimeout(timer);
        resume = undefined;
      }
      pending = false;
    },
  };
}
