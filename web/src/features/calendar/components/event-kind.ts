import type { CalendarEvent } from '#core/contracts/groupware.ts';

/** Colour class of an event, by its first known category. */
export function kindOf(event: CalendarEvent): string {
  const known = ['travel', 'delivery'].find((category) => event.categories.includes(category));
  const faint =
    event.status === 'cancelled' ? ' event-cancelled' : event.status === 'tentative' ? ' event-tentative' : '';
  return `event-${known ?? 'meeting'}${faint}`;
}
