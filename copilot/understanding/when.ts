import { dayAfter, findDates, type DateMention } from '../dates/index.ts';
import { pointedDays } from './anaphora.ts';
import { isDistance } from './distance.ts';
import { withBracketDays, withBracketHours } from './bracketed-days.ts';
import { comingOf } from './limits.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Sentence } from './segment.ts';
import { inZone, onDay } from './structure/wall-clock.ts';
import { localeOfUser } from './region.ts';

/** The date phrases of one sentence, offsets into that sentence. */
export function datesOf(context: MailContext, sentence: Sentence, lexicon: Lexicon): DateMention[] {
  return datesIn(context, sentence.text, lexicon.language);
}

export function datesIn(context: MailContext, text: string, language: string): DateMention[] {
  // Several rules look at the same sentence.
  const key = `${language} ${text}`;
  const known = context.dates.get(key);
  if (known) return known;
  const { user } = context.input;
  const plain = text.replace(/[\n\r\t]/gu, ' ');
  const named = namedDates(context, plain, language);
  const pointed = pointedDays(
    plain,
    (offset, matter, ahead) =>
      (matter === undefined ? null : dayOfMatter(context, text, matter)) ??
      lastDayBefore(context, text, named, offset, ahead),
  )
    // "two days before Easter": the day of a feast is known
    .filter((day) => !isDistance(day.text) || !named.some((one) => isWholePhrase(one, day)))
    .map((day) => atNamedHour(day, named, user.tz));
  const found = onPointedDay(
    [
      ...named
        .map((one) => asMeant(context, plain, one))
        .filter((one) => !pointed.some((other) => overlap(one, other))),
      ...pointed,
    ].toSorted((a, b) => a.index - b.index),
    pointed,
    user.tz,
  );
  const placed = onDayAbove(context, text, withBracketHours(plain, withBracketDays(plain, found), user.tz));
  context.dates.set(key, placed);
  return placed;
}

/** Without days that are named by pointing at others. */
function namedDates(context: MailContext, plain: string, language: string): DateMention[] {
  const { user } = context.input;
  const locale = localeOfUser(user);
  const find = (as: string): DateMention[] =>
    findDates(as === 'de' ? plain.replace(SO_ABOUT, '  ') : plain, {
      now: context.now,
      userZone: user.tz,
      language: as,
      ...(locale === undefined ? {} : { locale }),
    });
  const own = find(language).filter((one) => !isNoHour(plain, one) && !isNoDay(plain, one));
  return own.length === 0 && language !== 'en' && ENGLISH_DAY.test(plain) ? find('en') : own;
}

/** "Wir kommen so gegen 11": no Sunday */
const SO_ABOUT = /(?<!\p{L})so(?= (?:gegen|um|ab|zwischen|etwa|circa|ca\.?|ungefähr) (?:die )?\d)/gu;

/** "The year end accounts go out on the 24th", "los alumnos de 1º y 2º": what is closed then, and forms of a school */
const isNoDay = (plain: string, { text, index, end }: DateMention): boolean =>
  /^de \d{1,2}[ºª°]$/u.test(text) ||
  (/^(?:del? |do )?\d{1,3}$/u.test(text) && PART_OF_HOUSE.test(fold(plain.slice(Math.max(0, index - 24), index)))) ||
  (OF_CLOSING.test(text) && CLOSED_THEN.test(plain.slice(end)));

/** "En el local (bajos del 23)", "la tienda del 14": the number of a house */
const PART_OF_HOUSE =
  /(?<!\p{L})(?:bajos?|portal|portales|entresuelo|atico|sotano|patio|garaje|tienda|numero|num\.?|n\.?[ºo°]|loja|cave|porao|predio|edificio|bloque|bloco) $/u;
const OF_CLOSING = /(?<!\p{L})(?:year|month|quarter)[ -]?end$/iu;
const CLOSED_THEN =
  /^ (?:accounts?|books?|figures?|reports?|reporting|returns?|statements?|results?|audits?|clos(?:e|ing)|procedures?|part(?:y|ies)|stock-?take|inventory|bonus(?:es)?|review|reviews|appraisals?|processing|payroll|numbers|files?|pack|adjustments?)(?!\p{L})/iu;

/** "Fasting for 10 hours", "presses 2 y 5": lengths and numbers that look like an hour of the day. */
function isNoHour(plain: string, { kind, text, index, dayless }: DateMention): boolean {
  if (kind !== 'time' || dayless !== true) return false;
  const before = fold(plain.slice(Math.max(0, index - BEFORE_HOUR), index));
  if (/^\d{1,2} (?:hours?|stunden?|heures?|horas?|ore)$/iu.test(text)) return LASTS.test(before);
  return /^\d{1,2} y \d{1,2}$/iu.test(text) && !/(?<!\p{L})(?:a|de|sobre|hacia|desde|hasta|son) las? $/u.test(before);
}
const BEFORE_HOUR = 40;
const LASTS =
  /(?<!\p{L})(?:fasting (?:for )?|fast for |nüchtern seit |a jeun (?:depuis |de )?|ayunas? (?:de )?|digiuno (?:da |di )?|jejum (?:de )?|for |during |durante |pendant |depuis |mindestens |at least |al menos |por lo menos |minimo |au moins |almeno |pelo menos )(?:at least |mindestens |al menos |au moins |almeno |pelo menos |unas? |minimo )?$/u;

/** "La veille à 19h30": read as yesterday by itself, its hour holds for the day pointed at. */
function atNamedHour(day: DateMention, named: readonly DateMention[], zone: string): DateMention {
  const hour = named.find((one) => one.kind === 'datetime' && overlap(one, day))?.value;
  if (hour === undefined || hour === null || day.kind !== 'date' || day.value === null) return day;
  const there = inZone(`${day.value}${hour.slice(10, 19)}`, zone);
  // "the next day, 9:30 AM Pacific" says where
  const elsewhere = inZone(hour.slice(0, 19), zone)?.slice(19) !== hour.slice(19);
  return { ...day, kind: 'datetime', value: elsewhere ? `${day.value}${hour.slice(10)}` : (there ?? day.value) };
}

/** "The outing is on Friday, 9 October. We meet at 8:15": an hour without a day is one of the day told just before. */
function onDayAbove(context: MailContext, text: string, found: DateMention[]): DateMention[] {
  if (!found.some(({ dayless }) => dayless === true) || found.some(({ kind }) => kind === 'date')) return found;
  const above = lastDayBefore(context, text, [], 0) ?? dayOfSubject(context, text);
  const day = above?.value?.slice(0, 10);
  if (above === null || day === undefined || above.fuzzy === true || above.kind === 'recurrence') return found;
  if (above.endValue !== undefined && above.endValue.slice(0, 10) !== day) return found;
  const on = (moment: string): string => onDay(day, moment, context.input.user.tz);
  return found.map((one) => {
    if (one.dayless !== true || one.value === null) return one;
    const { candidates, ...rest } = one;
    return {
      ...rest,
      value: on(one.value),
      ...(one.endValue === undefined ? {} : { endValue: on(one.endValue) }),
      ...(candidates === undefined ? {} : { candidates: candidates.map(on) }),
    };
  });
}

/** The day that the subject names, for a mail that names none. */
function dayOfSubject(context: MailContext, text: string): DateMention | null {
  if (context.reply) return null;
  for (const sentence of context.subject) {
    if (sentence.text === text) return null;
    const day = datesIn(context, sentence.text, context.language).find(
      ({ kind, past }) => kind === 'date' && past !== true,
    );
    if (day !== undefined) return day;
  }
  return null;
}

/** "11:00 your time" is the reader's clock, "was due on 14 May" lies behind, dinner at 7 is in the evening. */
function asMeant(context: MailContext, plain: string, mention: DateMention): DateMention {
  const { value, kind, endValue } = mention;
  if (value === null) return mention;
  if (isEveningHour(mention) && EVENING.test(clauseAt(plain, mention.index))) return inTheEvening(mention);
  if ((kind === 'datetime' || kind === 'time') && READERS_CLOCK.test(plain.slice(mention.end))) {
    const there = (moment: string): string => inZone(moment.slice(0, 19), context.input.user.tz) ?? moment;
    return { ...mention, value: there(value), ...(endValue === undefined ? {} : { endValue: there(endValue) }) };
  }
  if (kind === 'time' && FROM_TOMORROW.test(mention.text)) {
    const day = dayAfter(context.now, 1);
    const { dayless: _day, candidates: _others, ...rest } = mention;
    return { ...rest, kind: 'datetime', value: inZone(`${day}${value.slice(10, 19)}`, context.input.user.tz) ?? value };
  }
  if (kind !== 'date' || !wasDue(plain, mention)) return mention;
  // no longer "past": what lies behind is meant, and no other reading
  const { candidates: _others, past: _past, ...rest } = mention;
  if (NO_MONTH.test(mention.text)) return { ...rest, value: lastSuchDay(value, context.now.slice(0, 10)) };
  // "was due Friday": the one that has gone by
  if (isComingWeek(value, mention.text, context.now)) return { ...rest, value: dayAfter(value, -7) };
  const year = Number(value.slice(0, 4)) - (value > context.now.slice(0, 10) ? 1 : 0);
  return { ...rest, value: `${year}${value.slice(4)}` };
}

/** "I can come between 9 and 11, let me know tonight": what is said in another clause is not of this hour. */
function clauseAt(plain: string, index: number): string {
  const from = Math.max(...[',', ';', '.'].map((mark) => plain.lastIndexOf(`${mark} `, index)));
  const to = /[,;.] (?!\d)/u.exec(plain.slice(index));
  return plain.slice(Math.max(0, from), to === null ? plain.length : index + to.index);
}

/** From five to nine with nothing that says morning */
const isEveningHour = ({ value, text }: DateMention): boolean =>
  value !== null && /T0[5-9]:/u.test(value) && !MORNING.test(text);
const MORNING =
  /(?<!\d)0\d|\d ?(?:am|a\.? ?m)(?!\p{L})|(?<!\p{L})(?:morning|morgens?|früh|vormittags?|matin|mañana|madrugada|mattin[ao]|manhã|asubuhi)/iu;
const EVENING =
  /(?<!\p{L})(?:dinner|supper|drinks|pub|tonight|gig|cinema|abendessen|kneipe|kino|stammtisch|d[iî]ner|d[iî]nons|dine|ap[eé]ro|cena|cenar|cenamos|copas|aperitivo|ceniamo|jantar|jantamos)(?!\p{L})/iu;

function inTheEvening(mention: DateMention): DateMention {
  const later = (moment: string): string =>
    /T0\d|T1[01]/u.test(moment)
      ? `${moment.slice(0, 11)}${Number(moment.slice(11, 13)) + 12}${moment.slice(13)}`
      : moment;
  const { candidates: _morning, value, endValue, ...rest } = mention;
  return {
    ...rest,
    value: value === null ? null : later(value),
    ...(endValue === undefined ? {} : { endValue: later(endValue) }),
  };
}

/** "ab morgen, 10 Uhr" names a day; the morning has a capital. */
const FROM_TOMORROW = /(?<!\p{L})(?:ab|von|bis) morgen(?!\p{L})/u;
const READERS_CLOCK =
  /^\s*\(?(?:your (?:local )?time|(?:nach )?(?:Ihrer|deiner|eurer) (?:Zeit|Ortszeit)|(?:à )?(?:votre|ton) heure|heure de chez (?:vous|toi)|(?:en )?(?:tu|su) hora(?!\p{L})|(?:alla )?(?:tua|vostra) ora|(?:no )?(?:seu|teu) horário)/iu;
/** "On the 30th": a day of some month */
const NO_MONTH = /^[^\d]{0,12}\d{1,2}(?:\.|st|nd|rd|th|er|º)?[^\p{L}\d]*$/iu;
/** A day told by its name alone */
const isComingWeek = (value: string, text: string, now: string): boolean =>
  !/\d/u.test(text) && value > now.slice(0, 10) && value <= dayAfter(now, 7);
/** The day of that number behind today; of a month that has none, the one before. */
function lastSuchDay(value: string, today: string): string {
  if (value <= today) return value;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  const backs = [1, 2, 3].map((back) => new Date(Date.UTC(year, month - 1 - back, day)));
  const found = backs.find((one) => one.getUTCDate() === day && one.toISOString().slice(0, 10) <= today);
  return found?.toISOString().slice(0, 10) ?? value;
}
const wasDue = (plain: string, { index, end }: DateMention): boolean =>
  WAS_DUE.test(plain.slice(0, index)) || (WAR.test(plain.slice(0, index)) && FAELLIG.test(plain.slice(end)));
const WAS_DUE =
  /(?:(?:was|were) (?:due|payable|to be paid)(?: \p{L}+){0,2}|était (?:due?|payable|exigible|à (?:régler|payer))(?: \p{L}+){0,2}|venc(?:ía|ió|eu|ia)(?: \p{L}+)?|scadeva(?: \p{L}+)?|era (?:dovut|scadut)\p{L}+(?: \p{L}+)?|fällig (?:war|waren)(?: \p{L}+){0,2}) $/iu;
const WAR = /(?<!\p{L})waren? (?:\p{L}+ ){0,3}$/iu;
const FAELLIG = /^ ?(?:\p{L}+ ){0,2}(?:fällig|zahlbar|zu zahlen)/iu;

/** "Two weeks before Christmas" is one phrase for the finder, "trois jours avant" alone is not what is meant. */
const isWholePhrase = (one: DateMention, day: DateMention): boolean =>
  one.kind !== 'duration' && one.past !== true && one.index <= day.index && one.end >= day.end;

/** Half a mail in another language: "pour 60 magnums tegen donderdag 3 december". */
const ENGLISH_DAY =
  /\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;

const overlap = (one: DateMention, other: DateMention): boolean => one.index < other.end && other.index < one.end;

/** "There at 2:15 that day", "la veille à 19h30": a lone hour beside a day named by pointing is an hour of that day. */
function onPointedDay(found: DateMention[], pointed: readonly DateMention[], zone: string): DateMention[] {
  if (pointed.length !== 1 || !found.some(({ kind }) => kind === 'time')) return found;
  const [day] = pointed;
  if (day === undefined || day.kind !== 'date' || day.value === null) return found;
  const placed = (moment: string): string => inZone(`${day.value}${moment.slice(10, 19)}`, zone) ?? moment;
  return found.flatMap((one) => {
    if (one === day) return [];
    if (one.kind !== 'time' || one.value === null) return [one];
    const end = one.endValue === undefined ? {} : { endValue: placed(one.endValue) };
    return [{ ...one, kind: 'datetime', value: placed(one.value), ...end }];
  });
}

/** How many sentences back "by then" may look. */
const NEAR = 3;

/** The last coming day named before a place of the text: in it, in its sentence, or shortly before that. */
function lastDayBefore(
  context: MailContext,
  text: string,
  mentions: readonly DateMention[],
  offset: number,
  ahead = false,
): DateMention | null {
  const today = context.now.slice(0, 10);
  const usable = (found: readonly DateMention[]): DateMention | null => {
    const last = found.findLast(
      (one) =>
        one.kind !== 'duration' &&
        one.kind !== 'recurrence' &&
        comingOf(one) !== null &&
        !(ahead && one.value === today),
    );
    return last?.past === true ? { ...last, value: comingOf(last) } : (last ?? null);
  };
  const inside = usable(mentions.filter(({ end }) => end <= offset));
  if (inside !== null) return inside;
  const at = context.message.text.authored.indexOf(text);
  if (at < 0) return null;
  const before = context.body.filter(({ start }) => start < at).slice(-NEAR);
  for (const sentence of before.toReversed()) {
    const found = usable(datesIn(context, sentence.text.slice(0, at - sentence.start), context.language));
    if (found !== null) return found;
  }
  return null;
}

const isLengthOnly = (text: string): boolean => LENGTH_ONLY.test(fold(text));
const LENGTH_ONLY =
  /\d (?:hours?|days?|weeks?|stunden?|tagen?|wochen?|heures?|jours?|semaines?|horas?|dias?|semanas?|ore|giorni|settimane)$/u;

/** "Two days before the survey": the day of the sentence that speaks of the survey. */
function dayOfMatter(context: MailContext, text: string, matter: string): DateMention | null {
  // at the beginning of a word: "airport" speaks of no port
  const stem = new RegExp(`(?<!\\p{L})${matter.slice(0, Math.max(4, matter.length - 2))}`, 'u');
  for (const sentence of [...context.body, ...context.subject]) {
    if (sentence.text.includes(text) || !stem.test(sentence.low)) continue;
    // "the meeting, which will be held:" above the line with the day
    const next = context.body.find(({ index }) => index === sentence.index + 1);
    for (const near of [sentence, ...(next === undefined || next.text.includes(text) ? [] : [next])]) {
      const day = namedDates(context, near.text.replace(/[\n\r\t]/gu, ' '), context.language).find(
        (one) =>
          one.kind !== 'duration' &&
          one.kind !== 'recurrence' &&
          one.fuzzy !== true &&
          comingOf(one) !== null &&
          // "cancelled with less than 24 hours' notice"
          !isLengthOnly(one.text),
      );
      if (day !== undefined) return day;
    }
  }
  return null;
}

/** A point or span of time at which something happens. */
export interface Span {
  start: string;
  end?: string;
  recurrence?: string;
  mention: DateMention;
}

/** Dates on which something may happen, in order; a day and a time of the same sentence are one by the finder. */
export function spansOf(mentions: readonly DateMention[]): Span[] {
  const spans: Span[] = [];
  const dated = mentions.some(({ kind, value }) => kind !== 'recurrence' && kind !== 'duration' && value !== null);
  for (const mention of mentions) {
    if (mention.value === null || mention.past === true || mention.kind === 'duration') continue;
    // "soon", "as soon as possible"; a year
    if (mention.kind === 'date' && mention.fuzzy === true && !/\d/u.test(mention.text) && mentions.length > 1) continue;
    if (mention.endValue !== undefined && isYearLong(mention.value, mention.endValue)) continue;
    // "the weekly of Thursday 8": a habit named beside a day is no time of its own
    if (dated && mention.kind === 'recurrence' && !/\d|day|tag|di\b|lunes|martes|jueves|viernes/u.test(mention.text))
      continue;
    spans.push({
      start: mention.value,
      ...(mention.endValue === undefined ? {} : { end: mention.endValue }),
      ...(mention.rrule === undefined ? {} : { recurrence: mention.rrule }),
      mention,
    });
  }
  // "Monday's briefing (12 October, 14:00)": the day alone adds nothing to the day with its time
  return spans.filter(
    (span) =>
      hasTime(span.start) ||
      !spans.some((other) => other !== span && hasTime(other.start) && other.start.startsWith(span.start)),
  );
}

/** "This year we are closing everything" says nothing about a day. */
const isYearLong = (from: string, to: string): boolean =>
  Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) > 200 * 86_400_000;

export const hasTime = (value: string): boolean => value.includes('T');

/** A length given beside a start ("for 45 minutes") makes an end. */
export function withDuration(span: Span, mentions: readonly DateMention[]): Span {
  if (span.end !== undefined || !hasTime(span.start)) return span;
  const length = mentions.find(
    ({ kind, durationMinutes }) => kind === 'duration' && durationMinutes !== undefined,
  )?.durationMinutes;
  if (length === undefined || length <= 0 || length > 24 * 60) return span;
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/u.exec(span.start)?.[0] ?? 'Z';
  return { ...span, end: atOffset(new Date(Date.parse(span.start) + length * 60_000), offset) };
}

/** ISO 8601 with the given offset. */
export function atOffset(instant: Date, offset: string): string {
  const found = /^([+-])(\d{2}):(\d{2})$/u.exec(offset);
  const minutes = found === null ? 0 : (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${found === null ? '+00:00' : offset}`;
}

const QUESTIONS: Readonly<Record<string, (phrase: string) => string>> = {
  en: (phrase) => `Which is meant by "${phrase}"?`,
  de: (phrase) => `Was ist mit „${phrase}“ gemeint?`,
  fr: (phrase) => `Que veut dire « ${phrase} » ici ?`,
  es: (phrase) => `¿Qué se entiende por «${phrase}»?`,
  pt: (phrase) => `O que significa "${phrase}" aqui?`,
  it: (phrase) => `Che cosa si intende con «${phrase}»?`,
  sw: (phrase) => `"${phrase}" ina maana gani?`,
};

/** Doubt about a chosen date: other days or hours the phrase may mean, and the question to ask. */
export function doubtOf(
  mention: DateMention | undefined,
  chosen: string | undefined,
  language: string,
): { doubt?: { question: string; candidates: string[] } } {
  if (mention?.candidates === undefined || chosen === undefined || mention.past === true) return {};
  const candidates = [...new Set([chosen, ...mention.candidates])];
  if (candidates.length < 2) return {};
  return { doubt: { question: (QUESTIONS[language] ?? QUESTIONS['en']!)(mention.text.trim()), candidates } };
}
