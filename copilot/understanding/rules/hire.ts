/** A car that is hired: one journey from where it is picked up to where it is given back. */
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { words } from '../lexicon/lexicon.ts';
import { matchesOf, remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { citiesIn } from '../structure/cities.ts';
import { inZone } from '../structure/wall-clock.ts';
import { datesOf, hasTime } from '../when.ts';

/** In all languages: who hires a car abroad gets the mail of the country */
const HIRE = words(
  '(?:car|van|vehicle|camper\\p{L}*) (?:hire|rentals?)|rent[- ]a[- ]car|rentals?|(?:hire|rental|hired) (?:car|van)|mietwagen\\p{L}*|leihwagen|autovermietung|mietfahrzeug|wohnmobilvermietung|location (?:de (?:voitures?|vehicules?)|auto)|loueur|(?:voiture|vehicule) de location|alquiler de (?:coches?|autos?|vehiculos?|furgonetas?)|(?:coche|auto|vehiculo) (?:de alquiler|rentado|alquilado)|renta de (?:autos?|carros?|vehiculos?)|arriendo de (?:autos?|vehiculos?)|autonoleggio|noleggio|aluguer|aluguel de (?:carros?|veiculos?)|locadora|kukodi gari|gari (?:la kukodi|ulilokodi)|ukodishaji',
  'or similar|oder ähnlich(?:es)?|ou similaire|ou equivalent|o similare?s?|ou similares?|au (?:linalofanana|sawa nalo)',
);
const PICK_UP = words(
  'pick(?:ing)?[- ]?up|collection|collect(?:ed)?|abholung|abholen|übernahme|anmietung|mietbeginn|prise en charge|retrait|enlevement|recogida|recoges|retiro|retiras|entrega del (?:vehiculo|coche|auto)|ritiro|ritiri|presa in consegna|levantamento|levanta|retirada|recolha|kuchukua|utachukua',
);
const GIVE_BACK = words(
  'drop(?:ping)?[- ]?off|returns?|rückgabe|zurückgeben|abgabe|mietende|restitution|retour|devolucion|devuelves|reintegro|riconsegna|restituzione|devolucao|devolve|entrega|kurudisha|utarudisha',
);
const CANCELLING = remembered(
  /(?<!\p{L})(?:cancel\p{L}*|storn\p{L}*|annul\p{L}*|anul\p{L}*|disdett\p{L}*|refund\p{L}*|free of charge until|kostenlos bis|quotes?|angebot|devis|presupuesto|preventivo|orcamento)(?!\p{L})/u,
);

export interface HireEnd {
  value: string;
  reading: Reading;
  place: string;
}

export interface Hire {
  from: HireEnd;
  to: HireEnd;
}

/** How many lines below its label a day may stand */
const NEAR = 2;
const MOST_DAYS = 90;

/** Both ends of the hire of a car, if the mail tells of one; `body`: what is told in it. */
export function hireOf(context: MailContext, body: readonly Reading[]): { from: HireEnd; to: HireEnd } | null {
  const all = fold(`${context.message.subject}\n${context.sender.name}\n${context.message.text.authored}`);
  if (!HIRE.test(all) || !PICK_UP.test(all) || !GIVE_BACK.test(all)) return null;
  const ends: Partial<Hire> = {};
  let label: { role: 'from' | 'to'; line: number } | null = null;
  for (const [line, reading] of body.entries()) {
    const { sentence } = reading;
    if (CANCELLING.test(sentence.low)) continue;
    const labels = [
      ...matchesOf(PICK_UP, sentence.low).map(({ index }) => ({ role: 'from' as const, index })),
      ...matchesOf(GIVE_BACK, sentence.low).map(({ index }) => ({ role: 'to' as const, index })),
    ].toSorted((a, b) => a.index - b.index);
    const mentions = datesOf(context, sentence, reading.lexicon).filter(({ past }) => past !== true);
    for (const [n, mention] of mentions.entries()) {
      const own = labels.findLast(({ index }) => index < mention.index);
      if (own !== undefined) label = { role: own.role, line };
      const { value, kind } = mention;
      if (label === null || line - label.line > NEAR || ends[label.role] !== undefined) continue;
      if (value === null || (kind !== 'date' && kind !== 'datetime')) continue;
      const next = labels.find(({ index }) => index > mention.index)?.index ?? sentence.text.length;
      const hour = mentions.slice(n + 1).find((one) => one.kind === 'time' && one.index < next);
      const last = hour ?? mention;
      const place = placeIn(sentence.text.slice(last.end, next));
      ends[label.role] = { value: momentOf(context, value, hour?.value ?? null, place), reading, place };
    }
    const below = labels.at(-1);
    if (below !== undefined && (label === null || label.line !== line)) label = { role: below.role, line };
  }
  const { from, to } = ends;
  if (from === undefined || to === undefined) return null;
  const days = (Date.parse(to.value.slice(0, 10)) - Date.parse(from.value.slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= MOST_DAYS && Date.parse(to.value) >= Date.parse(from.value) ? { from, to } : null;
}

/** On the clock of the town where the desk is, if it is named. */
function momentOf(context: MailContext, value: string, hour: string | null, place: string): string {
  const moment = hour === null ? value : `${value.slice(0, 10)}${hour.slice(10)}`;
  const zone = citiesIn(place)[0]?.zone ?? (hour === null ? undefined : context.input.user.tz);
  return hasTime(moment) && zone !== undefined ? (inZone(moment.slice(0, 19), zone) ?? moment) : moment;
}

const LONGEST_PLACE = 80;
function placeIn(text: string): string {
  const place = text.replace(/^[^\p{L}\d]+(?:(?:at|from|in|bei|am|à|en|a|em|kwenye) )?|[^\p{L}\d)]+$/giu, '');
  return place.length <= LONGEST_PLACE && /\p{Lu}\p{L}/u.test(place) ? place : '';
}
