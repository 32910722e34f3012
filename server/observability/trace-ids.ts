import { createHash } from 'node:crypto';

/** Ids of a span, as in W3C Trace Context: 32 and 16 lower-case hex digits. */
export interface SpanIds {
  traceId: string;
  spanId: string;
  sampled: boolean;
}

/**
 * Everything that follows from one mail has one correlation id, a UUID, and a UUID has the size of a trace id: so the trace of
 * a mail is known wherever its correlation id is, even after a restart or in a job days later.
 */
export function traceIdOf(correlationId: string): string {
  return correlationId.replaceAll('-', '').toLowerCase();
}

/** Of the first span of a trace; derived, so that a late step still has its parent. */
export function rootSpanIdOf(correlationId: string): string {
  return createHash('sha256').update(`root ${correlationId}`).digest('hex').slice(0, 16);
}

/** By the end of the id, where a UUID is random: the same answer in every process. `share` is between 0 and 1. */
export function isSampled(traceId: string, share: number): boolean {
  return parseInt(traceId.slice(-8), 16) / 0x1_0000_0000 < share;
}

export function toTraceparent({ traceId, spanId, sampled }: SpanIds): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** Null when it is none (W3C Trace Context, section 3.2.2). */
export function fromTraceparent(text: string | undefined): SpanIds | null {
  const match = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(text ?? '');
  if (!match || /^0+$/.test(match[1]!) || /^0+$/.test(match[2]!)) return null;
  return { traceId: match[1]!, spanId: match[2]!, sampled: (parseInt(match[3]!, 16) & 1) === 1 };
}
