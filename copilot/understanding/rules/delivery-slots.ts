/** The day and the hours of goods that are announced in one line and told in rows below it, and days on which they do not come. */
import type { MailContext } from '../context.ts';
import { parcelsOf } from '../lexicon/parcels.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { datesOf, hasTime, spansOf, type Span } from '../when.ts';

/** "Termin:  Montag, 28.09.2026" */
const DAY = remembered(
  /^[^\p{L}]*(?:(?:delivery )?(?:date|day)|appointment|termin|(?:liefer|anliefer\p{L}{0,3}|zustell)?(?:termin|datum|tag)|date|jour|rendez-vous|rdv|fecha|dia|cita|turno|data|giorno|appuntamento|tarehe|siku) ?: /u,
);
/** "Zeitfenster:  10:00 - 12:00 Uhr" */
const HOURS = remembered(
  /^[^\p{L}]*(?:(?:delivery )?(?:time(?: ?slot| window)?|slot|window|hours?)|(?:liefer|anliefer\p{L}{0,3}|zustell)?(?:zeitfenster|zeitraum|zeit|uhrzeit)|creneau(?: horaire)?|heures?|horaires?|plage horaire|franja(?: horaria)?|horario|hora|fascia(?: oraria)?|orari[oa]|ora|faixa(?: horaria)?|janela|saa|muda) ?: /u,
);
/** Rows further below tell of something else. */
const BELOW = 8;
/** The hours stand right beside the day. */
const BESIDE = 2;

export interface Slot {
  span: Span;
  main: Reading;
  lines: readonly Reading[];
}

/** "We announce the delivery of this consignment:" and, some rows below, "Date: …" and "Time slot: …" */
export function slotBelow(context: MailContext, says: readonly Reading[], live: readonly Reading[]): Slot | null {
  const announced = says.find(
    ({ sentence, low, lexicon }) =>
      sentence.source === 'body' && low.endsWith(':') && parcelsOf(lexicon.language).arrives.test(low),
  );
  if (announced === undefined) return null;
  const spans = ({ sentence, lexicon }: Reading): Span[] => spansOf(datesOf(context, sentence, lexicon));
  const from = live.indexOf(announced);
  const rows = live.slice(from + 1, from + 1 + BELOW);
  const at = rows.findIndex((row) => DAY.test(row.sentence.low) && spans(row).length > 0);
  if (at < 0) return null;
  const [day] = spans(rows[at]!);
  const beside = [...rows.slice(at + 1, at + 1 + BESIDE), ...rows.slice(Math.max(0, at - BESIDE), at)];
  const hours = beside.find((row) => HOURS.test(row.sentence.low) && spans(row).some(({ start }) => hasTime(start)));
  const window = hours === undefined ? undefined : spans(hours).find(({ start }) => hasTime(start));
  const main = rows[at]!;
  if (hours === undefined || window === undefined || hasTime(day!.start)) return { span: day!, main, lines: [main] };
  const on = (moment: string): string => `${day!.start.slice(0, 10)}${moment.slice(10)}`;
  const { start, end } = window;
  return {
    span: { ...day!, start: on(start), ...(end === undefined || !hasTime(end) ? {} : { end: on(end) }) },
    main,
    lines: [main, hours],
  };
}

/** The line that announces goods which the rows below it give a day. */
export const isAboveSlot = (context: MailContext, reading: Reading, live: readonly Reading[]): boolean =>
  (reading.act === 'statement' || reading.act === 'promise' || reading.act === 'done') &&
  reading.low.endsWith(':') &&
  reading.lexicon.parcel.test(reading.low) &&
  slotBelow(context, [reading], live) !== null;

/** "A entrega está programada para sexta-feira", "delivery of your order is scheduled for Friday" */
const SCHEDULED = remembered(
  /(?<!\p{L})(?:deliver(?:y|ies) (?:\S+ ){0,5}(?:is|are|has been|have been) (?:now )?(?:scheduled|planned|booked|set|arranged) for|(?:an)?lieferung (?:\S+ ){0,5}ist (?:\S+ ){0,7}(?:geplant|vorgesehen|eingeplant|terminiert)|livraison (?:\S+ ){0,5}est (?:programmee|planifiee|prevue|fixee)|entrega (?:\S+ ){0,5}(?:esta|fue|ha sido|quedo|foi|ficou) (?:programada|agendada|prevista|fijada|marcada)|consegna (?:\S+ ){0,5}e (?:stata )?(?:programmata|prevista|fissata|pianificata))(?!\p{L})/u,
);
/** It is said of goods that when they come is settled; its day has to stand in it. */
export const isScheduled = ({ sentence, low, lexicon, act }: Reading): boolean =>
  sentence.source === 'body' &&
  (act === 'statement' || act === 'promise' || act === 'done') &&
  SCHEDULED.test(low) &&
  // "a entrega dos trabalhos está marcada para …" is of a school
  lexicon.parcel.test(low.replace(BRINGING, ' '));
const BRINGING = /(?<!\p{L})(?:deliver(?:y|ies)|(?:an)?lieferung|livraison|entrega|consegna)(?!\p{L})/gu;

/** "not on Friday"; "non arriva domani", "will not be delivered tomorrow" */
const DENIED_BEFORE = remembered(
  /(?<!\p{L})(?:(?:not|nicht|pas|no|non|nao|si)(?: (?:on|am|le|el|il|na|no))?|(?:(?:will|does|do|can|is|are) not|won't|doesn't|don't|can't|isn't|aren't) (?:be )?(?:\p{L}+ )?(?:arriv(?:e|ing)|com(?:e|ing)|deliver(?:ed)?|there|reach you|make it)(?: on)?|n'arriv\p{L}+ (?:pas|plus)(?: (?:le|ce))?|ne (?:\p{L}+ )?(?:sera|seront|viendra|viendront|peut|pourra) (?:pas|plus) (?:\p{L}+ ){0,2}(?:le )?|no (?:llega\p{L}*|sera \p{L}+|viene|se entrega\p{L}*)(?: el| este)?|non (?:arriv\p{L}+|sara \p{L}+|verra \p{L}+|potra \p{L}+ \p{L}+)(?: il)?|nao (?:cheg\p{L}+|sera \p{L}+|vem)(?: na| no| em)?) ?$/u,
);
/** "kommt morgen leider nicht": and no bound to the hour, "am Freitag nicht vor 10" */
const DENIED_BEHIND = /^ (?:doch |leider |wohl )?nicht(?! (?:vor|nach|später|früher|mehr|nur|erst))(?!\p{L})/u;

/** The goods do not come on this day. */
export const isDeniedDay = (before: string, behind: string): boolean =>
  DENIED_BEFORE.test(before) || DENIED_BEHIND.test(behind);
