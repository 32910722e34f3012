/** Hours with the zone or the city whose clock is meant: '3 pm CET', 'a las 12:00, hora peninsular', '15h (heure de Paris)'. */
import { rule } from './rule.ts';
import type { Context } from '../resolve/context.ts';

/** Behind a comma 'Pacific' may begin a place; an abbreviation and a word for time beside it say a zone. */
const namesZone = ({ parts, tokens }: Context): boolean => {
  const { start, end } = parts.at(-1)!;
  return end - start > 1 || tokens[start]!.key.length <= 4;
};

export const namedZoneRules = [
  rule('time', 'time tz', ({ time, tz }) => (time.weak ? null : { ...time, zone: tz })),
  rule('time', 'time ( tz )', ({ time, tz }) => (time.weak ? null : { ...time, zone: tz })),
  // 'a las 12:00, hora peninsular'
  rule('time', 'time , tz', ({ time, tz }, c) => (time.weak || !namesZone(c) ? null : { ...time, zone: tz })),
  rule('time', 'time city timeWord', ({ time, city }) => ({ ...time, zone: { iana: city } })),
  rule('time', 'time in city', ({ time, city }) => (time.weak ? null : { ...time, zone: { iana: city } })),
  rule('time', 'time ( city timeWord? )', ({ time, city }) => ({ ...time, zone: { iana: city } })),
  rule('time', 'time ,|(? timeWord of|in|from|the? city )?', ({ time, city }) => ({ ...time, zone: { iana: city } })),
  rule('moment', 'moment tz', ({ moment: { date, time }, tz }) => ({ date, time: { ...time, zone: tz } })),
  rule('moment', 'moment , tz', ({ moment: { date, time }, tz }, c) =>
    namesZone(c) ? { date, time: { ...time, zone: tz } } : null,
  ),
  rule('moment', 'moment ( tz )', ({ moment: { date, time }, tz }) => ({ date, time: { ...time, zone: tz } })),
  // 'both Rotterdam time', 'jeweils Londoner Zeit', 'all times GMT'
  rule('moment', 'moment ,|(|- forAll tz )?', ({ moment: { date, time }, tz }) => ({
    date,
    time: { ...time, zone: tz },
  })),
  rule('moment', 'moment ,|(|- forAll city timeWord? )?', ({ moment: { date, time }, city }) => ({
    date,
    time: { ...time, zone: { iana: city } },
  })),
  rule('moment', 'moment ,|(|- forAll timeWord of|in|from|the? city )?', ({ moment: { date, time }, city }) => ({
    date,
    time: { ...time, zone: { iana: city } },
  })),
  rule('moment', 'moment in|at city', ({ moment: { date, time }, city }) => ({
    date,
    time: { ...time, zone: { iana: city } },
  })),
];
