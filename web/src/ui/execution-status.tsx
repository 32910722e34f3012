import { Badge } from '@mantine/core';
import type { ExecutionSummary } from '#core/contracts/hub.ts';

const STATUS: Record<ExecutionSummary['status'], { label: string; color: string }> = {
  running: { label: 'Running', color: 'blue' },
  waiting: { label: 'Waiting', color: 'orange' },
  success: { label: 'Success', color: 'pine' },
  error: { label: 'Error', color: 'red' },
};

export function ExecutionStatusBadge({ status }: { status: ExecutionSummary['status'] }) {
  const { label, color } = STATUS[status];
  return (
    <Badge size="sm" radius="sm" variant="light" color={color}>
      {label}
    </Badge>
  );
}
