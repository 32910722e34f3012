/** Moves told with a verb of the writer's own and two days. */
import type { DateMention } from '../../dates/types.ts';
import { remembered } from '../patterns/remembered.ts';
import { onDay } from '../structure/wall-clock.ts';
import { hasTime } from '../when.ts';
import type { Move } from './meeting-times.ts';

/** "We put the committee off from Thursday the 12th to the 19th, still at 6.30": two days that read like a span of them */
export function putOff(low: string, dated: readonly DateMention[], zone: string): Move | null {
  const days = PUTS_OFF.test(low) ? dated.find(isOfTwoDays) : undefined;
  if (days === undefined) return null;
  const [old, fresh] = [days.value!, days.endValue!];
  const [hour, ...more] = dated.filter(({ kind, dayless }) => kind === 'time' && dayless === true);
  const timed = hour?.value !== undefined && hour.value !== null && more.length === 0 && !hasTime(fresh);
  return {
    old: { start: old, mention: days },
    fresh: { start: timed ? onDay(fresh, hour.value!, zone) : fresh, mention: days },
  };
}
const isOfTwoDays = ({ kind, value, endValue }: DateMention): boolean =>
  kind === 'range' && endValue !== undefined && value !== null && value.slice(0, 10) !== endValue.slice(0, 10);
const PUTS_OFF = remembered(
  /(?<!\p{L})(?:(?:we|i)(?:'re|'m|'ve| are| am| have)? (?:\S+ )?(?:postpon|push|mov|reschedul|shift)(?:e|ed|ing) |(?:wir|ich) (?:verschieben?|verlegen?) |(?:on|je|nous) (?:repouss|report|decal)(?:e|ons) |(?:aplazamos|posponemos|pasamos|postergamos|corremos) |(?:rinviamo|spostiamo|rimandiamo) |(?:adiamos|remarcamos|mudamos) |tunaahirisha )/u,
);

/** "The club race of 14 February is moved to Sunday, 22 February": whatever it is, it takes place on a day. */
export const isFromDayToDay = (dated: readonly DateMention[]): boolean =>
  dated.filter(
    (mention) =>
      (mention.kind === 'date' || mention.kind === 'datetime' || isSlot(mention)) &&
      mention.value !== null &&
      mention.past !== true,
  ).length > 1;
/** "Friday, 23 October, between 1 and 3 pm" */
const isSlot = ({ kind, value, endValue }: DateMention): boolean =>
  kind === 'range' && hasTime(value ?? '') && value?.slice(0, 10) === endValue?.slice(0, 10);
