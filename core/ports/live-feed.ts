import type { LiveNotice } from '../contracts/hub.ts';

/** Best-effort hints to open pages. Never the only way to learn of a change. Safe to call after commit only. */
export interface LiveFeed {
  publish(tenantId: string, userId: string, notice: LiveNotice): void;
  subscribe(listener: (tenantId: string, userId: string, notice: LiveNotice) => void): Disposable;
}
