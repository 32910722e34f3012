/** One time in place of another, said in one breath: "7.15 instead of 7.45", "not Thursday but Friday, same time (6 pm)". */
import type { DateMention } from '../../dates/types.ts';
import { fold } from '../fold.ts';
import { remembered } from '../patterns/remembered.ts';
import { inZone } from '../structure/wall-clock.ts';
import { hasTime, type Span } from '../when.ts';
import type { Move } from './meeting-times.ts';

const CLOCK = String.raw`(\d{1,2})(?:[.:h](\d{2}))?(?: ?uhr| ?h(?!\p{L})| ?hrs)?(?: ?(am|pm|a\.m\.|p\.m\.|in the (?:morning|afternoon|evening)|morgens|früh|nachmittags|abends|du matin|de l'apres-midi|du soir|de la (?:manana|tarde|noche)|del mattino|del pomeriggio|di sera|da (?:manha|tarde|noite)))?(?: ?uhr)?`;
const INSTEAD_OF = String.raw`(?:instead of|rather than|and not|, not|not|\(?(?:not|no|nicht|pas|non|nao) (?:at |um |a las |a )?(?=\d)|statt|anstatt|und nicht|au lieu de|plutot qu[e']|et non|en vez de|en lugar de|y no|invece (?:di|delle|che)|anziche|e non|em vez d[aeo]s?|e nao|badala ya)`;
const HOURS = remembered(
  new RegExp(
    String.raw`(?<![\p{L}\d.,])${CLOCK},? (?:(?:now|jetzt|nun|maintenant|desormais|ahora|adesso|ora|agora),? )?${INSTEAD_OF}(?: (?:at|um|erst um|schon um|a|à|las|a las|alle|as|saa|wie bisher|the usual))? ?${CLOCK}(?![\d\p{L}])`,
    'u',
  ),
);

/** "Die Abfahrt ist erst um 9 Uhr statt um 8:30" */
export const movesHour = (low: string): boolean => HOURS.test(low);

const NOON = 12;
/** Before it nobody meets in the morning without saying so. */
const FIRST_HOUR = 6;
const LATER_HALF = /^p|afternoon|evening|nachm|abend|apres|soir|tarde|noche|pomeriggio|sera|noite/u;

/** The hours of a sentence whose day is known, on the user's own clock; null: none stands for another. */
export function hoursInstead(
  low: string,
  dated: readonly DateMention[],
  zone: string,
  near: DateMention | null = null,
): Move | null {
  const found = HOURS.exec(low);
  const named = dated.filter(({ kind, value, past }) => kind !== 'duration' && value !== null && past !== true);
  // "from 5.15 instead of 7.40 from Monday 20 July": the day that is named, not the one of the bare hour
  const day = named.find(({ dayless }) => dayless !== true) ?? near ?? named[0];
  if (found === null || day?.value == null) return null;
  const ranges = rangesInstead(low, dated);
  if (ranges !== null) return ranges;
  const [, hour, minute, half, oldHour, oldMinute, oldHalf] = found;
  // two bare numbers may be anything: one of both is written as a clock time, or both are hours elsewhere ("a las 10 y no a las 7")
  const bare = minute === undefined && oldMinute === undefined && half === undefined && oldHalf === undefined;
  if (bare && ![hour!, oldHour!].every((h) => isHourOf(h, dated))) return null;
  const at = (h: string, m: string, later: number, said: string | undefined): string | null => {
    const pm = said ?? half ?? oldHalf;
    // "2.30 not 11am": the morning is that of the other hour
    const afternoon = pm !== undefined && (LATER_HALF.test(pm) || (said === undefined && Number(h) < FIRST_HOUR));
    const clock = pm === undefined ? Number(h) + later : (Number(h) % 12) + (afternoon ? NOON : 0);
    if (clock > 23 || Number(m) > 59) return null;
    return inZone(`${day.value!.slice(0, 10)}T${String(clock).padStart(2, '0')}:${m}:00`, zone);
  };
  // in the evening only where the reader of dates took both hours for it
  const isEvening = (h: string, m: string): boolean =>
    dated.some(
      ({ text, value }) =>
        hasTime(value ?? '') && Number(value!.slice(11, 13)) === Number(h) + NOON && text.includes(m),
    );
  const [minutes, oldMinutes] = [minute ?? '00', oldMinute ?? '00'];
  const later = isEvening(hour!, minute ?? '') && isEvening(oldHour!, oldMinute ?? '') ? NOON : 0;
  const [fresh, old] = [at(hour!, minutes, later, half), at(oldHour!, oldMinutes, later, oldHalf)];
  if (fresh === null || old === null || fresh === old) return null;
  return { old: { start: old, mention: day }, fresh: { start: fresh, mention: day } };
}

/** The reader of dates has taken it for an hour of the clock, and for the same one. */
const isHourOf = (hour: string, dated: readonly DateMention[]): boolean =>
  dated.some(
    ({ text, value, kind }) =>
      (kind === 'time' || kind === 'datetime') &&
      hasTime(value ?? '') &&
      Number(value!.slice(11, 13)) === Number(hour) &&
      new RegExp(`(?<!\\d)${hour}(?!\\d)`, 'u').test(text),
  );

/** "1 pm to 7 pm instead of 8 to 2": both are hours from and to. */
function rangesInstead(low: string, dated: readonly DateMention[]): Move | null {
  const hours = dated.filter(
    ({ kind, value, endValue }) =>
      kind === 'range' && value !== null && endValue !== undefined && hasTime(value) && hasTime(endValue),
  );
  const [fresh, old, ...more] = hours;
  if (fresh === undefined || old === undefined || more.length > 0) return null;
  const at = low.search(BETWEEN_HOURS);
  const [first, second] = [fresh, old].map(({ text }) => low.indexOf(fold(text)));
  if (at < 0 || at < first! || at > second!) return null;
  return {
    old: { start: old.value!, end: old.endValue!, mention: old },
    fresh: { start: fresh.value!, end: fresh.endValue!, mention: fresh },
  };
}
const BETWEEN_HOURS = new RegExp(String.raw`(?<=\d[^.;]{0,16}) ${INSTEAD_OF}(?!\p{L})`, 'u');

const NOT_BUT = remembered(
  /(?<!\p{L})(?:not (?:on |at )?(?:\S+ ){1,6}?but |nicht (?:am |um |schon |mehr )*(?:\S+ ){1,6}?sondern |no (?:el |es el |sera el )?(?:\S+ ){1,6}?sino |non (?:il |piu )?(?:\S+ ){1,6}?(?:ma|bensi) |nao (?:na |no |e )?(?:\S+ ){1,6}?mas |(?:pas|plus) (?:le |ce )?(?:\S+ ){1,6}?mais |(?:statt|anstatt|anstelle) (?:am |von |vom )?(?:\S+ ){1,6}?(?:jetzt|nun|neu|nunmehr|erst|dann) |instead of (?:on )?(?:\S+ ){1,6}?(?:now|it's now|it will be) |au lieu (?:du |de )?(?:\S+ ){1,6}?(?:maintenant|desormais|finalement) |en (?:vez|lugar) (?:del? )?(?:\S+ ){1,6}?(?:ahora|finalmente) |(?:invece di|anziche) (?:\S+ ){1,6}?(?:ora|adesso) |em vez d[aeo] (?:\S+ ){1,6}?agora )/u,
);

/** Two days, the first denied ("not Thursday but Friday", "statt 9.10. jetzt 23.10."); an hour that stands beside them is the hour of both. */
export function notThisBut(low: string, dated: readonly DateMention[], zone: string): Move | null {
  const found = NOT_BUT.exec(low);
  if (found === null) return null;
  const named = dated.filter(({ value, past }) => value !== null && past !== true);
  const days = named.filter(({ kind, endValue }) => (kind === 'date' || kind === 'datetime') && endValue === undefined);
  const [old, fresh] = days;
  if (old === undefined || fresh === undefined || old.value!.slice(0, 10) === fresh.value!.slice(0, 10)) return null;
  if (old.index > found.index + found[0].length + 2) return null;
  const hour = [...named.filter(({ kind }) => kind === 'time'), ...days].find(({ value }) => hasTime(value!))?.value;
  const placed = (mention: DateMention): Span => {
    const start = mention.value!;
    const there = hour == null || hasTime(start) ? null : inZone(`${start.slice(0, 10)}${hour.slice(10, 19)}`, zone);
    return { start: there ?? start, mention };
  };
  return { old: placed(old), fresh: placed(fresh) };
}
