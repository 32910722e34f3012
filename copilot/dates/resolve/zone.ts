import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';
import type { Zone as LuxonZone } from 'luxon';
import { calendarDate, dayOf } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { TimeValue, Zone } from '../grammar/values.ts';
import type { DateReference } from '../types.ts';

/** The instant of the mail, the sender's day and the zone in which the sender's clock times are meant. */
export interface Anchor {
  day: Day;
  minutes: number;
  instant: number;
  zone: LuxonZone;
}

/**
 * A sender whose offset is the user's own at that instant is taken to live in the user's zone, so that a date after the
 * next change of clocks gets the right offset; otherwise the offset of the mail is all we know.
 */
export function anchorOf({ now, userZone }: DateReference): Anchor {
  // the sentences of a mail have the same
  if (last?.now !== now || last.userZone !== userZone) last = { now, userZone, anchor: anchorAt(now, userZone) };
  return last.anchor;
}

let last: { now: string; userZone: string; anchor: Anchor } | null = null;

function anchorAt(moment: string, userZone: string): Anchor {
  const parsed = DateTime.fromISO(moment, { setZone: true });
  const now = parsed.isValid ? parsed : DateTime.utc();
  // `create` keeps its zones; `isValidZone` would build a formatter at each call, which costs more than all the rest.
  const named = IANAZone.create(userZone);
  const user = named.isValid ? named : null;
  const instant = now.toMillis();
  const zone = user !== null && user.offset(instant) === now.offset ? user : FixedOffsetZone.instance(now.offset);
  return { day: dayOf(now.year, now.month, now.day), minutes: now.hour * 60 + now.minute, instant, zone };
}

function zoneOf(anchor: Anchor, named: Zone | undefined): LuxonZone {
  if (named === undefined) return anchor.zone;
  return 'iana' in named ? IANAZone.create(named.iana) : FixedOffsetZone.instance(named.offset);
}

export function formatMoment(anchor: Anchor, day: Day, time: TimeValue): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  const moment = DateTime.fromObject(
    { year, month, day: dayOfMonth, hour: time.hour, minute: time.minute, second: time.second },
    { zone: zoneOf(anchor, time.zone) },
  );
  return iso(moment);
}

export function formatInstant(anchor: Anchor, instant: number): string {
  return iso(DateTime.fromMillis(instant, { zone: anchor.zone }));
}

const iso = (moment: DateTime): string => {
  const offset = moment.offset === 0 ? '+00:00' : moment.toFormat('ZZ');
  return `${moment.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${offset}`;
};
