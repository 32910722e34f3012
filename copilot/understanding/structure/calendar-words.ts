/** Calendar parts (RFC 5545), parsed, and what stands in them for people to read. */
import ICAL from 'ical.js';

const MAX_CALENDAR = 512 * 1024;
export const MAX_COMPONENTS = 20;

/** null: too long, or no calendar */
export function parseCalendar(content: string): ICAL.Component | null {
  if (content.length > MAX_CALENDAR) return null;
  try {
    const jcal: unknown = ICAL.parse(content);
    const first = Array.isArray(jcal) && Array.isArray(jcal[0]) ? jcal[0] : jcal;
    return new ICAL.Component(first as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return null;
  }
}

/** Titles, descriptions and places of its events and tasks. */
export const wordsOfCalendar = (content: string): string[] =>
  ['vevent', 'vtodo'].flatMap((name) =>
    (parseCalendar(content)?.getAllSubcomponents(name) ?? []).slice(0, MAX_COMPONENTS).flatMap((component) =>
      ['summary', 'description', 'location'].flatMap((property) => {
        const value: unknown = component.getFirstPropertyValue(property);
        return typeof value === 'string' ? [value] : [];
      }),
    ),
  );
