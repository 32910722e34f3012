/** What the readers of appointments share: the words that name one, its title, place and evidence. */
import { findLocations, findMeetingLinks } from '../../entities/index.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { appointmentsOf } from '../lexicon/appointments.ts';
import type { Reading } from '../reading.ts';
import { sentenceTitle, withoutDates } from '../title.ts';
import { datesIn } from '../when.ts';
import { cannotMake, regretsCancelled, skipsOther } from './meeting-answers.ts';
import { callsMessageOff, fallsThrough } from './meeting-ways.ts';

/** The sentence names something that takes place at an hour. */
export const namesMeeting = ({ lexicon, low }: Reading): boolean =>
  lexicon.meeting.test(low) || appointmentsOf(lexicon.language).event.test(low);

export const topicHas = (context: MailContext, pattern: RegExp): boolean => pattern.test(fold(context.topic));

/** "so this won't come up" calls nothing off */
const NOT_RAISED = /(?<!\p{L})come up(?!\p{L})/u;

export function cancelWord(reading: Reading): RegExpExecArray | null {
  const { lexicon, low } = reading;
  if (NOT_RAISED.test(low) || callsMessageOff(low) || regretsCancelled(low)) return null;
  const known = lexicon.cancelled.exec(low) ?? appointmentsOf(lexicon.language).cancelled.exec(low);
  const isMeeting = meetingNamer(reading);
  return known === null || skipsOther(low, known, isMeeting)
    ? (fallsThrough(low, isMeeting) ?? cannotMake(low))
    : known;
}

/** Whether some words of the sentence name an appointment. */
export const meetingNamer =
  ({ lexicon }: Reading) =>
  (text: string): boolean =>
    lexicon.meeting.test(text) || appointmentsOf(lexicon.language).event.test(text);

/** "You may cancel free of charge until 11 March" */
export const MAY =
  /(?<!\p{L})(?:may|can|could|free to|able to|können|kannst|könnt|darf|dürfen|pouvez|peux|pourrez|puede[ns]?|podra[ns]?|podes?|puo|puoi|potete|pode[ms]?|unaweza) (?:\S+ ){0,4}$/u;

export function placeOf(context: MailContext, reading: Reading): { location?: string; url?: string } {
  const [place] = findLocations(reading.sentence.text, reading.lexicon.language);
  const [known] = findMeetingLinks(context.message.links);
  const link = known ?? context.message.links.find(({ href }) => ROOM_LINK.test(href));
  return {
    ...(place === undefined ? {} : { location: place.text }),
    ...(link === undefined ? {} : { url: link.href }),
  };
}

/** A line that leads to a room in which people see each other */
export function leadsToRoom({ message }: MailContext, reading: Reading | undefined): boolean {
  const said = reading?.sentence.text ?? '';
  const named = message.links.filter(({ href }) => said.includes(href));
  return findMeetingLinks(named).length > 0 || named.some(({ href }) => ROOM_LINK.test(href));
}

const ROOM_LINK =
  /^https:\/\/(?:[^/]*\.)?(?:visio|meet|meeting|reunion|video|videoconf|conf|call|webinar|rooms?|raum|salas?|salles?|stanza)[^/]*\/\S+|^https:\/\/[^/]+\/(?:j|meet|room|sala|raum)\//iu;

export const evidenceOf = (reading: Reading): string => reading.sentence.text.slice(reading.addressed.offset);

const MAX_EVIDENCE = 300;

/** "I'd like to talk to you about Nico. Would Thursday at four suit you?": what is wanted and when, where one follows the other. */
export function evidenceOfBoth({ message }: MailContext, wish: Reading, day: Reading): string | null {
  if (wish.sentence.source !== 'body' || day.sentence.source !== 'body') return null;
  const { authored } = message.text;
  const from = wish.sentence.start + wish.addressed.offset;
  const { start, end } = day.sentence;
  const isNext = start >= wish.sentence.end && authored.slice(wish.sentence.end, start).trim() === '';
  const both = isNext ? authored.slice(from, end) : '';
  const isWhole = both.startsWith(evidenceOf(wish)) && both.endsWith(day.sentence.text);
  return isWhole && both.length <= MAX_EVIDENCE ? both : null;
}

const titleOf = (reading: Reading): string => sentenceTitle(evidenceOf(reading));

/** What is left of "starts at 7.15 instead of 7.45" without its hours */
const INSTEAD_LEFT = / (?:instead|rather|statt|stattdessen|plut[oô]t|invece)(?= ?[,.;]|$)/u;

const PLAIN_TOPIC =
  /^(?:today|tomorrow|heute|morgen|demain|manana|meeting|call|hello|hi|question|re|termin|treffen|besprechung|reunion|rendez-vous|reunion|cita|.{0,3})$/u;

export function meetingTitle(context: MailContext, reading: Reading): string {
  const topic = fold(context.topic);
  const { lexicon, low, act } = reading;
  const announced = act === 'statement' && lexicon.meeting.test(low) && !lexicon.propose.test(low);
  if (announced && !lexicon.meeting.test(topic)) {
    const name = sentenceTitle(
      withoutDates(evidenceOf(reading), datesIn(context, evidenceOf(reading), lexicon.language), lexicon),
    );
    if (name.length >= 8 && name.length <= 70)
      return name.replace(INSTEAD_LEFT, '').replace(/ (?:is|ist|est|es|on|at)$/u, '');
  }
  return topic === '' || PLAIN_TOPIC.test(topic) || context.topic.length > 70
    ? titleOf(reading)
    : sentenceTitle(context.topic);
}
