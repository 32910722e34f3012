const HALF_YEAR = 183 * 24 * 60 * 60 * 1000;

/** Whether two zones (IANA names) show the same time now and half a year from now: Europe/Berlin and Europe/Paris do. */
export function sameClock(one: string, other: string, now: Date): boolean {
  return [now, new Date(now.getTime() + HALF_YEAR)].every((moment) => clock(one, moment) === clock(other, moment));
}

function clock(timeZone: string, moment: Date): string {
  return moment.toLocaleString('en-GB', { timeZone });
}
