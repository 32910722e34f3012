/** Appointments told in lines with labels: "Date and time: …", "Where: …", as programs of practices and offices write them. */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { Reading } from '../reading.ts';
import { sentenceTitle } from '../title.ts';
import { datesIn, hasTime } from '../when.ts';
import { namesMeeting, placeOf } from './meeting-parts.ts';
import { meetingSpans, startOf } from './meeting-times.ts';
import { peopleOf } from './tasks.ts';

const WHEN =
  /^[^\p{L}]*(?:when|date|day|date (?:and|&|\/) time|date\/time|appointment(?: time)?|wann|datum|tag|termin|datum(?: und|,|\/| &) ?(?:uhrzeit|zeit)|quand|jour|date et heure|(?:date du )?rendez-vous|fecha|dia|fecha(?: y|\/) ?hora|cita|cuando|quando|data|giorno|data(?: e|\/) ?or[ae]|appuntamento|data(?: e|\/) ?hora|consulta|tarehe|tarehe na saa|lini) ?: (?=\S)/u;
const HOUR = /^[^\p{L}]*(?:time|at|uhrzeit|zeit|um|heure|horaire|hora|horario|ora|orario|saa|muda) ?: (?=\S)/u;
const PLACE =
  /^[^\p{L}]*(?:where|place|location|venue|address|room|ort|wo|adresse|raum|treffpunkt|lieu|ou|salle|lugar|donde|direccion|sala|luogo|dove|indirizzo|local|onde|endereco|mahali|wapi) ?: (?=\S)/u;

/** "Terminerinnerung", "Rendez-vous confirmé" */
const REMINDER =
  /termin|appointment|booking|rendez-vous|(?<!\p{L})(?:rdv|citas?|consulta|reserva|miadi)(?!\p{L})|appuntamento/u;

const TECHNICAL = /^\s*(?:device|browser|ip(?: address)?|gerät|appareil|dispositivo|navegador|sistema) ?:/imu;

/** One appointment at an hour; null where the mail does not name one, or tells several. */
export function readLabelled({ context, readings }: RuleInput): Candidate | null {
  if (context.newsletter || context.position === 'author' || context.position === 'cc') return null;
  const lines = readings.filter((reading) => isLive(reading) && reading.sentence.source === 'body');
  const place = lines.find(({ low }) => PLACE.test(low));
  // of people an hour and a place say it without a word for it; programs write so of sign-ins too
  if (
    (place === undefined || context.automated || TECHNICAL.test(context.message.text.authored)) &&
    !readings.some((reading) => namesMeeting(reading) || REMINDER.test(reading.low))
  )
    return null;
  const told = lines.flatMap((line, n) => {
    if (!WHEN.test(line.low)) return [];
    const next = lines[n + 1];
    const hour = next !== undefined && HOUR.test(next.low) ? next : null;
    const text = [valueOf(line, WHEN), ...(hour === null ? [] : [valueOf(hour, HOUR)])].join(', ');
    const spans = meetingSpans(datesIn(context, text, line.lexicon.language)).filter(({ start }) => hasTime(start));
    return spans.length === 1 ? [{ line, hour, spans }] : [];
  });
  if (told.length !== 1) return null;
  const { line, hour, spans } = told[0]!;
  const { url } = placeOf(context, line);
  const used = [line, ...(hour === null ? [] : [hour]), ...(place === undefined ? [] : [place])];
  return {
    intent: {
      type: 'meeting',
      title: sentenceTitle(context.topic === '' ? line.sentence.text : context.topic),
      evidence: line.sentence.text,
      ...startOf(spans, context.input.user.tz),
      ...(place === undefined ? {} : { location: valueOf(place, PLACE) }),
      ...(url === undefined ? {} : { url }),
      ...peopleOf(context),
    },
    score: 0.85,
    triage: 'fyi',
    sentences: used.map(({ sentence }) => sentence.index),
  };
}

const valueOf = ({ sentence }: Reading, label: RegExp): string =>
  sentence.text.slice(label.exec(sentence.low)?.[0].length ?? 0).trim();
