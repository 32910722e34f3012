/** Appointments told in lines with labels: "Date and time: …", "Where: …", as programs of practices and offices write them. */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { sentenceTitle } from '../title.ts';
import { totalIn } from '../slots.ts';
import { datesIn, hasTime, type Span } from '../when.ts';
import { isPlaceKept } from './meeting-answers.ts';
import { namesMeeting, placeOf } from './meeting-parts.ts';
import { meetingSpans, startOf } from './meeting-times.ts';
import { peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

const WHEN =
  /^[^\p{L}]*(?:when|date|day|date (?:and|&|\/) time|date\/time|appointment(?: time| date)?|wann|datum|tag|termin|datum(?: und|,|\/| &) ?(?:uhrzeit|zeit)|quand|jour|date et heure|(?:date du )?rendez-vous|fecha|dia|fecha(?: y|\/) ?hora|cita|cuando|quando|data|giorno|data(?: e|\/) ?or[ae]|appuntamento|data(?: e|\/) ?hora|consulta|tarehe|tarehe na saa|lini)(?: *: *| {2,}|\t)(?=\S)/u;
/** "Datum: Mittwoch, 21. Jänner 2026" */
export const isWhenLine = (reading: Reading): boolean => WHEN.test(labelled(reading));
/** "When\tSaturday, 9 May": folded text has no tabs, and one of them parts a label from its value as a colon does. */
const labelled = ({ sentence, low }: Reading): string =>
  sentence.text.includes('\t') && sentence.low.length === sentence.text.length
    ? sentence.low.replace(/ /gu, (space: string, at: number) => (sentence.text[at] === '\t' ? '\t' : space))
    : low;
const HOUR =
  /^[^\p{L}]*(?:time|at|start(?:s|ing)?(?: time)?|begins?|slot|reporting time|arrival time|kick-?off|meet(?:ing)? time|departure|leave(?: \p{L}+)?|uhrzeit|beginn|anstoß|einlass|debut|inicio|comienzo|inizio|zeit|um|heure|horaire|hora|horario|ora|orario|saa|muda)(?: *: *| {2,}|\t)(?=\S)/u;
const PLACE =
  /^[^\p{L}]*(?:where|place|location|venue|address|room|ort|wo|adresse|raum|treffpunkt|lieu|ou|salle|lugar|donde|direccion|sala|luogo|dove|indirizzo|local|onde|endereco|mahali|wapi)(?: *: *| {2,}|\t)(?=\S)/u;

/** "Date: Fri, 18 Sep 2026 03:24:50 -0700" of a mail that came back */
const HEADER = /\d{2}:\d{2}:\d{2} [+-]\d{4}/u;

/** "Terminerinnerung", "Rendez-vous confirmé" */
const REMINDER =
  /termin|appointment|booking|rendez-vous|(?<!\p{L})(?:rdv|citas?|consulta|reserva|miadi|(?:su|tu) hora|hora (?:medica|dental|agendada|reservada|tomada)|(?:confirmacion|recordatorio) de hora)(?!\p{L})|appuntamento/u;

/** "Thanks, your place is confirmed", "You're booked: First aid for drivers": over the lines of a training day */
const isTakenOn = (low: string): boolean => isPlaceKept(low) || TAKEN_ON.test(low);
const TAKEN_ON = remembered(
  /(?<!\p{L})(?:(?:you're|you are|you have been|you've been) (?:now )?(?:booked|enrolled|registered)(?! with| as| at)|your (?:place|seat|spot|registration|enrolment) (?:\S+ ){0,6}?(?:is|has been) (?:now )?confirmed|(?:ihr|dein) platz (?:\S+ ){0,6}(?:bestätigt|sicher)|(?:ihre|deine) (?:anmeldung|teilnahme) (?:\S+ ){0,8}bestätigt|(?:votre|ton|ta) (?:place|inscription|participation) (?:\S+ ){0,6}?est (?:bien )?confirmee|(?:su|tu) (?:plaza|inscripcion|matricula) (?:\S+ ){0,6}?confirmada|(?:la sua|la tua) (?:iscrizione|partecipazione) (?:\S+ ){0,6}?confermata|(?:a sua|a tua|sua) (?:inscricao|vaga) (?:\S+ ){0,6}?confirmada)(?!\p{L})/u,
);

const TECHNICAL =
  /^\s*(?:device|browser|ip(?: address)?|gerät|appareil|dispositivo|navegador|sistema)(?: *:| {2,}|\t)/imu;

/** "This is a reminder of your cleaning with Dr. Nakagawa:", "Wir erinnern Sie an Ihre Prophylaxe:" over the line that tells when */
const REMINDS_OF =
  /(?<!\p{L})(?:(?:reminder|remind you) (?:of|about) (?:your|the|our)|(?:erinner\p{L}*|erinnerung) (?:\S+ ){0,3}an (?:ihren?|deinen?|euren?|unseren?|den|die|das)|(?:rappel(?:ons|ez)?|rappelle) (?:\S+ )?(?:de |pour )?(?:votre|ton|ta|le|la)|record(?:amos|atorio|ar\p{L}*|ando) (?:\S+ )?(?:de |para )?(?:su|tu|la|el)|(?:promemoria|ricordiamo) (?:\S+ )?(?:del |della |di |per )?(?:il|la|suo|sua|tuo|tua)|lembr(?:ete|amos) (?:\S+ )?(?:da|do|de|para)) [^?]{3,80}:\s*$/u;
/** What is due, delivered or paid on a day is no appointment. */
const NO_VISIT =
  /(?<!\p{L})(?:payment|bill|deadline|due|loan|books?|delivery|parcel|flight|train|journey|order|password|zahlung|frist|lieferung|paket|flug|bahnfahrt|reise|bestellung|rückgabe|paiement|echeance|livraison|colis|vol|train|commande|pago|vencimiento|entrega|paquete|vuelo|viaje|pedido|pagamento|scadenza|consegna|pacco|volo|ordine|prazo|encomenda|voo)(?!\p{L})/u;

function readReminded(context: MailContext, lines: readonly Reading[]): Candidate | null {
  const at = lines.findIndex(({ low }) => REMINDS_OF.test(low) && !NO_VISIT.test(low));
  const [head, when, where] = lines.slice(at, at + 3);
  if (at < 0 || head === undefined || when === undefined || head.lexicon.invoice.test(head.low)) return null;
  const spans = meetingSpans(datesIn(context, when.sentence.text, when.lexicon.language));
  const [span] = spans;
  if (spans.length !== 1 || span === undefined || !hasTime(span.start) || span.recurrence !== undefined) return null;
  // the line says when, and nothing else
  if (when.sentence.text.length - span.mention.text.length > MERELY || span.start < context.now.slice(0, 10))
    return null;
  const place = where !== undefined && isAddress(where.sentence.text) ? where : null;
  return {
    intent: {
      type: 'meeting',
      title: sentenceTitle(context.topic === '' ? head.sentence.text : context.topic),
      evidence: when.sentence.text,
      ...startOf(spans, context.input.user.tz),
      ...(place === null ? {} : { location: place.sentence.text.trim() }),
      ...peopleOf(context),
    },
    score: 0.85,
    triage: 'fyi',
    sentences: [head, when, ...(place === null ? [] : [place])].map(({ sentence }) => sentence.index),
  };
}
const MERELY = 12;
/** "Bayview Dental, 2200 Alder Ave, Suite 5" */
const isAddress = (text: string): boolean =>
  text.length < 90 && /\d/u.test(text) && text.includes(',') && !/[.?!:]\s*$|@|https?:/u.test(text);

/** One appointment at an hour; null where the mail does not name one, or tells several. */
export function readLabelled({ context, readings }: RuleInput): Candidate | null {
  if (context.newsletter || context.position === 'author' || context.position === 'cc') return null;
  const lines = readings.filter(
    (reading) => isLive(reading) && reading.sentence.source === 'body' && !HEADER.test(reading.low),
  );
  const reminded = readReminded(context, lines);
  if (reminded !== null) return reminded;
  const place = lines.find((line) => PLACE.test(labelled(line)));
  // of people an hour and a place say it without a word for it; programs write so of sign-ins too
  if (
    (place === undefined || context.automated || TECHNICAL.test(context.message.text.authored)) &&
    !readings.some((reading) => namesMeeting(reading) || REMINDER.test(reading.low) || isTakenOn(reading.low))
  )
    return null;
  const told = lines.flatMap((line, n) => {
    if (!isWhenLine(line)) return [];
    const spansOf = (text: string): Span[] => meetingSpans(datesIn(context, text, line.lexicon.language));
    const own = spansOf(valueOf(line, WHEN));
    // an hour in one of the next lines belongs to it
    const hour = own.some(({ start }) => hasTime(start))
      ? undefined
      : lines.slice(n + 1, n + 4).find((next) => HOUR.test(labelled(next)));
    const both = hour === undefined ? [] : spansOf(`${valueOf(line, WHEN)}, ${valueOf(hour, HOUR)}`);
    const timed = [...both, ...own].filter(({ start }) => hasTime(start));
    const spans = timed.length > 0 ? timed : own;
    return spans.length === 1 ? [{ line, hour: timed.length > 0 ? (hour ?? null) : null, spans }] : [];
  });
  if (told.length !== 1) return null;
  const { line, hour, spans } = told[0]!;
  const timed = hasTime(spans[0]!.start);
  // a day alone is told by bills too
  if (!timed && (context.automated || totalIn(context, context.message.text.authored) !== null) && place === undefined)
    return null;
  if (spans[0]!.start.slice(0, 10) < context.now.slice(0, 10)) return null;
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
    score: timed ? 0.85 : 0.75,
    triage: 'fyi',
    sentences: used.map(({ sentence }) => sentence.index),
  };
}

const valueOf = (reading: Reading, label: RegExp): string => {
  const { text, low } = reading.sentence;
  return text.slice((label.exec(labelled(reading)) ?? label.exec(low))?.[0].length ?? 0).trim();
};
