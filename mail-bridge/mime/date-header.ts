/** The Date header (RFC 5322 section 3.3, with the obsolete forms of section 4.3) as ISO 8601 in the sender's own offset. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Offsets of zone names in minutes: RFC 5322 section 4.3 and what mailers write besides. */
const ZONES: Record<string, number> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  WET: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  CET: 60,
  MET: 60,
  CEST: 120,
  MEST: 120,
  MESZ: 120,
  MEZ: 60,
  BST: 60,
  WEST: 60,
  EET: 120,
  EEST: 180,
  EAT: 180,
  CAT: 120,
  SAST: 120,
  WAT: 60,
  MSK: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
};

const RFC_FORM =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:\.\d{1,9})?)?\s*(am|pm)?\s*(.*)$/i;
const C_FORM =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})(.*)$/i;
const ISO_FORM = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(.*)$/i;

export function parseDateHeader(raw: string): string | null {
  const text = withoutComments(raw.slice(0, 200)).trim();
  const rfc = RFC_FORM.exec(text);
  if (rfc) {
    const [, day, month, year, hour, minute, second, half, zone] = rfc;
    return toIso(
      fullYear(year!),
      MONTHS.indexOf(month!.toLowerCase()) + 1,
      Number(day),
      hourOf(hour!, half),
      Number(minute),
      Number(second ?? 0),
      zone ?? '',
    );
  }
  const c = C_FORM.exec(text);
  if (c) {
    const [, month, day, hour, minute, second, zone, year, rest] = c;
    return toIso(
      Number(year),
      MONTHS.indexOf(month!.toLowerCase()) + 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second ?? 0),
      zone ?? rest ?? '',
    );
  }
  const iso = ISO_FORM.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return toIso(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second ?? 0),
      zone ?? '',
    );
  }
  return null;
}

function withoutComments(text: string): string {
  let out = '';
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) out += char;
  }
  return out;
}

/** RFC 5322 section 4.3: two digits 00-49 are 2000-2049, 50-99 and three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function hourOf(text: string, half: string | undefined): number {
  const hour = Number(text);
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetOf(zone: string): number | null {
  const text = zone.trim();
  const numeric = /^(?:GMT|UTC?)?\s*([+-])\s?(\d{1,2}):?(\d{2})?/i.exec(text);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 24 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /^[a-z]{1,5}/i.exec(text)?.[0].toUpperCase();
  // RFC 5322 section 4.3: unknown names and military letters mean -0000
  return (name && ZONES[name]) || 0;
}

function toIso(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string,
): string | null {
  const offset = offsetOf(zone);
  const seconds = Math.min(second, 59);
  if (
    offset === null ||
    year < 1900 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    hour > 23 ||
    minute > 59 ||
    second > 60
  )
    return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const abs = Math.abs(offset);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(seconds)}${sign}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}
