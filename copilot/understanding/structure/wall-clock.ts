import { DateTime } from 'luxon';

/** Zone names that calendars of Microsoft write, to IANA. */
const WINDOWS_ZONES: Record<string, string> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'israel standard time': 'Asia/Jerusalem',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'e. africa standard time': 'Africa/Nairobi',
  'w. central africa standard time': 'Africa/Lagos',
  'morocco standard time': 'Africa/Casablanca',
  'arabian standard time': 'Asia/Dubai',
  'arab standard time': 'Asia/Riyadh',
  'india standard time': 'Asia/Kolkata',
  'pakistan standard time': 'Asia/Karachi',
  'se asia standard time': 'Asia/Bangkok',
  'singapore standard time': 'Asia/Singapore',
  'china standard time': 'Asia/Shanghai',
  'taipei standard time': 'Asia/Taipei',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'aus eastern standard time': 'Australia/Sydney',
  'e. australia standard time': 'Australia/Brisbane',
  'w. australia standard time': 'Australia/Perth',
  'new zealand standard time': 'Pacific/Auckland',
  'eastern standard time': 'America/New_York',
  'us eastern standard time': 'America/Indiana/Indianapolis',
  'central standard time': 'America/Chicago',
  'central standard time (mexico)': 'America/Mexico_City',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'atlantic standard time': 'America/Halifax',
  'newfoundland standard time': 'America/St_Johns',
  'e. south america standard time': 'America/Sao_Paulo',
  'sa eastern standard time': 'America/Cayenne',
  'sa pacific standard time': 'America/Bogota',
  'argentina standard time': 'America/Buenos_Aires',
  'pacific sa standard time': 'America/Santiago',
  utc: 'UTC',
};

/** The IANA zone of a TZID, which may be a Windows name or carry a prefix path; null when unknown. */
export function zoneOf(tzid: string): string | null {
  const plain = tzid.replace(/^"|"$/gu, '').trim();
  const windows = WINDOWS_ZONES[plain.toLowerCase()];
  if (windows !== undefined) return windows;
  const tail =
    /(?:^|\/)((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[\w/+-]+|UTC|GMT)$/u.exec(
      plain,
    )?.[1] ?? plain;
  return isZone(tail) ? tail : null;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
    return true;
  } catch {
    return false;
  }
}

/** `2026-10-14T11:00:00` read on the clock of a zone, as ISO 8601 with offset; null when it is no time. */
export function inZone(wall: string, zone: string): string | null {
  const time = DateTime.fromISO(wall, { zone });
  return time.isValid ? withOffset(time) : null;
}

/** The clock time of one moment on another day; on the user's own clock the offset follows the season. */
export function onDay(day: string, moment: string, zone: string): string {
  const wall = moment.slice(10, 19);
  return inZone(`${moment.slice(0, 10)}${wall}`, zone) === moment
    ? (inZone(`${day.slice(0, 10)}${wall}`, zone) ?? moment)
    : day.slice(0, 10) + moment.slice(10);
}

/** An instant shown on the clock of a zone. */
export function atZone(instant: string, zone: string): string | null {
  const time = DateTime.fromISO(instant, { setZone: true }).setZone(zone);
  return time.isValid ? withOffset(time) : null;
}

/** With `+00:00`, never `Z`, so that the same instant is always written the same way. */
const withOffset = (time: DateTime): string => time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
