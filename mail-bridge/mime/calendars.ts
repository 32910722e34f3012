/** iCalendar parts (RFC 5546, RFC 6047) and attached .ics files. */
import { cleanText } from './clean-text.ts';
import type { MimeLimits, Warnings } from './limits.ts';
import { textOf } from './part-content.ts';
import { normalizeLines } from './plain-text.ts';
import type { Part } from './structure.ts';

export interface CalendarPart {
  method: string | null;
  content: string;
}

export function readCalendars(
  bytes: Buffer,
  leaves: readonly Part[],
  options: { limits: MimeLimits; warnings: Warnings },
): CalendarPart[] {
  const { limits, warnings } = options;
  const found: CalendarPart[] = [];
  for (const part of leaves) {
    const calendar =
      part.type === 'text/calendar' || part.type === 'application/ics' || /\.(?:ics|vcs)$/i.test(part.filename);
    if (!calendar) continue;
    if (found.length >= limits.calendars) {
      warnings.exceeds('calendars');
      break;
    }
    let cut = false;
    const utf8 = part.params.has('charset') ? part : { ...part, params: new Map([['charset', 'utf-8']]) };
    const content = textOf(bytes, utf8, { maxLength: limits.calendarLength, warnings, onCut: () => (cut = true) });
    if (cut) {
      warnings.exceeds('calendarLength');
      continue;
    }
    if (!/BEGIN:VCALENDAR/i.test(content)) continue;
    const method = part.params.get('method') ?? /^METHOD:[ \t]*([a-z-]{1,30})/im.exec(content)?.[1];
    const text = cleanText(normalizeLines(content));
    // the same invitation as alternative and as attachment is one
    if (!found.some((other) => other.content === text))
      found.push({ method: method?.trim().toUpperCase() ?? null, content: text });
  }
  return found;
}
