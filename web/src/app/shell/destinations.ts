import {
  IconActivity,
  IconAddressBook,
  IconCalendar,
  IconChecklist,
  IconHome,
  IconInbox,
  IconMessageCircle,
  IconNotes,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export interface Destination {
  to: string;
  label: string;
  icon: Icon;
  /** second key after `g` */
  key: string;
  group: 'main' | 'hub';
}

export const DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'Today', icon: IconHome, key: 'h', group: 'main' },
  { to: '/mail', label: 'Inbox', icon: IconInbox, key: 'i', group: 'main' },
  { to: '/tasks', label: 'Tasks', icon: IconChecklist, key: 't', group: 'main' },
  { to: '/calendar', label: 'Calendar', icon: IconCalendar, key: 'c', group: 'main' },
  { to: '/notes', label: 'Notes', icon: IconNotes, key: 'n', group: 'main' },
  { to: '/contacts', label: 'Contacts', icon: IconAddressBook, key: 'p', group: 'main' },
  { to: '/chat', label: 'Copilot', icon: IconMessageCircle, key: 'k', group: 'main' },
  { to: '/workflows', label: 'Workflows', icon: IconRoute, key: 'w', group: 'hub' },
  { to: '/activity', label: 'Activity', icon: IconActivity, key: 'a', group: 'hub' },
  { to: '/settings', label: 'Settings', icon: IconSettings, key: 's', group: 'hub' },
];
