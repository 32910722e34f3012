/** What a date phrase is read against. */
export interface DateReference {
  /** ISO 8601 with offset: the mail's Date header. Its local day is the sender's day. */
  now: string;
  /** IANA zone of the user */
  userZone: string;
  /** ISO 639-1 code of the text: en, de, fr, es, pt, it, sw; anything else is read as English */
  language: string;
  /** how 03/04/2026 is read; default: month first only for American English */
  dayMonthOrder?: 'dmy' | 'mdy';
  /** BCP 47 locale, only used for the default of `dayMonthOrder` */
  locale?: string;
}

export type DateMentionKind = 'date' | 'datetime' | 'time' | 'range' | 'duration' | 'recurrence';

/** A phrase of a text that names a day, a time, a span of time or a repetition. Offsets are UTF-16 positions. */
export interface DateMention {
  index: number;
  end: number;
  text: string;
  kind: DateMentionKind;
  /**
   * A day (`2026-10-15`) where the text names a day, with offset (`2026-10-15T09:00:00+02:00`) where it names a time.
   * The start of a range, the first occurrence of a recurrence, null for a pure duration.
   */
  value: string | null;
  /** end of a range; of an all-day range the LAST day */
  endValue?: string;
  /** RFC 5545 section 3.3.10 value */
  rrule?: string;
  /** all readings of an ambiguous phrase, best first */
  candidates?: string[];
  /** the words leave the exact day open: 'soon', 'end of the month' */
  fuzzy?: boolean;
  durationMinutes?: number;
  past?: boolean;
  /** a clock time for which the text names no day: `value` is its next occurrence */
  dayless?: boolean;
}
