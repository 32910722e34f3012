import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { instantOf, isDay } from './day-or-time.ts';

export interface Wanted {
  title?: string | undefined;
  /** where the event was before the change */
  oldStart?: string | undefined;
}

/** Titles as alike as this name the same event when nothing else speaks for it. */
const ALIKE = 0.6;
const NOT_A_STRANGER = 0.2;

/** Words of a change notice, not of the event's title. */
const NOTICE = new Set(
  (
    're fw fwd aw wg tr updated update changed rescheduled moved new time invitation cancelled canceled cancellation postponed ' +
    'verschoben verlegt abgesagt absage geändert neuer termin einladung annulé annulation reporté déplacé cancelado aplazado ' +
    'the a an of for to with and der die das mit und für zum zur le la les de du des pour avec el los para con'
  ).split(' '),
);

/** Dice coefficient over the words that carry meaning, 0 to 1. */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Among the events of one thread: the one a change speaks of. One event alone is taken unless its title is a stranger. */
export function pickInThread(candidates: readonly CalendarEvent[], wanted: Wanted): CalendarEvent | null {
  const ranked = rank(candidates, wanted);
  const best = ranked[0];
  if (!best) return null;
  if (ranked.length === 1) return wanted.title === undefined || best.score >= NOT_A_STRANGER ? best.event : null;
  if (best.score < NOT_A_STRANGER) return null;
  return best.score > (ranked[1]?.score ?? 0) ? best.event : null;
}

/** Among all events around the old time: only a clear match counts. */
export function pickAnywhere(candidates: readonly CalendarEvent[], wanted: Wanted): CalendarEvent | null {
  const clear = rank(candidates, wanted).filter(
    ({ event }) => titleSimilarity(event.title, wanted.title ?? '') >= ALIKE && startsAt(event, wanted.oldStart),
  );
  return clear.length === 1 ? (clear[0]?.event ?? null) : null;
}

function rank(candidates: readonly CalendarEvent[], wanted: Wanted) {
  return candidates
    .map((event) => ({
      event,
      score:
        (startsAt(event, wanted.oldStart) ? 2 : 0) +
        (wanted.title === undefined ? 0 : titleSimilarity(event.title, wanted.title)),
    }))
    .sort((a, b) => b.score - a.score);
}

function startsAt(event: CalendarEvent, start: string | undefined): boolean {
  if (start === undefined) return false;
  if (isDay(start) || isDay(event.start)) return event.start.slice(0, 10) === start.slice(0, 10);
  return instantOf(event.start).getTime() === instantOf(start).getTime();
}

function words(title: string): Set<string> {
  const found =
    title
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => !NOTICE.has(word)));
}
