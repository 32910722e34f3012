/** When a meeting takes place: which of the times in a sentence, the old and the new, the first of a repeated one. */
import { dayAfter, parseDay, weekdayOf, type DateMention } from '../../dates/index.ts';
import type { DetailedIntent } from '#core/contracts/intent.ts';
import type { Reading } from '../reading.ts';
import { fold } from '../fold.ts';
import { inZone, onDay } from '../structure/wall-clock.ts';
import { hasTime, spansOf, type Span } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';
import { isFirstDay } from './meeting-phrases.ts';

/** A stretch named by words alone: "this week", "este mes"; or a quarter of the year, which is a topic. */
const isPeriod = ({ end, mention }: Span): boolean =>
  end !== undefined && !/\d/u.test(mention.text) && PERIOD.test(mention.text);
const PERIOD = /week|month|woche|monat|semaine|mois|semana|m[eê]s|settimana|wiki|mwezi/iu;
/** "The exam is in February": a month says when, but is no time to be anywhere. */
const isLong = ({ start, end }: Span): boolean =>
  end !== undefined && Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10)) > LONG_DAYS * 86_400_000;
const LONG_DAYS = 25;
const QUARTER = /^q[1-4](?!\d)/iu;

/** "Most of this week I travel, but Thursday at 15:00 works": the hour within the stretch counts, not the stretch. */
export function meetingSpans(mentions: readonly DateMention[]): Span[] {
  const all = spansOf(mentions);
  // "from November on every Wednesday": a month begins a habit
  const habit = all.some(({ recurrence }) => recurrence !== undefined);
  const spans = all.filter(
    (span, n) => !QUARTER.test(span.mention.text) && (habit || !isLong(span)) && !isSaidAgain(all[n - 1], span),
  );
  return spans.filter(
    (span) =>
      !isPeriod(span) ||
      hasTime(span.start) ||
      !spans.some((other) => other !== span && hasTime(other.start) && other.recurrence === undefined),
  );
}

/** "Make it Thursday, the floor will be dry by then": a day that comes twice is one */
export const withoutRepeats = (spans: readonly Span[]): Span[] =>
  spans.filter(({ start, end }, n) => end !== undefined || !spans.slice(0, n).some((other) => other.start === start));

/** "Monday week, 2 November": the same day twice in one breath */
const isSaidAgain = (before: Span | undefined, { start, end, recurrence, mention }: Span): boolean =>
  before !== undefined &&
  before.start === start &&
  end === undefined &&
  recurrence === undefined &&
  !hasTime(start) &&
  mention.index - before.mention.end <= 2;

export const saysSameTime = (low: string): boolean => SAME_TIME.test(low);
const SAME_TIME = remembered(
  /(?<!\p{L})(?:same (?:time|hour)|(?:gleiche[nr]?|selben?|dieselbe) (?:zeit|uhrzeit|stunde)|zur gleichen zeit|meme (?:heure|horaire)|misma hora|mismo horario|stess[ao] or(?:a|ario)|mesm[ao] hor(?:a|ario)|saa ile ?ile)(?!\p{L})/u,
);

/** "Let's do Tuesday, same time": the clock of the old one on the new day, on the user's own clock. */
export function atSameTime(low: string, { old, fresh }: Move, zone: string): Move {
  if (fresh === null || !SAME_TIME.test(low)) return { old, fresh };
  if (old !== null && hasTime(old.start) && !hasTime(fresh.start))
    return { old, fresh: { ...fresh, start: onDay(fresh.start, old.start, zone) } };
  if (old !== null && !hasTime(old.start) && hasTime(fresh.start))
    return { old: { ...old, start: onDay(old.start, fresh.start, zone) }, fresh };
  return { old, fresh };
}

/** "Put back by a week": the time of the old one, so many days later or earlier. */
export function shiftedBy(
  low: string,
  spans: readonly Span[],
  mentions: readonly DateMention[],
  zone: string,
): Move | null {
  const [old, other] = spans;
  const length = mentions.find(({ kind }) => kind === 'duration')?.durationMinutes;
  if (old === undefined || other !== undefined || length === undefined || length < DAY_MINUTES) return null;
  if (length % DAY_MINUTES !== 0) return null;
  const days = (EARLIER.test(low) ? -1 : 1) * (length / DAY_MINUTES);
  const shift = (moment: string): string =>
    hasTime(moment) ? onDay(dayAfter(moment, days), moment, zone) : dayAfter(moment, days);
  const end = old.end === undefined ? {} : { end: shift(old.end) };
  return { old, fresh: { ...old, start: shift(old.start), ...end } };
}
const DAY_MINUTES = 1440;
const EARLIER = remembered(
  /(?<!\p{L})(?:forward|earlier|früher|vor(?:verlegt|gezogen|ziehen)|avanc\p{L}*|adelant\p{L}*|anticip\p{L}*|antecip\p{L}*)(?!\p{L})/u,
);

export interface Move {
  old: Span | null;
  fresh: Span | null;
}

/** "from A to B" and "A -> B" go from old to new; "B instead of A" the other way. */
export function oldAndNew(spans: readonly Span[], reading: Reading, dated: readonly DateMention[], zone: string): Move {
  const { low } = reading;
  const [first, second] = spans;
  if (first !== undefined && second === undefined && isFromTo(first, low))
    return { old: { ...first }, fresh: { start: first.end ?? first.start, mention: first.mention } };
  if (first === undefined || second === undefined) return { old: null, fresh: first ?? null };
  // "from Thursday to Friday 2 pm": a span of days and the time of the second
  if (first.end !== undefined && second.mention.kind === 'time' && !hasTime(first.start))
    return {
      old: { start: first.start, mention: first.mention },
      fresh: { start: onDay(first.end, second.start, zone), mention: second.mention },
    };
  const base = reading.addressed.offset;
  const swap = spans.findIndex((span, i) => {
    const next = spans[i + 1];
    if (next === undefined) return false;
    // "the 2nd instead of the 16th": the finder takes "of" into the day
    const to = next.mention.index + (/^of /iu.test(next.mention.text) ? 3 : 0);
    return TURNED.test(low.slice(Math.max(0, span.mention.end - base), Math.max(0, to - base)));
  });
  if (swap >= 0) {
    const [fresh, old] = [spans[swap]!, spans[swap + 1]!];
    // "Monday's class moves to Tuesday at 7 (it was at 6)": the hour of the day that is told first
    const ofFirst = swap === 1 && old.mention.kind === 'time' && first.end === undefined && !hasTime(first.start);
    if (ofFirst && first.start !== fresh.start.slice(0, 10) && hasTime(fresh.start))
      return { old: { ...old, start: onDay(first.start, old.start, zone) }, fresh };
    return { old, fresh: inherit(fresh, old, zone) };
  }
  // an hour on a day of its own, that the sentence names too, is no bare hour of the old day
  const named = dated.some(({ kind, value }) => kind === 'date' && value === second.start.slice(0, 10));
  return {
    old: atHourBefore(first, low.slice(0, Math.max(0, first.mention.index - base)), zone),
    fresh: named ? second : inherit(second, first, zone),
  };
}

/** "She can't do 9 on Friday": a bare hour of the day that is given up */
function atHourBefore(old: Span, before: string, zone: string): Span {
  const found = HOUR_GIVEN_UP.exec(before);
  const hour = Number(found?.[1] ?? 0);
  if (found === null || hasTime(old.start) || old.end !== undefined || hour < 1 || hour > NOON) return old;
  const clock = String(hour < FIRST_HOUR ? hour + NOON : hour).padStart(2, '0');
  return { ...old, start: inZone(`${old.start}T${clock}:${found[2] ?? '00'}:00`, zone) ?? old.start };
}
const HOUR_GIVEN_UP =
  /(?<!\p{L})(?:can(?:'t|not| not| no longer)|couldn't|won't) (?:now )?(?:do|make|manage) (?:at )?(\d{1,2})(?:[.:](\d{2}))?(?: o'clock)? ?$/u;
const NOON = 12;
const FIRST_HOUR = 8;

/** "Moves from Tuesday 6 pm to Thursday 5.15 pm, starting Thursday 10 September": the new hour, and the first day at it. */
export function fromFirstDay(
  fresh: Span | null,
  spans: readonly Span[],
  { sentence, addressed }: Reading,
  zone: string,
): Span | null {
  if (fresh === null || !hasTime(fresh.start)) return fresh;
  const day = spans.find(
    ({ start, end, mention }) =>
      mention !== fresh.mention &&
      mention.index >= fresh.mention.end &&
      end === undefined &&
      !hasTime(start) &&
      isFirstDay(sentence.low.slice(addressed.offset, mention.index), fold(mention.text)),
  );
  if (day === undefined || day.start === fresh.start.slice(0, 10)) return fresh;
  // another day of the week is the beginning of something else
  const named =
    fresh.mention.kind === 'datetime' &&
    weekdayOf(parseDay(day.start)) !== weekdayOf(parseDay(fresh.start.slice(0, 10)));
  if (named) return fresh;
  const end = fresh.end === undefined || !hasTime(fresh.end) ? {} : { end: onDay(day.start, fresh.end, zone) };
  return { ...fresh, start: onDay(day.start, fresh.start, zone), ...end };
}

/** "From Thursday 22 to Saturday 24, 9 to 11": a span of days, and the hours of the second. */
export function betweenDaysAt(dated: readonly DateMention[], zone: string): Move | null {
  const [days, hours, ...more] = dated.filter(({ value, kind }) => value !== null && kind !== 'duration');
  if (days?.kind !== 'range' || hours?.kind !== 'range' || more.length > 0) return null;
  const [old, fresh, from, to] = [days.value!, days.endValue, hours.value!, hours.endValue];
  if (hasTime(old) || fresh === undefined || !hasTime(from) || to === undefined || !FROM.test(days.text)) return null;
  const on = (hour: string): string => onDay(fresh, hour, zone);
  return { old: { start: old, mention: days }, fresh: { start: on(from), end: on(to), mention: hours } };
}
const FROM = /^(?:from|von|vom|du|del|de|dal|da|kutoka)\s/iu;

const TURNED =
  /(?:\(\s*(?:was|were|originally|previously|formerly|ursprünglich|vorher|bisher|bislang|eigentlich|zuvor|(?:etait|initialement) prevue?|initialement|(?:estaba|originalmente) previst[oa]|originalmente|antes|era|prima|inizialmente)(?!\p{L})|instead of|rather than|statt|anstatt|anstelle|au lieu d|en lugar d|en vez d|invece d|em vez d|badala ya|and not|, (?:not|nicht|pas|no|non) |not on|nicht (?:am|um)|y no el|et non|plutot que|und nicht|e non|e nao)/u;

/** "from Thursday 2 pm to Friday 4 pm": the finder reads a span of time, here it is a move. */
function isFromTo({ start, end, mention }: Span, low: string): boolean {
  if (end === undefined) return false;
  const from = /^(?:from|von|vom|de|du|del|dal|da|kutoka)\b/u;
  return (
    start.slice(0, 10) !== end.slice(0, 10) ||
    from.test(mention.text.toLowerCase()) ||
    /(?:from|von|vom|du|del|dal|kutoka) $/u.test(low.slice(0, low.indexOf(mention.text.toLowerCase())))
  );
}

/** "moved from Tuesday 10:00 to 11:00" - the finder reads a lone time as the next one of the clock. */
function inherit(fresh: Span, old: Span, zone: string): Span {
  if (fresh.mention.kind !== 'time' || !hasTime(fresh.start)) return fresh;
  const start = onDay(old.start, fresh.start, zone);
  return { ...fresh, start };
}

export function startOf(spans: readonly Span[], zone: string): Pick<DetailedIntent, 'start' | 'end' | 'recurrence'> {
  // "the quote on Tuesday, and I come for the measures on Thursday at 8.30": the hour makes the appointment
  const first = spans.find(({ start, recurrence }) => hasTime(start) || recurrence !== undefined) ?? spans[0];
  if (first === undefined || spans[0] === undefined) return {};
  const span = repeated(isDayOf(spans[0], first) ? spans[0] : onItsDay(first, spans, zone), spans, zone);
  return {
    start: span.start,
    ...(span.end === undefined ? {} : { end: span.end }),
    ...(span.recurrence === undefined ? {} : { recurrence: span.recurrence }),
  };
}

/** "on Saturday 28 November at the parish hall, starting 9.30 a.m.": the hour stands far from the one day before it */
function onItsDay(first: Span, spans: readonly Span[], zone: string): Span {
  const [day, ...more] = spans.filter(({ start }) => !hasTime(start));
  const { mention } = first;
  if (day === undefined || more.length > 0 || day.end !== undefined || day.recurrence !== undefined) return first;
  if (mention.kind !== 'time' || mention.dayless !== true || mention.index < day.mention.end) return first;
  const end = first.end === undefined || !hasTime(first.end) ? {} : { end: onDay(day.start, first.end, zone) };
  return { ...first, start: onDay(day.start, first.start, zone), ...end };
}

/** A day named before a repetition is its beginning. */
const isDayOf = (day: Span, first: Span): boolean => first.recurrence !== undefined && day.recurrence === undefined;

/** "From 19 October, every Monday at 18:00": the repetition gives the time, the day its beginning. */
function repeated(first: Span, spans: readonly Span[], zone: string): Span {
  const habit = spans.find(({ recurrence }) => recurrence !== undefined);
  // "every Tuesday at 7, starting 15 September"
  if (habit === first) {
    const begin = spans.find(
      ({ start, end }) => !hasTime(start) && end === undefined && start > first.start.slice(0, 10),
    );
    return begin === undefined ? first : repeated(begin, [begin, first], zone);
  }
  if (habit === undefined || hasTime(first.start)) return first;
  // "from October on every second Wednesday": the first of them in that stretch
  const day = firstOf(habit.recurrence ?? '', first.start);
  const { end: _end, ...rest } = habit;
  const end = habit.end === undefined || !hasTime(habit.end) ? undefined : onDay(day, habit.end, zone);
  const start = hasTime(habit.start) ? onDay(day, habit.start, zone) : day;
  return { ...rest, start, ...(end === undefined ? {} : { end }) };
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The first day from `from` on that a rule with BYDAY (RFC 5545 section 3.3.10) names; `from` itself for other rules. */
function firstOf(rule: string, from: string): string {
  const byDay = /BYDAY=(-?\d)?([A-Z]{2}(?:,[A-Z]{2})*)(?=;|$)/u.exec(rule);
  if (byDay === null) return from;
  const nth = byDay[1] === undefined ? null : Number(byDay[1]);
  const named = byDay[2]!.split(',');
  const day = new Date(`${from}T00:00:00Z`);
  for (let i = 0; i < 62; i += 1, day.setUTCDate(day.getUTCDate() + 1)) {
    if (!named.includes(WEEKDAYS[day.getUTCDay()]!)) continue;
    if (nth === null || nth < 0 || Math.ceil(day.getUTCDate() / 7) === nth) return day.toISOString().slice(0, 10);
  }
  return from;
}

/** "Every Tuesday, 9:15. The first one is Tue 13 Jan.": the day of the first, at the hour of all. */
export function onFirstTold(
  when: Pick<DetailedIntent, 'start' | 'end' | 'recurrence'>,
  low: string,
  spans: readonly Span[],
  zone: string,
): Pick<DetailedIntent, 'start' | 'end' | 'recurrence'> {
  const [span] = spans;
  if (when.recurrence === undefined || when.start === undefined || span === undefined) return when;
  if (spans.length > 1 || span.end !== undefined || span.recurrence !== undefined || !FIRST_IS.test(low)) return when;
  const day = span.start.slice(0, 10);
  const start = hasTime(span.start) ? span.start : hasTime(when.start) ? onDay(day, when.start, zone) : day;
  const end = when.end !== undefined && hasTime(when.end) ? { end: onDay(day, when.end, zone) } : {};
  return { recurrence: when.recurrence, start, ...end };
}
const FIRST_IS = remembered(
  /^[^\p{L}]*(?:(?:the |our )?(?:first|1st) (?:one|time|session|meeting|lesson|class|call|rehearsal|sync|run|date|edition)?(?: (?:is|will be|takes place|starts|happens))?(?: on)?|(?:we|it) starts? (?:on|with)|(?:das |die |der )?erste(?:r|s|n)?(?: \p{L}+)?(?: (?:ist|wird|findet|am|beginnt))|(?:das )?erste mal|(?:wir (?:starten|beginnen)|los geht'?s|start ist|erstmals)|(?:la |le |notre )?premi(?:er|ere)(?: (?:fois|seance|reunion|cours|rendez-vous))?(?: (?:est|sera|aura lieu|a lieu|le))?|(?:on|nous) commen(?:ce|cons)|(?:la |el |nuestra )?primer[oa]?(?: (?:vez|sesion|reunion|clase|cita))?(?: (?:es|sera|el))?|(?:empezamos|arrancamos)|(?:la |il )?prim[oa](?: (?:volta|incontro|riunione|lezione))?(?: (?:e|sara))?|(?:a |o )?primeir[oa](?: (?:vez|reuniao|aula))?(?: (?:e|sera))?|wa kwanza)[: ]/u,
);
