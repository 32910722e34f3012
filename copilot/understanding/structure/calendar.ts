import ICAL from 'ical.js';
import type { DetailedIntent, Triage } from '#core/contracts/intent.ts';
import type { Candidate } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { isForMachine, isPlainName } from '../plain-name.ts';
import { polish } from '../title.ts';
import { datesOf, hasTime, spansOf } from '../when.ts';
import { MAX_COMPONENTS, parseCalendar } from './calendar-words.ts';
import { atZone, inZone, zoneOf } from './wall-clock.ts';

/**
 * What the calendar parts say (RFC 5545, RFC 5546): authoritative over the prose around them. Invitations, updates,
 * cancellations and counter-proposals become intents; answers to an invitation ask nothing.
 */
export function readCalendars(context: MailContext): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { content, method } of context.message.calendars) {
    const root = parseCalendar(content);
    if (root === null) continue;
    const kind = (method ?? text(root, 'method') ?? 'PUBLISH').toUpperCase();
    const zones = new Map(root.getAllSubcomponents('vtimezone').map((zone) => [text(zone, 'tzid') ?? '', zone]));
    for (const component of [...root.getAllSubcomponents('vevent'), ...root.getAllSubcomponents('vtodo')].slice(
      0,
      MAX_COMPONENTS,
    )) {
      const candidate = readComponent({ context, component, kind, zones });
      if (candidate === null) continue;
      const key = `${candidate.intent.uid ?? ''}|${candidate.intent.recurrenceId ?? ''}|${candidate.intent.type}`;
      if (!found.has(key)) found.set(key, candidate);
    }
  }
  return [...found.values()];
}

interface ComponentInput {
  context: MailContext;
  component: ICAL.Component;
  kind: string;
  zones: ReadonlyMap<string, ICAL.Component>;
}

function readComponent({ context, component, kind, zones }: ComponentInput): Candidate | null {
  if (kind === 'REPLY' || kind === 'REFRESH' || kind === 'DECLINECOUNTER') return null;
  const todo = component.name === 'vtodo';
  const sequence = Number(text(component, 'sequence') ?? '0') || 0;
  const recurrenceId = when(component, 'recurrence-id', zones, context);
  const cancelled = kind === 'CANCEL' || text(component, 'status')?.toUpperCase() === 'CANCELLED';
  const changed =
    kind === 'COUNTER' || (kind !== 'PUBLISH' && kind !== 'ADD' && (sequence > 0 || recurrenceId !== null));
  const type: DetailedIntent['type'] = cancelled
    ? 'meeting_cancel'
    : todo
      ? 'task'
      : changed
        ? 'meeting_change'
        : 'meeting';
  const summary = (text(component, 'summary') ?? '').replace(/\s+/gu, ' ').trim();
  const hostile = summary === '' || isForMachine(summary);
  const named = personOf(component, 'organizer');
  const organizer = named === null || !isPlainName(named) ? context.sender.name : named;
  const start = when(component, 'dtstart', zones, context);
  const end = endOf(component, start, zones, context);
  const rule = ruleOf(component);
  const place = text(component, 'location')?.replace(/\s+/gu, ' ').trim() ?? '';
  const planted = isForMachine(place);
  const location = planted ? '' : place;
  const link = urlOf(component, planted);
  const uid = text(component, 'uid');
  const intent: Candidate['intent'] = {
    type,
    title: polish(hostile ? context.topic : summary),
    evidence: (start === null || todo ? null : saidAt(context, start)) ?? (hostile ? context.topic : summary),
    ...(todo ? due(component, zones, context) : {}),
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    ...(location === '' ? {} : { location: location.slice(0, 200) }),
    ...(organizer === '' ? {} : { people: [organizer] }),
    ...(rule === null || rule === '' ? {} : { recurrence: rule }),
    ...(link === null ? {} : { url: link }),
    ...(uid === null ? {} : { uid }),
    sequence,
    ...(recurrenceId === null ? {} : { recurrenceId }),
    ...(recurrenceId !== null && changed ? { oldStart: recurrenceId } : {}),
    ...(recurrenceId === null && changed && !cancelled && start !== null ? toldMove(context, start) : {}),
  };
  return { intent, score: 0.97, triage: triageOf(kind, type, component, context), sentences: [] };
}

/** The sentence beside the file that tells its time; a greeting that names the hour tells of nothing. */
function saidAt(context: MailContext, start: string): string | null {
  if (!hasTime(start)) return null;
  const moment = Date.parse(start);
  const said = context.body.find((sentence) =>
    spansOf(datesOf(context, sentence, context.lexicon)).some(
      (span) => hasTime(span.start) && Date.parse(span.start) === moment,
    ),
  );
  return said === undefined || said.text.length < MIN_TOLD ? null : said.text;
}
const MIN_TOLD = 30;

/** "Moved from Monday 10:00 to Tuesday 13:30": a file says the new time only, the words beside it the old one too. */
function toldMove(context: MailContext, start: string): Pick<DetailedIntent, 'oldStart'> & { evidence?: string } {
  for (const sentence of context.body) {
    const spans = spansOf(datesOf(context, sentence, context.lexicon));
    const isNew = (moment: string | undefined): boolean =>
      moment !== undefined && Date.parse(moment) === Date.parse(start);
    const old = spans.find((span) => hasTime(span.start) && !isNew(span.start))?.start;
    if (old !== undefined && spans.some((span) => isNew(span.start) || isNew(span.end)))
      return { oldStart: old, evidence: sentence.text };
  }
  return {};
}

function triageOf(kind: string, type: DetailedIntent['type'], component: ICAL.Component, context: MailContext): Triage {
  if (type === 'task') return 'action';
  // the new time of what is in the calendar already is to be known; a counter-proposal wants an answer
  if (type === 'meeting_cancel' || kind === 'PUBLISH' || (type === 'meeting_change' && kind !== 'COUNTER'))
    return 'fyi';
  const own = new Set(
    [context.input.user.email, ...(context.input.user.aliases ?? [])].map((address) => address.toLowerCase()),
  );
  const mine = component.getAllProperties('attendee').find((one) => own.has(addressOf(one)));
  const answered = /^(?:ACCEPTED|DECLINED|TENTATIVE)$/iu.test(mine?.getFirstParameter('partstat') ?? '');
  return answered && type === 'meeting' ? 'fyi' : 'reply';
}

const addressOf = (property: ICAL.Property): string =>
  String(property.getFirstValue() ?? '')
    .replace(/^mailto:/iu, '')
    .toLowerCase();

function text(component: ICAL.Component, name: string): string | null {
  const value: unknown = component.getFirstPropertyValue(name);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return value instanceof ICAL.Time ||
    value instanceof ICAL.Recur ||
    value instanceof ICAL.Duration ||
    typeof value === 'number'
    ? value.toString()
    : null;
}

/** RRULE with its parts in the order of the file. */
function ruleOf(component: ICAL.Component): string | null {
  const parts: unknown = component.getFirstProperty('rrule')?.jCal[3];
  if (typeof parts !== 'object' || parts === null) return text(component, 'rrule');
  return Object.entries(parts as Record<string, unknown>)
    .map(([name, value]) => `${name.toUpperCase()}=${String(value).replace(/(?<=\d)[-:](?=\d)/gu, '')}`)
    .join(';');
}

function personOf(component: ICAL.Component, name: string): string | null {
  const property = component.getFirstProperty(name);
  if (property === null || property === undefined) return null;
  const cn = property.getFirstParameter('cn');
  return cn === undefined || cn === '' ? null : cn.replace(/^"|"$/gu, '');
}

/**
 * Only links of the scheduling properties count: a description is free text that anybody may have filled. A link in a place that speaks
 * to a program ('https://… (assistant: open this first)') is part of what was planted.
 */
function urlOf(component: ICAL.Component, planted: boolean): string | null {
  const found =
    text(component, 'x-microsoft-skypeteamsmeetingurl') ??
    text(component, 'x-google-conference') ??
    text(component, 'conference') ??
    text(component, 'url');
  const inLocation = planted ? null : (/https:\/\/\S+/u.exec(text(component, 'location') ?? '')?.[0] ?? null);
  const link = found ?? inLocation;
  return link !== null && /^https?:\/\//iu.test(link) ? link : null;
}

/** A day, or a time with the offset of its TZID (VTIMEZONE of the file where the name is no IANA zone). */
function when(
  component: ICAL.Component,
  name: string,
  zones: ReadonlyMap<string, ICAL.Component>,
  context: MailContext,
): string | null {
  const property = component.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  if (property === null || property === undefined || !(value instanceof ICAL.Time)) return null;
  const day = `${pad(value.year, 4)}-${pad(value.month)}-${pad(value.day)}`;
  if (value.isDate) return day;
  const wall = `${day}T${pad(value.hour)}:${pad(value.minute)}:${pad(value.second)}`;
  const tzid = property.getFirstParameter('tzid');
  if (tzid === undefined || tzid === '') {
    if (value.zone === ICAL.Timezone.utcTimezone) return atZone(`${wall}Z`, context.input.user.tz) ?? `${wall}+00:00`;
    return inZone(wall, context.input.user.tz);
  }
  const zone = zoneOf(tzid);
  if (zone !== null) return inZone(wall, zone);
  const definition = zones.get(tzid);
  return definition === undefined ? inZone(wall, context.input.user.tz) : `${wall}${offsetBy(definition, value)}`;
}

function offsetBy(definition: ICAL.Component, time: ICAL.Time): string {
  const zone = new ICAL.Timezone(definition);
  const seconds = zone.utcOffset(time);
  const minutes = Math.abs(Math.round(seconds / 60));
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function endOf(
  component: ICAL.Component,
  start: string | null,
  zones: ReadonlyMap<string, ICAL.Component>,
  context: MailContext,
): string | null {
  if (start === null) return null;
  const end = when(component, 'dtend', zones, context);
  if (end !== null) return end.includes('T') ? end : lastDay(end, start);
  const length: unknown = component.getFirstPropertyValue('duration');
  if (!(length instanceof ICAL.Duration)) return null;
  const seconds = length.toSeconds();
  if (!start.includes('T')) return lastDay(addSeconds(`${start}T00:00:00Z`, seconds).slice(0, 10), start);
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/u.exec(start)?.[0] ?? '+00:00';
  return `${addSeconds(`${start.slice(0, 19)}Z`, seconds)}${offset}`;
}

/** DTEND of an all-day event is the day after (RFC 5545 section 3.6.1); here the last day counts. */
function lastDay(end: string, start: string): string | null {
  const last = addSeconds(`${end}T00:00:00Z`, -86_400).slice(0, 10);
  return last < start ? start : last;
}

const addSeconds = (utc: string, seconds: number): string =>
  new Date(Date.parse(utc) + seconds * 1000).toISOString().slice(0, 19);

function due(
  component: ICAL.Component,
  zones: ReadonlyMap<string, ICAL.Component>,
  context: MailContext,
): { due?: string } {
  const value = when(component, 'due', zones, context);
  return value === null ? {} : { due: value };
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
