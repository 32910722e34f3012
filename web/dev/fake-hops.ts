import type { Hop } from '#core/contracts/hub.ts';

/** The way of a mail that was received then. */
export function hopsSince(receivedAt: string): Hop[] {
  const start = Date.parse(receivedAt);
  const hop = (stage: Hop['stage'], title: string, ms: number, durationMs: number, detail?: string): Hop => ({
    stage,
    title,
    at: new Date(start + ms).toISOString(),
    durationMs,
    ok: true,
    ...(detail ? { detail } : {}),
  });
  return [
    hop('accepted', 'Accepted over SMTP', 0, 4),
    hop('parsed', 'Parsed and threaded', 6, 2),
    hop('understood', 'Understood', 40, 3, 'built-in 1'),
    hop('indexed', 'Indexed', 55, 8, '4 fragments'),
    hop('workflow', 'Requests become tasks', 90, 12),
    hop('effect', 'Created task', 101, 2),
  ];
}
