import type { Effect } from '#core/contracts/hub.ts';

/** Newest first, as the journal has them. */
export function deliveriesTo(effects: readonly Effect[], webhookId: string): Effect[] {
  return effects.filter(
    ({ action, input }) =>
      action === 'webhook.send' && (input as { webhookId?: unknown } | null)?.webhookId === webhookId,
  );
}

/** What came of a delivery, for people. */
export function outcomeOf({ status, output, error }: Pick<Effect, 'status' | 'output' | 'error'>): string {
  if (error) return `${error.message} (${error.code})`;
  const answered = (output as { status?: unknown } | null)?.status;
  if (typeof answered === 'number') return `answered ${answered}`;
  return status === 'awaiting-approval' ? 'waits under Activity' : '';
}
