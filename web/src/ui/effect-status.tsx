import { Badge } from '@mantine/core';
import type { Effect } from '#core/contracts/hub.ts';

const STATUS: Record<Effect['status'], { label: string; color: string }> = {
  planned: { label: 'Planned', color: 'gray' },
  'awaiting-approval': { label: 'Waits for you', color: 'orange' },
  refused: { label: 'Refused', color: 'gray' },
  sent: { label: 'Sent', color: 'blue' },
  'in-doubt': { label: 'In doubt', color: 'orange' },
  confirmed: { label: 'Confirmed', color: 'pine' },
  'not-confirmed': { label: 'Not confirmed', color: 'yellow' },
  failed: { label: 'Failed', color: 'red' },
  undone: { label: 'Undone', color: 'gray' },
};

export function EffectStatusBadge({ status }: { status: Effect['status'] }) {
  const { label, color } = STATUS[status];
  return (
    <Badge size="sm" radius="sm" variant="light" color={color}>
      {label}
    </Badge>
  );
}
