import { Badge } from '@mantine/core';
import {
  IconAlarm,
  IconBug,
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarTime,
  IconCash,
  IconChecklist,
  IconFiles,
  IconHelpCircle,
  IconNote,
  IconPackage,
  IconPlane,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { IntentType, Triage } from '#core/contracts/intent.ts';

export const TRIAGE: Record<Triage, { label: string; color: string; hint: string }> = {
  action: { label: 'To do', color: 'orange', hint: 'Something to do' },
  reply: { label: 'Reply', color: 'blue', hint: 'An answer is owed' },
  fyi: { label: 'FYI', color: 'gray', hint: 'Good to know' },
  ignore: { label: 'Noise', color: 'gray', hint: 'Nothing for you' },
};

export const INTENTS: Record<IntentType, { label: string; icon: Icon }> = {
  task: { label: 'Task', icon: IconChecklist },
  meeting: { label: 'Meeting', icon: IconCalendarEvent },
  meeting_change: { label: 'Meeting moved', icon: IconCalendarTime },
  meeting_cancel: { label: 'Meeting cancelled', icon: IconCalendarOff },
  deadline: { label: 'Deadline', icon: IconAlarm },
  payment: { label: 'Payment', icon: IconCash },
  travel: { label: 'Travel', icon: IconPlane },
  delivery: { label: 'Delivery', icon: IconPackage },
  file_share: { label: 'File', icon: IconFiles },
  issue_report: { label: 'Issue', icon: IconBug },
  note: { label: 'Note', icon: IconNote },
  question: { label: 'Question', icon: IconHelpCircle },
};

export function TriageBadge({ triage }: { triage: Triage }) {
  const { label, color, hint } = TRIAGE[triage];
  return (
    <Badge size="sm" radius="sm" variant="light" color={color} title={hint} className={`triage triage-${triage}`}>
      {label}
    </Badge>
  );
}

/** What an intent is, in a word and an icon. */
export function IntentChip({ type, title }: { type: IntentType; title?: string }) {
  const { label, icon: TypeIcon } = INTENTS[type];
  return (
    <span className="intent-chip" title={title === undefined ? label : `${label}: ${title}`}>
      <TypeIcon size={13} stroke={1.8} aria-hidden />
      <span>{label}</span>
    </span>
  );
}
