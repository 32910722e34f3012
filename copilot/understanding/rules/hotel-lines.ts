/** The nights that one line of an itinerary tells: "Hotel: Casa Roja, Loja, 1 to 6 March (conf. 558201)". */
import type { Candidate } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { polish } from '../title.ts';
import { datesOf } from '../when.ts';

const LABEL = remembered(
  /^\W{0,4}(?:hotel|lodging|accommodation|guest ?house|unterkunft|übernachtung|pension|gasthof|hebergement|logement|alojamiento|hospedaje|hostal|alloggio|albergo|pernottamento|alojamento|hospedagem|pousada|hoteli|malazi) ?: (?=\S)/u,
);
/** "conf. 558201", "Buchungsnr. 88-2214", "n° de réservation : K88213" */
const CONFIRMED =
  /(?<!\p{L})(?:conf(?:irmation|irmación|irmação|erma)?|booking|reservation|réservation|reserva|prenotazione|buchung(?:s?nummer|s?nr|scode)?|bestätigung(?:snummer|snr)?|reservierung(?:snummer|snr)?|ref(?:erence|erencia|erenz)?|référence|localizador)\.?\s?(?:no|number|nr|n[°º]|code|#)?\.?\s?:?\s?((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,13})(?![\p{L}\d])/iu;
const LONGEST = 260;
const LONGEST_STAY = 60 * 86_400_000;

export function hotelLines(context: MailContext, body: readonly Reading[]): Candidate[] {
  return body.flatMap((reading) => nightsIn(context, body, reading) ?? []);
}

function nightsIn(context: MailContext, body: readonly Reading[], reading: Reading): Candidate | null {
  const { sentence, lexicon } = reading;
  if (!LABEL.test(sentence.low)) return null;
  const days = datesOf(context, sentence, lexicon).filter(
    ({ value, past, fuzzy, kind }) => value !== null && past !== true && fuzzy !== true && kind !== 'time',
  );
  const [first] = days;
  if (first === undefined) return null;
  const last = days.at(-1)!;
  const start = first.value!.slice(0, 10);
  const end = (last.endValue ?? last.value!).slice(0, 10);
  if (end <= start || Date.parse(end) - Date.parse(start) > LONGEST_STAY) return null;
  const text = context.message.text.authored;
  // a stop of an abbreviation may have ended the sentence: "(conf. 558201, breakfast included)"
  const line = /^[^\n]*/u.exec(text.slice(sentence.start, sentence.start + LONGEST))![0].trimEnd();
  const reference = CONFIRMED.exec(line)?.[1];
  const place = sentence.text
    .slice(sentence.text.indexOf(':') + 1, first.index)
    .replace(/[\s,;(–-]+(?:\p{Ll}{1,4}\.?)?[\s,;(–-]*$/u, '')
    .trim();
  const [name = ''] = place.split(',');
  return {
    intent: {
      type: 'travel',
      title: polish(`${lexicon.titles.travelWords.hotel} ${name}`.replace(/\b(hotel) hotel\b/iu, '$1')),
      evidence: line,
      start,
      end,
      ...(place === '' ? {} : { location: place }),
      ...(reference === undefined ? {} : { reference }),
      people: [context.input.user.name],
    },
    score: 0.8,
    triage: 'fyi',
    sentences: body
      .filter((one) => one.sentence.start >= sentence.start && one.sentence.end <= sentence.start + line.length)
      .map((one) => one.sentence.index),
  };
}
